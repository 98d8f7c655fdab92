"""What people have ruled on findings: kept in a file, found again in the next report, walked through one by one."""

from .baseline import against, is_new, only_new, states
from .conflict import Conflict, Finding, Key, answered, conflicts, findings
from .file import KEPT, DecisionsError, add, read, schema
from .fingerprint import as_ruled
from .ruled import ruled, ruled_draft
from .walk import Step, Walk

__all__ = [
    "KEPT",
    "Conflict",
    "DecisionsError",
    "Finding",
    "Key",
    "Step",
    "Walk",
    "add",
    "against",
    "answered",
    "as_ruled",
    "conflicts",
    "findings",
    "is_new",
    "only_new",
    "read",
    "ruled",
    "ruled_draft",
    "schema",
    "states",
]
