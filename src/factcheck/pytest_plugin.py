"""Curated facts as tests of pytest: each fact of a claims file is an item that fails where the fact no longer holds.

A file is collected where it says that it is a claims file, by the line `# yaml-language-server: $schema=...claim.schema.json` at its
top, or where the option `factcheck_claims` of pytest names it or its folder. No other YAML file is looked into.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .sources.claims import Curated
    from .verify import Break

OPTION = "factcheck_claims"
HEADER = b"# yaml-language-server:"
SCHEMA = b"claim.schema.json"
HEAD = 1024  # bytes in which the header must stand
MENDS = {  # by the first word of a message of `verify`
    "moved": "if the new words still say it, put them under quote; if not, settle the fact anew",
    "gone": "find the passage again, or take this claim out",
    "value": "read the passage: put what it says now under says, or mend the source",
    "left": "compare the sources and look at what each claim is about; a claim of another fact belongs elsewhere",
    "stranger": "look at both passages: if they do state one fact, move this one from apart to claims",
    "verdict": "if the new verdict is right, put it under expect; factcheck explain shows how it came about",
    "check": "see with factcheck compare what the check says now, or name another one under by",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that names claims files and folders."""
    parser.addini(OPTION, "claims files of factcheck, or folders of them, relative to the root folder", type="args", default=[])


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "FactFile | None":
    """A claims file, where it is named or says that it is one."""
    if file_path.suffix not in (".yaml", ".yml") or not (_named(file_path, parent.config) or _says_so(file_path)):
        return None
    return FactFile.from_parent(parent, path=file_path)


def _named(file: Path, config: pytest.Config) -> bool:
    return any(file.is_relative_to(config.rootpath / given) for given in config.getini(OPTION))


def _says_so(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            head = opened.read(HEAD)
    except OSError:
        return False
    lines = (line.strip() for line in head.removeprefix(b"\xef\xbb\xbf").split(b"\n"))
    return any(line.startswith(HEADER) and line.endswith(SCHEMA) for line in lines)


class FactError(Exception):
    """A curated fact that no longer holds."""

    def __init__(self, breaks: "tuple[Break, ...]") -> None:
        super().__init__("; ".join(b.message for b in breaks))
        self.breaks = breaks


class FactFile(pytest.File):
    """A claims file."""

    def collect(self) -> Iterator["FactItem"]:
        """An item for each fact, by its words; a file that cannot be read is an error with its line."""
        from .sources.claims import ClaimsError, read

        try:
            facts = read(self.path)
        except ClaimsError as e:
            raise self.CollectError(_shown(str(e), self.config)) from None
        seen: dict[str, int] = {}
        for fact in facts:
            name = " ".join(fact.fact.fact.split())
            seen[name] = seen.get(name, 0) + 1
            yield FactItem.from_parent(self, name=name if seen[name] == 1 else f"{name} ({seen[name]})", curated=fact)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """One line for a file that cannot be read."""
        return str(excinfo.value) if isinstance(excinfo.value, self.CollectError) else super().repr_failure(excinfo)


class FactItem(pytest.Item):
    """A curated fact."""

    def __init__(self, *, curated: "Curated", **more: Any) -> None:
        super().__init__(**more)
        self.curated = curated

    def runtest(self) -> None:
        """Hold the fact against its sources, which are relative to the root folder. Raises FactError."""
        from .cli.options import options
        from .verify import verify

        root = self.config.rootpath
        given = options(root)
        folder = root / (self.curated.sources or given.paths[0])
        (outcome,) = verify([self.curated.model_copy(update={"sources": str(folder)})], folder, settings=given.settings).outcomes
        if outcome.breaks:
            raise FactError(outcome.breaks)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """For each break the file and line, the quote, what was expected and what is found, and what to do."""
        error = excinfo.value
        if isinstance(error, FactError):
            return "\n".join(line for b in error.breaks for line in self._told(b))
        from .sources import SourceError
        from .sources.claims import ClaimsError

        return _shown(str(error), self.config) if isinstance(error, SourceError | ClaimsError) else super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int, str]:
        """The file, the line of the fact counted from 0, and its words."""
        return self.path, self.curated.line - 1, self.name

    def _told(self, broken: "Break") -> Iterator[str]:
        kind, _, found = broken.message.partition(": ")
        fact = self.curated.fact
        yield f"{_shown(broken.file, self.config)}:{broken.line}: {self.name}"
        rows = zip((*self.curated.claim_lines, *self.curated.apart_lines), (*fact.claims, *fact.apart), strict=True)
        for row in (row for line, row in rows if line == broken.line):
            yield f"  quote:    “{' '.join(row.quote.split())}” ({row.source})"
        yield f"  expected: {_expected(self.curated, broken.line)}"
        yield f"  found:    {kind}: {found}"
        yield f"  mend:     {MENDS.get(kind, 'see factcheck verify')}"


def _expected(curated: "Curated", line: int) -> str:
    fact = curated.fact
    says = dict(zip(curated.claim_lines, (c.says for c in fact.claims), strict=True))
    if line in says:
        return f"“{says[line]}”"
    return "to stand apart from the fact" if line in curated.apart_lines else fact.expect.value


def _shown(message: str, config: pytest.Config) -> str:
    """The message with its file relative to the root folder."""
    return message.replace(f"{config.rootpath.as_posix()}{os.sep}", "")
