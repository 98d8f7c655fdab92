"""What became of curated facts: held or broken, as a text and as JUnit."""

from xml.etree import ElementTree as Xml

from ..inert import visible
from ..model import Frozen


class Break(Frozen):
    """One way in which a fact no longer holds, with the place of the curated claim that says so."""

    file: str
    line: int
    message: str


class Outcome(Frozen):
    """A curated fact and its breaks; it holds where there is none."""

    fact: str
    file: str
    line: int
    breaks: tuple[Break, ...]


class Verification(Frozen):
    """The outcomes of all facts, in order of file and line."""

    outcomes: tuple[Outcome, ...]

    @property
    def held(self) -> int:
        """How many facts hold."""
        return sum(not o.breaks for o in self.outcomes)

    @property
    def broken(self) -> int:
        """How many facts are broken."""
        return len(self.outcomes) - self.held


def tally(result: Verification) -> str:
    """A line for each break, `file:line: message`, then `N held, N broken`."""
    breaks = sorted({(b.file, b.line, b.message) for o in result.outcomes for b in o.breaks})
    lines = [visible(f"{file}:{line}: {message}") for file, line, message in breaks]
    return "\n".join([*lines, f"{result.held} held, {result.broken} broken"]) + "\n"


def junit(result: Verification) -> str:
    """The outcomes as JUnit XML: a suite for each file, a case for each fact, a failure for each that is broken."""
    root = Xml.Element("testsuites", name="factcheck verify", tests=str(len(result.outcomes)), failures=str(result.broken))
    for file in sorted({o.file for o in result.outcomes}):
        mine = [o for o in result.outcomes if o.file == file]
        failed = str(sum(bool(o.breaks) for o in mine))
        suite = Xml.SubElement(root, "testsuite", name=visible(file), tests=str(len(mine)), failures=failed)
        for outcome in mine:
            case = Xml.SubElement(suite, "testcase", name=visible(outcome.fact), classname=visible(file), file=visible(file))
            case.set("line", str(outcome.line))
            if outcome.breaks:
                told = [visible(f"{b.file}:{b.line}: {b.message}") for b in outcome.breaks]
                Xml.SubElement(case, "failure", message=told[0]).text = "\n".join(told)
    Xml.indent(root)
    return Xml.tostring(root, encoding="unicode", xml_declaration=True) + "\n"
