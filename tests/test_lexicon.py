"""The data files load, and a bad row is one line that names the file, the line and the mend."""

import shutil
from pathlib import Path

import pytest

from factcheck import lexicon
from factcheck.lexicon import DATA, LexiconError
from factcheck.model import tokenize

FILES = sorted(p.relative_to(DATA).as_posix() for p in DATA.rglob("*.yaml"))


@pytest.mark.parametrize("language", lexicon.languages())
def test_every_language_loads(language: str) -> None:
    assert lexicon.load(language).language == language


def test_an_unknown_language_names_those_that_there_are() -> None:
    with pytest.raises(LexiconError, match=f"no lexicon for the language 'xx': there is one for {', '.join(lexicon.languages())}$"):
        lexicon.load("xx")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The data files in a place where they can be broken."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def error_of(data: Path, name: str = "en/") -> str:
    """What is said where the language of a broken file is loaded; the units are those of all."""
    with pytest.raises(LexiconError) as error:
        lexicon.load(name.partition("/")[0] if "/" in name else "en", data=data)
    said = str(error.value)
    assert "\n" not in said
    return said


def add(path: Path, rows: str) -> int:
    """Put rows under a file, and give the number of the line on which they begin."""
    text = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_text(f"{text}\n{rows}", encoding="utf-8")
    return text.count("\n") + 2


@pytest.mark.parametrize("name", FILES)
def test_an_unknown_key_is_named_with_its_line(copy: Path, name: str) -> None:
    line = add(copy / name, "no_such_table: {}\n")
    said = error_of(copy, name)
    assert said.startswith(f"{Path(name).name}:{line}: ") and "no_such_table" in said


@pytest.mark.parametrize("name", FILES)
def test_a_key_that_stands_twice_is_an_error(copy: Path, name: str) -> None:
    line = add(copy / name, "once: 1\nonce: 2\n")
    said = error_of(copy, name)
    assert said.startswith(f"{Path(name).name}:") and "duplicate key" in said
    assert int(said.split(":")[1]) in (line, line + 1)


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_yaml_is_an_error_with_its_line(copy: Path, name: str) -> None:
    line = add(copy / name, "broken: [\n")
    said = error_of(copy, name)
    assert said.startswith(f"{Path(name).name}:") and int(said.split(":")[1]) >= line


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(copy: Path, name: str) -> None:
    (copy / name).unlink()
    assert error_of(copy, name).startswith(f"{Path(name).name}: ")


def test_an_unknown_word_names_the_one_that_was_meant(copy: Path) -> None:
    path = copy / "en" / "furniture.yaml"
    text = path.read_text(encoding="utf-8")
    line = text[: text.index("then: comments")].count("\n") + 1
    path.write_text(text.replace("then: comments", "then: coments", 1), encoding="utf-8")
    assert error_of(copy).startswith(f"furniture.yaml:{line}: marks.")
    assert error_of(copy).endswith("'coments' is none of 'title', 'titles' or 'comments' (did you mean comments?)")


def test_furniture_is_written_so_that_it_can_be_found() -> None:
    """Rows are matched in lower case; a phrase without a word, or under two reasons, would never be seen."""
    marks = lexicon.load("en").furniture.marks
    for table in ("whole", "labels", "opens"):
        rows = [(p, m.reason) for m in marks for p in getattr(m, table)]
        assert [p for p, _ in rows if p != p.lower() or not tokenize(p)] == []
        assert sorted({p for p, _ in rows if sum(p == q for q, _ in rows) > 1}) == []
