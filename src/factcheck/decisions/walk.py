"""The conflicts of a report one by one, each ruled on, passed over or taken back: the state of a review, without a terminal."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from ..inert import flat
from ..model import Answer, Check, CheckReport, Claim, Decision, Group, Report, Ruling
from . import file
from .conflict import Conflict, Finding, answered, conflicts, findings
from .fingerprint import as_ruled
from .ruled import covering, ruled, ruled_draft


class Step(NamedTuple):
    """A conflict of a finding, to be ruled on: it is number `part` of the `parts` that the finding has."""

    finding: Finding
    conflict: Conflict
    part: int
    parts: int


class Walk:
    """A walk through the conflicts of a report, or of the check of a draft.

    Each ruling is written at once, so that none is lost where the walk ends early.
    """

    def __init__(
        self,
        report: Report | CheckReport,
        path: Path,
        *,
        by: str | None = None,
        on: date | None = None,
        again: bool = False,
        order: Sequence[str] = (),
    ) -> None:
        """The findings of a report go by `order`, their ids, where it is given; `again` walks those too that are ruled on.

        Raises DecisionsError for a bad file at `path`.
        """
        self.path = path
        self.by = flat(by) if by is not None else None
        self.on = on
        self.claims = {c.id: c for c in report.claims}
        known = file.read(path)
        found = findings(ruled(report, known), order) if isinstance(report, Report) else answered(ruled_draft(report, known))
        self.steps = tuple(self._steps(found, again))
        self.at = 0
        self.count = 0
        self._undo: list[tuple[int, bytes | None, bool]] = []

    def _steps(self, walked: Sequence[Finding], again: bool) -> Sequence[Step]:
        steps = []
        for one in walked:
            found = conflicts(one, self.claims)
            for n, conflict in enumerate(found, 1):
                if again or covering(conflict, one.decisions) is None:
                    steps.append(Step(one, conflict, n, len(found)))
        return steps

    @property
    def step(self) -> Step | None:
        """The conflict that is looked at; None at the end."""
        return self.steps[self.at] if self.at < len(self.steps) else None

    def said(self, step: Step) -> tuple[Claim, ...]:
        """The claims of a step."""
        return tuple(self.claims[c] for c in step.conflict.claims if c in self.claims)

    def rule(self, ruling: Ruling, reason: str) -> Decision:
        """Rule on the conflict, write it, and go on. Raises DecisionsError or OSError, and stays then. Only where there is a step."""
        step = self.steps[self.at]
        decision = Decision(
            question=flat(self._question(step.finding)),
            claims=tuple(as_ruled(c) for c in self.said(step)),
            type=_type(step.finding),
            verdict=step.conflict.verdict,
            rule=step.conflict.rule,
            ruling=ruling,
            reason=flat(reason),
            by=self.by,
            on=self.on,
        )
        before = file.add(self.path, (decision,))
        self._undo.append((self.at, before, True))
        self.at += 1
        self.count += 1
        return decision

    def _question(self, one: Finding) -> str:
        if isinstance(one, Answer):
            return self.claims[one.claim].sentence
        return one.label if isinstance(one, Group) else one.because

    def skip(self) -> None:
        """Leave the conflict open, and go on."""
        self._undo.append((self.at, None, False))
        self.at += 1

    def undo(self) -> bool:
        """Go back by one, and take back what was ruled there; False at the start. Raises OSError."""
        if not self._undo:
            return False
        at, before, wrote = self._undo[-1]
        if wrote:
            file.restore(self.path, before)
            self.count -= 1
        self._undo.pop()
        self.at = at
        return True


def _type(one: Finding) -> Literal["fact", "check", "draft"]:
    return "fact" if isinstance(one, Group) else "check" if isinstance(one, Check) else "draft"
