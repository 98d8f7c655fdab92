"""The phrasings of tests/corpus/kinds: what each means, and whether a lexicon reads it so."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from factcheck.extract import read
from factcheck.lexicon import Lexicon
from factcheck.model import Basis, Mention, Source

FILES = sorted((Path(__file__).parent / "corpus" / "kinds").glob("*.yaml"))  # <kind>.<language>.yaml
NAMES = {"quantity": ("quantity",), "date": ("date", "period")}  # a file may hold more than one kind


class Phrasing(NamedTuple):
    """A text of a file, and the fields of the value that it means: none where it names no value of the kinds of the file."""

    file: str
    text: str
    means: dict[str, Any] | None
    today: date

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of value that the file is about."""
        name = self.file.split(".")[0]
        return NAMES.get(name, (name,))

    @property
    def language(self) -> str:
        """The language of the file."""
        return self.file.split(".")[1]

    def mentions(self, lexicon: Lexicon) -> tuple[Mention, ...]:
        """What a lexicon reads in the text."""
        source = Source(path="text", text=self.text, language=self.language, published=self.today, published_basis=Basis.STATED)
        return read(source, lexicon).mentions

    def holds(self, lexicon: Lexicon) -> bool:
        """Whether a lexicon reads what the text means."""
        return self.is_met(self.mentions(lexicon))

    def is_met(self, mentions: tuple[Mention, ...]) -> bool:
        """Whether the value that the text means is among the mentions, or none of its kinds is."""
        if self.means is None:
            return not any(m.kind.value in self.kinds for m in mentions)
        return any(_fits(m, self.means, self.kinds) for m in mentions)


@cache
def phrasings() -> tuple[Phrasing, ...]:
    """All of them, those that mean a value before those that mean none."""
    return tuple(sorted(_all(), key=lambda p: p.means is None))


def shown(mentions: tuple[Mention, ...]) -> str:
    """Mentions as lines to read."""
    return "\n".join(f"{m.text!r} {m.kind.value}: {m.value.model_dump(exclude_defaults=True)}" for m in mentions) or "nothing"


def _all() -> Iterator[Phrasing]:
    for path in FILES:
        table: dict[str, Any] = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
        today = date.fromisoformat(str(table["today"]))
        for example in table.get("examples", []):
            yield from (Phrasing(path.name, said, example["means"], today) for said in example["said"])
        yield from (Phrasing(path.name, text, None, today) for text in table.get("nothing", []))


def _same(wanted: Any, got: Any) -> bool:
    if isinstance(got, Enum):
        got = got.value
    if wanted is None or got is None:
        return wanted is got
    if isinstance(got, Decimal):
        return abs(Decimal(str(wanted)) - got) < Decimal("1e-9")
    if isinstance(got, date):
        return str(wanted) == got.isoformat()
    if isinstance(got, tuple):
        return len(wanted) == len(got) and all(_same(w, g) for w, g in zip(wanted, got, strict=True))
    if isinstance(wanted, dict):
        return all(_same(w, getattr(got, name)) for name, w in wanted.items())
    return bool(wanted == got)


def _fits(mention: Mention, means: dict[str, Any], kinds: tuple[str, ...]) -> bool:
    fields = dict(means)
    if mention.kind.value not in ((fields.pop("kind"),) if "kind" in fields else kinds):
        return False
    if "per" in fields and "unit" in fields:
        fields["base"] = fields.pop("unit")  # a row gives the two apart
    return all(_same(wanted, getattr(mention.value, name, None)) for name, wanted in fields.items())
