"""Options from `factcheck.toml` or `[tool.factcheck]`: what the command line and FACTCHECK_* leave open."""

import os
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from ..model import Frozen
from ..settings import Settings

DEFAULT_PATHS = ("seeds",)
DEFAULT_CLAIMS = "claims"
DEFAULT_DECISIONS = ".factcheck/decisions.yaml"
LISTS = ("paths", "format")  # one of them may be written as a string


class OptionsError(Exception):
    """Options that cannot be used; the message is one line that names the file and the key, or the option."""


class Options(Frozen):
    """What a configuration file may say beside the settings of the comparison. Paths are relative to its folder."""

    paths: tuple[str, ...] = DEFAULT_PATHS
    format: tuple[str, ...] = ()
    output: str | None = None
    fail_on: Literal["never", "tension", "discrepancy"] = "never"
    language: str | None = None
    claims: str = DEFAULT_CLAIMS
    decisions: str = DEFAULT_DECISIONS
    baseline: str | None = None
    settings: Settings = Settings()


def options(folder: Path) -> Options:
    """The options of the nearest factcheck.toml, or pyproject.toml with [tool.factcheck], from `folder` upwards.

    Raises OptionsError where that file cannot be read or holds a key that is not known.
    """
    for above in (folder, *folder.parents):
        for name in ("factcheck.toml", "pyproject.toml"):
            file = above / name
            table = _table(file, folder) if file.is_file() else None
            if table is not None:
                return _checked(table, file, folder)
    return Options()


def _table(file: Path, folder: Path) -> dict[str, Any] | None:
    try:
        data = tomllib.loads(file.read_bytes().decode("utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise OptionsError(f"{_shown(file, folder)}: {e}") from None
    if file.name == "factcheck.toml":
        return data
    tool = data.get("tool")
    table = tool.get("factcheck") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _checked(table: dict[str, Any], file: Path, folder: Path) -> Options:
    mine: dict[str, Any] = {}
    settings: dict[str, Any] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name in Options.model_fields and name != "settings":
            mine[name] = (value,) if name in LISTS and isinstance(value, str) else value
        else:
            settings[name] = value
    try:
        return _moved(Options(**mine, settings=Settings.model_validate(settings)), set(mine), file, folder)
    except ValueError as e:
        raise OptionsError(f"{_shown(file, folder)}: {first_error(e)}") from None


def first_error(error: ValueError) -> str:
    """The first thing that does not fit a model, as "key: what is wrong"; any other error as it is."""
    errors = getattr(error, "errors", None)
    if errors is None:
        return str(error)
    first: dict[str, Any] = errors()[0]
    said = "no such key" if first["type"] == "extra_forbidden" else str(first["msg"])
    return ": ".join(part for part in (".".join(str(key) for key in first["loc"]), said) if part)


def _moved(given: Options, named: set[str], file: Path, folder: Path) -> Options:
    """The same options, their paths relative to the working folder."""

    def move(path: str) -> str:
        return path if path == "-" else os.path.relpath(file.parent / path, folder)

    update: dict[str, Any] = {}
    if "paths" in named:
        update["paths"] = tuple(move(p) for p in given.paths)
    for name in ("claims", "decisions", "output", "baseline"):
        path = getattr(given, name)
        if name in named and path is not None:
            update[name] = move(path)
    return given.model_copy(update=update)


def _shown(file: Path, folder: Path) -> str:
    return os.path.relpath(file, folder)
