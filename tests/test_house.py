"""The rules of the house, read from the source code: who may import whom, who owns what, and how long things may be."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from factcheck.lexicon import DATA, Lexicon
from factcheck.lexicon.world import World

ROOT = Path(__file__).parent.parent / "src" / "factcheck"
FILES = sorted(ROOT.rglob("*.py"))
IDS = [p.relative_to(ROOT).as_posix() for p in FILES]

FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"model"}),
    frozenset({"lexicon", "language", "similar", "settings", "inert", "written", "whole", "progress"}),
    frozenset({"bounds", "reading", "calendar_reading", "standing"}),
    frozenset(
        {
            "sources",
            "segment",
            "timeline",
            "kinds",
            "frame",
            "grouping",
            "verdicts",
            "checks",
            "support",
            "formats",
            "question",
            "decisions",
        }
    ),
    frozenset({"extract", "judging", "drafts", "rules"}),
    frozenset({"normalise", "ledger", "answering", "quotations"}),
    frozenset({"pipeline"}),
    frozenset({"verify", "explain", "checking", "diff"}),
    frozenset({"factcheck", "curate"}),  # the face: src/factcheck/__init__.py
    frozenset({"cli"}),
    frozenset({"__main__", "pytest_plugin"}),
)
FLOOR = {room: n for n, rooms in enumerate(FLOORS) for room in rooms}
TABLES = {"kinds": "KINDS", "verdicts": "LADDER", "checks": "CHECKS", "sources": "READERS", "formats": "FORMATS", "drafts": "RULES"}
OWNERS = {
    "pydantic": {"model", "lexicon", "settings", "sources", "decisions"},
    "rapidfuzz": {"similar"},
    "textblob": {"language"},
    "simplemma": {"language"},
    "ruamel": {"lexicon", "sources", "written"},
    "charset_normalizer": {"sources"},
    "typer": {"cli"},
    "click": {"cli"},
    "pytest": {"pytest_plugin"},
    "rich": {"cli", "formats"},
    "jinja2": {"formats"},
}
TOUCH_FILES = ("sources/", "lexicon/read.py", "lexicon/load.py", "cli/", "decisions/file.py", "whole.py", "written.py", "pytest_plugin.py")
FILE_CALLS = {"open", "read_text", "read_bytes", "write_text", "write_bytes"}
READS_TEXT = {
    "kinds",
    "frame",
    "grouping",
    "segment",
    "timeline",
    "reading",
    "calendar_reading",
    "extract",
    "normalise",
    "support",
    "drafts",
    "answering",
    "quotations",
}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def module_of(path: Path) -> tuple[str, ...]:
    """The dotted name below the package, without __init__: kinds/date.py is ("kinds", "date")."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


def room_of(module: tuple[str, ...]) -> str:
    return module[0] if module else "factcheck"


def is_module(parts: tuple[str, ...]) -> bool:
    base = ROOT.joinpath(*parts)
    return base.is_dir() or base.with_suffix(".py").is_file()


def imports(path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each module of ours that a file imports, wherever in the file: deferred and TYPE_CHECKING imports count."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                parts = tuple(alias.name.split("."))
                if parts[0] == "factcheck":
                    yield node.lineno, parts[1:]
        elif isinstance(node, ast.ImportFrom):
            base = origin(path, node)
            if base is not None:
                for alias in node.names:
                    yield node.lineno, (*base, alias.name) if is_module((*base, alias.name)) else base


def origin(path: Path, node: ast.ImportFrom) -> tuple[str, ...] | None:
    """The module of ours that a from-import names; None for others' modules."""
    named = tuple(node.module.split(".")) if node.module else ()
    if node.level == 0:
        return named[1:] if named[:1] == ("factcheck",) else None
    package = path.parent.relative_to(ROOT).parts
    return (*package[: len(package) - node.level + 1], *named)


def foreign(path: Path) -> Iterator[tuple[int, str]]:
    """Each module of others that a file imports, by its first name."""
    for node in ast.walk(tree(path)):
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names = [node.module]
        for name in names:
            first = name.split(".")[0]
            if first != "factcheck" and first not in sys.stdlib_module_names:
                yield node.lineno, first


def test_every_room_has_a_floor() -> None:
    rooms = {room_of(module_of(p)) for p in FILES}
    assert sorted(rooms - set(FLOOR)) == [], "give the room a floor in tests/test_house.py and in docs/architecture.md"


@pytest.mark.parametrize("path", FILES, ids=IDS)
def test_imports_go_down(path: Path) -> None:
    here = room_of(module_of(path))
    wrong = [
        f"{path.name}:{line}: {here} (floor {FLOOR.get(here)}) imports {room_of(there)} (floor {FLOOR.get(room_of(there))})"
        for line, there in imports(path)
        if room_of(there) != here and FLOOR.get(room_of(there), 99) >= FLOOR.get(here, -1)
    ]
    assert wrong == []


@pytest.mark.parametrize("path", FILES, ids=IDS)
def test_others_modules_have_owners(path: Path) -> None:
    room = room_of(module_of(path))
    wrong = [f"{path.name}:{line}: {name} belongs to {sorted(OWNERS.get(name, set()))}" for line, name in foreign(path)]
    assert [w for w, (_, name) in zip(wrong, foreign(path), strict=True) if room not in OWNERS.get(name, set())] == []


def table(room: str) -> ast.Tuple | None:
    """The literal tuple of a room that holds a table; None where the room does not stand yet."""
    home = ROOT / room / "__init__.py"
    if not home.is_file():
        return None
    for node in tree(home).body:
        if not isinstance(node, ast.AnnAssign | ast.Assign):
            continue
        target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
        if isinstance(target, ast.Name) and target.id == TABLES[room]:
            value = node.value
            assert isinstance(value, ast.Tuple), f"{room}: {TABLES[room]} is not a literal tuple"
            assert not any(isinstance(e, ast.Starred) for e in value.elts), f"{room}: {TABLES[room]} is not a literal tuple"
            return value
    raise AssertionError(f"{room}/__init__.py holds no {TABLES[room]}")


def members(room: str) -> set[tuple[str, ...]]:
    """The modules that the entries of the table come from."""
    entries = table(room)
    if entries is None:
        return set()
    named = {n.id for e in entries.elts for n in ast.walk(e) if isinstance(n, ast.Name)}
    found = set()
    home = ROOT / room / "__init__.py"
    for node in tree(home).body:
        if isinstance(node, ast.ImportFrom):
            base = origin(home, node)
            for alias in node.names:
                if base is not None and (alias.asname or alias.name) in named:
                    found.add((*base, alias.name) if is_module((*base, alias.name)) else base)
    return {m for m in found if m[0] == room and m[1:] != ("base",)}


@pytest.mark.parametrize("room", sorted(TABLES))
def test_members_of_a_table_are_strangers(room: str) -> None:
    theirs = members(room)
    wrong = []
    for path in FILES:
        module = module_of(path)
        member = next((m for m in theirs if module[: len(m)] == m), None)
        for line, there in imports(path):
            other = next((m for m in theirs if there[: len(m)] == m), None)
            if member is not None and there[0:1] == (room,) and there[: len(member)] != member and there[1:2] != ("base",):
                wrong.append(f"{'/'.join(module)}:{line}: a member of {TABLES[room]} imports {'.'.join(there)}, and not base alone")
            elif other is not None and other != member and module != (room,):
                wrong.append(f"{'/'.join(module)}:{line}: only {room}/__init__.py imports the member {'.'.join(there)}")
    assert wrong == []


@pytest.mark.parametrize("path", FILES, ids=IDS)
def test_nothing_is_too_long(path: Path) -> None:
    wrong = []
    lines = len(path.read_text(encoding="utf-8").splitlines())
    if lines > 300:
        wrong.append(f"{path.name}: {lines} lines")
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            branches = sum(isinstance(n, ast.If | ast.For | ast.While | ast.ExceptHandler | ast.match_case) for n in ast.walk(node))
            if length > 40 or branches > 10:
                wrong.append(f"{path.name}:{node.lineno}: {node.name} has {length} lines and {branches} branches")
    assert wrong == []


@pytest.mark.parametrize("path", FILES, ids=IDS)
def test_only_the_rim_touches_files_and_the_clock(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    files = not name.startswith(TOUCH_FILES)
    clock = not name.startswith("cli/")
    wrong = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""
            if (files and called in FILE_CALLS) or (clock and called in {"now", "today", "utcnow", "time_ns"}):
                wrong.append(f"{name}:{node.lineno}: {called}()")
    assert wrong == []


_NO_WORDS = re.compile(r"\\[a-zA-Z]|\\N\{[^}]*\}|\(\?P?[<=!:aiLmsux-]*(?:\w+>)?|\(\?P=\w+\)|\[(?:\\.|[^\]\\])*\]|\{[\d,]*\}")
_WORDS = re.compile(r"[^\W\d_]{3,}")
_TEXTS = {"fold", "text", "quote", "sentence", "written", "surface", "word", "lemma"}
_FOLDS = {"lower", "casefold", "lemma", "of", "strip"}


def of_text(node: ast.expr) -> bool:
    """Whether an expression looks like words of a source: token.fold, text[a:b], words.lower()."""
    if isinstance(node, ast.Subscript):
        return of_text(node.value)
    if isinstance(node, ast.Attribute):
        return node.attr in _TEXTS
    if isinstance(node, ast.Name):
        return node.id in _TEXTS
    if isinstance(node, ast.Call):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""
        return called in _FOLDS
    return False


def words_in(node: ast.expr) -> list[str]:
    """The words of two letters or more that a literal, or a literal collection, holds."""
    parts = node.elts if isinstance(node, ast.Set | ast.List | ast.Tuple) else [node]
    return [p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str) and re.search(r"[^\W\d_]{2}", p.value)]


def matched_words(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Literals that are matched against the text of a source: in a pattern, by comparison, or by how a word begins or ends."""
    for node in ast.walk(module):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            if any(of_text(s) for s in sides):
                yield from ((node.lineno, w) for s in sides for w in words_in(s))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if isinstance(owner, ast.Name) and owner.id == "re" and node.args and isinstance(node.args[0], ast.Constant):
                yield from ((node.lineno, w) for w in _WORDS.findall(_NO_WORDS.sub(" ", str(node.args[0].value))))
            elif node.func.attr in {"startswith", "endswith", "removeprefix", "removesuffix"} and of_text(owner):
                yield from ((node.lineno, w) for a in node.args for w in words_in(a))


@pytest.mark.parametrize("path", [p for p in FILES if room_of(module_of(p)) in READS_TEXT], ids=lambda p: p.relative_to(ROOT).as_posix())
def test_words_live_in_the_lexicon(path: Path) -> None:
    assert [f"{path.name}:{line}: '{word}'" for line, word in matched_words(tree(path))] == []


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ('if token.fold in {"about", "nearly"}: pass', ["about", "nearly"]),
        ('if text[a:b].lower() == "than": pass', ["than"]),
        ('P = re.compile(r"\\bmore than (\\d+)")', ["more", "than"]),
        ('if word.endswith("ing"): pass', ["ing"]),
        ('P = re.compile(r"(?P<year>\\d{4})[a-z]+\\s")', []),
        ('if mention.kind == "money" or token.text in ".,": pass', []),
    ],
)
def test_the_search_for_words_finds_them(code: str, wrong: list[str]) -> None:
    assert [w for _, w in matched_words(ast.parse(code))] == wrong


def test_every_data_file_has_a_schema() -> None:
    tables = (set(Lexicon.model_fields) | set(World.model_fields)) - {"language", "world"}
    files = {p.relative_to(DATA).as_posix() for p in DATA.rglob("*") if p.is_file()}
    languages = {p.name for p in DATA.iterdir() if p.is_dir()}
    assert files == {"units.yaml"} | {f"{lang}/{name}.yaml" for lang in languages for name in tables - {"units"}}
