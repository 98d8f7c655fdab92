"""A report and what is known already: the decisions of people, an older report; and what is left to fail on."""

from pathlib import Path

from ..decisions import against, is_new, only_new, read, ruled, ruled_draft
from ..formats.base import CONFLICTS
from ..model import Check, CheckReport, Frozen, Group, Report, State, Support, Verdict
from .options import DEFAULT_DECISIONS, Options, OptionsError, first_error
from .writing import note

FAILED = 1


class Given(Frozen):
    """Where what is known stands, and what to fail on; None is left to the configuration."""

    decisions: Path | None = None
    baseline: Path | None = None
    new_only: bool = False
    fail_on: str | None = None

    def filled(self, options: Options) -> "Given":
        """The same, with what the configuration says where nothing was asked for."""
        baseline = Path(options.baseline) if options.baseline is not None else None
        return Given(
            decisions=self.decisions or Path(options.decisions),
            baseline=self.baseline or baseline,
            new_only=self.new_only,
            fail_on=self.fail_on or options.fail_on,
        )


def load(path: Path) -> Report:
    """The report in a JSON file. Raises OptionsError where it is none, OSError where it cannot be read."""
    try:
        return Report.model_validate_json(path.read_bytes())
    except ValueError as e:
        raise OptionsError(f"{path}: not a JSON report of factcheck: {first_error(e)}") from None


def load_any(path: Path) -> Report | CheckReport:
    """The report in a JSON file, of a comparison or of the check of a draft. Raises OptionsError or OSError as `load`."""
    try:
        return load(path)
    except OptionsError:
        try:
            return CheckReport.model_validate_json(path.read_bytes())
        except ValueError:
            pass
        raise


class Known:
    """Reads what is known before the work begins, so that a bad file is told at once. Raises DecisionsError, OptionsError, OSError."""

    def __init__(self, given: Given) -> None:
        self.given = given
        self.file = given.decisions or Path(DEFAULT_DECISIONS)
        self.decisions = read(self.file)
        self.baseline = load(given.baseline) if given.baseline is not None else None

    def marked(self, report: Report) -> Report:
        """The report with what was ruled on each finding, and with where each stands against the baseline."""
        report = ruled(report, self.decisions)
        unused = len(report.unused_decisions)
        if unused:
            note(f"{self.file.as_posix()}: {unused} of {len(self.decisions)} decisions meet no conflict of these sources")
        return report if self.baseline is None else against(report, self.baseline)

    def shown(self, report: Report) -> Report:
        """The marked report as it is to be written: with --new-only without the findings that are decided or old."""
        return only_new(report) if self.given.new_only else report

    def code(self, report: Report) -> int:
        """1 where a finding of the marked report counts and is as severe as `fail_on`, whatever its labels; else 0."""
        if self.given.fail_on in (None, "never"):
            return 0
        limit = Verdict(self.given.fail_on).severity
        every: tuple[Group | Check, ...] = (*report.groups, *report.checks)
        return FAILED if any(self._counts(one) and one.verdict.severity >= limit for one in every) else 0

    def _counts(self, one: Group | Check) -> bool:
        if one.verdict not in CONFLICTS:
            return False
        return is_new(one) if self.given.new_only else one.state is not State.OLD

    def marked_draft(self, report: CheckReport) -> CheckReport:
        """The check with what was ruled on each answer."""
        report = ruled_draft(report, self.decisions)
        unused = len(report.unused_decisions)
        if unused:
            note(f"{self.file.as_posix()}: {unused} decisions on drafts meet no answer to this one")
        return report

    def draft_code(self, report: CheckReport) -> int:
        """1 where a claim of the draft is contradicted; with --new-only, where one is that nobody has ruled on."""
        open_too = (a for a in report.answers if not (self.given.new_only and a.ruling is not None))
        return FAILED if any(a.verdict is Support.CONTRADICTED for a in open_too) else 0
