"""Files and folders in, Sources out: encodings, names, what is known of a document, and what cannot be read."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from factcheck.model import Basis
from factcheck.sources import READERS, SourceError, load
from factcheck.sources.base import NotReadError


def write(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_a_folder_gives_its_texts_in_order_and_names_the_rest(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.md",
        "deep/c.text",
        ".hidden.txt",
        "README.md",
        "notes.yml",
        "run.toml",
        "scan.pdf",
        "bare",
    ):
        write(tmp_path, name, "The weir held 40 tonnes.")
    loaded = load([tmp_path])
    assert [s.path for s in loaded.sources] == ["a.md", "b.txt", "deep/c.text"]
    assert [u.path for u in loaded.unreadable] == ["bare", "scan.pdf"]
    assert loaded.unreadable[1].reason == "there is no reader for '.pdf' (readers know: .txt .text .md)"


def test_a_folder_that_cannot_be_listed_is_named_and_the_rest_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "open.txt", "Nine wells.")
    write(tmp_path, "locked/shut.txt", "Six wells.")
    listed = Path.iterdir

    def iterdir(folder: Path) -> Iterator[Path]:
        if folder.name == "locked":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    loaded = load([tmp_path])
    assert [s.path for s in loaded.sources] == ["open.txt"]
    assert [(u.path, u.reason) for u in loaded.unreadable] == [("locked", "the folder cannot be listed; check its permissions")]
    with pytest.raises(SourceError, match="cannot be listed"):
        load([tmp_path / "locked"])


def test_an_entry_that_may_not_be_looked_at_does_not_stop_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "open.txt", "Nine wells.")
    write(tmp_path, "other", "Six wells.")
    looked = Path.is_dir

    def is_dir(path: Path) -> bool:
        if path.name == "other":
            raise PermissionError(13, "Permission denied")
        return looked(path)

    monkeypatch.setattr(Path, "is_dir", is_dir)
    assert [s.path for s in load([tmp_path]).sources] == ["open.txt"]


def test_a_file_behind_a_closed_folder_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    def shut(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_dir", closed)
    monkeypatch.setattr(Path, "is_file", closed)
    monkeypatch.setattr(Path, "exists", closed)
    monkeypatch.setattr(Path, "read_bytes", shut)
    with pytest.raises(SourceError, match=r"wire\.txt.*it cannot be opened \(Permission denied\)"):
        load([tmp_path / "wire.txt"])


def test_a_file_given_by_name_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    path = write(tmp_path, "wire.copy", "Nine crews left.\r\nThree came back.\r\n")
    (source,) = load([path]).sources
    assert (source.path, source.text) == ("wire.copy", "Nine crews left.\r\nThree came back.\r\n")


def test_names_that_meet_are_told_apart(tmp_path: Path) -> None:
    paths = [write(tmp_path, f"{folder}/report.txt", "Six wells.") for folder in ("east", "west", "x/east")]
    assert [s.path for s in load(paths).sources] == ["east/report.txt", "west/report.txt", "east/report.txt#2"]
    assert [s.path for s in load([tmp_path / "east", tmp_path / "west"]).sources] == [
        "east/report.txt",
        "west/report.txt",
    ]


def test_a_file_that_is_given_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "Six wells.")
    assert len(load([path, path, tmp_path]).sources) == 1


@pytest.mark.parametrize(
    "data",
    [
        "Café, 12 €".encode("utf-8-sig"),
        "Café, 12 €".encode("utf-16"),
        "Café, 12 €".encode("utf-32"),
        "Café, 12 €".encode(),
    ],
    ids=["utf-8 with mark", "utf-16", "utf-32", "utf-8"],
)
def test_what_is_certain_is_not_guessed(tmp_path: Path, data: bytes) -> None:
    (source,) = load([write(tmp_path, "a.txt", data)]).sources
    assert (source.text, source.note) == ("Café, 12 €", None)


def test_a_guessed_encoding_is_said(tmp_path: Path) -> None:
    text = "The ministry said that “nearly €4 million” – about a third – went to the café owners’ league in Orléans.\n" * 4
    (source,) = load([write(tmp_path, "a.txt", text.encode("windows-1252"))]).sources
    assert source.note is not None and source.note.startswith("encoding guessed: ")
    assert "nearly" in source.text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is empty"),
        (b" \n\t", "it is empty"),
        (b"PK\x03\x04\x00\x00", "NUL bytes"),
        (b"\xef\xbb\xbf\xff\xfe", "byte order mark says utf-8"),
    ],
    ids=["nothing", "blanks", "binary", "false mark"],
)
def test_one_bad_file_does_not_stop_the_others(tmp_path: Path, data: bytes, reason: str) -> None:
    write(tmp_path, "bad.txt", data)
    write(tmp_path, "good.txt", "Seven pumps failed.")
    loaded = load([tmp_path])
    assert [s.path for s in loaded.sources] == ["good.txt"]
    assert [u.path for u in loaded.unreadable] == ["bad.txt"]
    assert reason in loaded.unreadable[0].reason


def test_noise_is_never_taken_for_text() -> None:
    noise = bytes((i * 37 + 11) % 31 + 1 for i in range(4000)) + b"\xff\xfe\xfd"
    with pytest.raises(NotReadError):
        READERS[0].read(noise)


@pytest.mark.parametrize("name", ["none.txt", "empty"])
def test_nothing_to_read_is_one_line_that_names_the_path(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SourceError) as error:
        load([tmp_path / name])
    assert name in str(error.value) and "\n" not in str(error.value)


def test_what_is_known_of_a_document(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "deep/c.txt", "deep/d.txt"):
        write(tmp_path, name, "Seven pumps failed.")
    write(
        tmp_path,
        "sources.yaml",
        "a.txt: {title: Pumps fail, publisher: The Levee, published: 2031-05-04, url: 'https://levee.example/1', language: en}\n"
        "deep/c.txt: {published: 2031-05-06, basis: inferred}\n",
    )
    write(tmp_path, "deep/sources.yaml", "d.txt: {publisher: The Dyke}\n")
    a, b, c, d = load([tmp_path]).sources
    assert (a.title, a.publisher, a.published, a.published_basis) == (
        "Pumps fail",
        "The Levee",
        date(2031, 5, 4),
        Basis.STATED,
    )
    assert (b.title, b.published, b.published_basis) == (None, None, Basis.UNKNOWN)
    assert (c.published, c.published_basis) == (date(2031, 5, 6), Basis.INFERRED)
    assert d.publisher == "The Dyke"
    assert load([tmp_path / "a.txt"]).sources[0].publisher == "The Levee"


@pytest.mark.parametrize(
    ("row", "line", "says"),
    [
        ("a.txt:\n  titel: x\n", 2, "titel"),
        ("a.txt:\n  published: soon\n", 2, "published"),
        ("a.txt: {}\nz.txt: {}\n", 2, "there is no file 'z.txt'"),
        ("a.txt: {}\na.txt: {}\n", 2, "duplicate key"),
        ("a.txt: [\n", 2, ""),
        ("- a.txt\n", 1, ""),
    ],
)
def test_a_bad_row_is_one_line_with_file_and_line(tmp_path: Path, row: str, line: int, says: str) -> None:
    write(tmp_path, "a.txt", "Seven pumps failed.")
    write(tmp_path, "sources.yaml", row)
    with pytest.raises(SourceError) as error:
        load([tmp_path])
    said = str(error.value)
    assert f"sources.yaml:{line}: " in said and says in said and "\n" not in said
