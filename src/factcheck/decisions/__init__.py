"""What people have ruled on findings: kept in a file, found again in the next report, walked through one by one."""

from .baseline import against, is_new, only_new, states
from .conflict import Conflict, Key, conflicts, findings
from .file import KEPT, DecisionsError, add, read, schema
from .fingerprint import as_ruled
from .ruled import ruled
from .walk import Step, Walk

__all__ = [
    "KEPT",
    "Conflict",
    "DecisionsError",
    "Key",
    "Step",
    "Walk",
    "add",
    "against",
    "as_ruled",
    "conflicts",
    "findings",
    "is_new",
    "only_new",
    "read",
    "ruled",
    "schema",
    "states",
]
