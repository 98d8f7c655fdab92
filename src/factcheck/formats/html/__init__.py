"""A report as one HTML page that opens from the disk: it asks for nothing from outside, and no source can write markup into it."""

from base64 import b64encode
from collections import Counter
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from ...model import Report, Verdict
from ...standing import STANDS, summary
from ..base import Base, Format, Pages, counted, visible
from .cards import Cards
from .coverage import LISTED, coverage
from .overview import grid, timeline
from .places import Places
from .texts import Texts

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = "page"  # templates, style and script, beside this file


def render(report: Report, base: Base = "") -> str:
    """The page. `base` leads from its folder to the sources: "../seeds/"."""
    pages = Pages(report)
    places = Places(pages, base)
    cards = Cards(pages, places)
    style, script = _file("page.css"), _file("page.js")
    page = (
        _environment()
        .get_template("page.html")
        .render(
            report=report,
            counts=[(v, pages.count(v), counted(v, pages.count(v))) for v in reversed(Verdict)],
            derived=sum(card.differs for card in cards.all if card.anchor.startswith("k-")),
            cards=cards,
            facets=_facets(cards),
            grid=grid(cards),
            timeline=timeline(cards),
            texts=Texts(places, cards.uses).all(),
            coverage=coverage(pages, places),
            listed=LISTED,
            known=summary(report),
            style=style,
            script=script,
            policy=_policy(style, script),
        )
    )
    return page.rstrip("\n") + "\n"


def _facets(cards: Cards) -> list[tuple[str, str, list[tuple[str, str, int]]]]:
    """What the list of cards can be narrowed to: name, title, and (value, words, how many cards); to rulings only where there is one."""
    verdicts = Counter(card.verdict for card in cards.all)
    kinds = Counter(card.kind for card in cards.all)
    sources = Counter(source for card in cards.all for source in card.sources)
    stand = Counter(card.stands for card in cards.all if card.stands)
    ruled = [("ruling", "Ruling", [(s, words, stand[s]) for s, words in STANDS.items() if stand[s]])] if set(stand) - {"open"} else []
    return [
        ("verdict", "Verdict", [(v.value, v.value, verdicts[v]) for v in reversed(Verdict) if verdicts[v]]),
        *ruled,
        ("kind", "Kind", [(k, k, n) for k, n in sorted(kinds.items())]),
        ("source", "Source", [(str(s.number), f"S{s.number} {s.name}", n) for s, n in sorted(sources.items())]),
    ]


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined  # 50 ms that only a page pays for

    loader = PackageLoader(__name__, FOLDER)
    return Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, loader=loader, finalize=_seen)


def _seen(shown: Any) -> Any:
    """Whatever the page shows, with what cannot be seen made visible; line feeds and tabs stay, as the text of a source has them."""
    if type(shown) is not str or (shown.isascii() and shown.isprintable()):
        return shown
    lines = shown.replace("\r\n", "\n").split("\n")
    return "\n".join("\t".join(visible(part) for part in line.split("\t")) for line in lines)


@cache
def _file(name: str) -> str:
    """The style or the script, with the newlines that a browser sees."""
    from jinja2 import BaseLoader

    environment = _environment()
    loader = environment.loader
    assert isinstance(loader, BaseLoader)
    return loader.get_source(environment, name)[0].replace("\r\n", "\n")


def _policy(style: str, script: str) -> str:
    """The Content-Security-Policy: this style and this script, and nothing else from anywhere."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"


HTML = Format("html", "html", render)
