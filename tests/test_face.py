"""The face of the package: what `import factcheck` gives, and that it costs nothing until it is used."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck


def test_every_name_is_there_and_is_listed() -> None:
    assert [n for n in factcheck.__all__ if not callable(getattr(factcheck, n))] == []
    assert set(factcheck.__all__) <= set(dir(factcheck))


def test_a_module_does_not_hide_the_function_of_its_name() -> None:
    importlib.import_module("factcheck.extract")
    assert factcheck.extract("The dam holds 12 million litres.")[0].text == "12 million litres"


def test_another_name_is_an_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'conjure'"):
        getattr(factcheck, "con" + "jure")


def test_nothing_heavy_is_loaded_before_it_is_used() -> None:
    code = "import sys, factcheck.cli; print(*sorted(m for m in ('pydantic', 'ruamel.yaml', 'textblob', 'simplemma') if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_one_path_or_one_source_does_as_well_as_a_list_of_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The reservoir holds 12 million litres.")
    assert factcheck.load(str(tmp_path)) == factcheck.load(tmp_path) == factcheck.load([tmp_path])
    assert factcheck.compare(tmp_path).claims == factcheck.compare([tmp_path]).claims
    assert factcheck.compare(factcheck.load(tmp_path)[0]).claims == factcheck.compare(tmp_path).claims
