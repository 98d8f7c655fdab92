"""The pictures of docs/verdicts.md: real comparisons of the tiny texts in corpus/pictures.yaml, drawn as the HTML page draws them.

`python -m tests.pictures --write` draws them anew (look at them before you commit); without the option it prints what has changed.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from textwrap import wrap
from typing import Any, NamedTuple

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined
from ruamel.yaml import YAML

from factcheck import Source, compare
from factcheck.formats import html
from factcheck.formats.base import Pages
from factcheck.formats.html.cards import Card, Cards, Voice
from factcheck.formats.html.places import Places
from factcheck.model import Basis, Core, Report

CORPUS = Path(__file__).parent / "corpus"
FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
PAGE = Path(html.__file__).parent / html.FOLDER
ROWS: Mapping[str, Any] = YAML(typ="safe").load((CORPUS / "pictures.yaml").read_text(encoding="utf-8"))

WIDE, EDGE = 760, 30  # the drawing and its margin; places are those of the baseline of a text
HEAD, ROW, BARE, SIDE, LINE = 80, 84, 30, 30, 18  # heights: the head, a source with a bar or without, the name of a core, a line of text
LETTER = 9.2  # how wide a letter of the verdict is, at most
LETTERS = 97  # in a line of the reason
LIGHT, DARK = r"^:root \{\n(.*?)^\}", r"^@media screen and \(prefers-color-scheme: dark\) \{\n(.*?)^\}"
DRAWN = (".rail", ".tick", ".axis text", ".allowed", ".expected", ".stated, .point, .arrow path", ".point")  # rules of the page
OURS = """
.paper { fill: var(--card); stroke: var(--line); }
text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Helvetica, Arial, sans-serif; }
text { fill: var(--ink); }
.words, .because, .side { font-size: 14px; }
.small, .key, .axis text { fill: var(--soft); font-size: 12px; }
.quote, .name, .side { font-weight: 650; }
.tone { color: var(--tone); }
.tint { fill: var(--tint); }
.verdict { fill: var(--tone); font-size: 15px; font-weight: 650; }
.core { stroke: var(--soft); stroke-width: 3; stroke-linecap: round; }
"""


class Row(NamedTuple):
    """A source in the drawing: its baseline; and, where it opens a core, what that is called and how far it reaches."""

    voice: Voice
    at: int
    as_of: str
    side: str
    side_at: int
    side_end: int


def report(row: Mapping[str, Any]) -> Report:
    """The comparison of the sources of a row."""
    told = {name: s if isinstance(s, dict) else {"text": s} for name, s in row["sources"].items()}
    return compare(
        [
            Source(
                path=f"{n}.txt",
                text=f"{one['text']}\n",
                publisher=name,
                published=one.get("published", row.get("published")),
                published_basis=Basis.STATED,
            )
            for n, (name, one) in enumerate(told.items(), 1)
        ]
    )


def shown(of: Report, shows: str) -> tuple[Card, tuple[Core, ...]]:
    """The one fact of a report with this verdict and rule, as the page shows it, and its cores. Raises ValueError where that is not so."""
    pages = Pages(of)
    cards = [c for c in Cards(pages, Places(pages, "")).all if f"{c.verdict.value} {c.rule}" == shows]
    if len(cards) != 1:
        found = ", ".join(f"{g.verdict.value} {g.rule}" for g in of.groups)
        raise ValueError(f"the sources come to {found or 'no fact'}, where the picture shows {shows}")
    return cards[0], next(g.cores for g in of.groups if g.id == cards[0].id)


def picture(row: Mapping[str, Any]) -> str:
    """The picture of a row, as SVG."""
    card, cores = shown(report(row), row["shows"])
    rows = tuple(_rows(card, cores))
    end = max(r.at for r in rows) + (ROW - 22 if card.ticks else BARE - 18)
    because = wrap(card.because, LETTERS)
    because_at = end + (58 if card.ticks else 30)
    key = _key(card)
    return (
        _environment()
        .get_template("picture.svg")
        .render(
            card=card,
            rows=rows,
            wide=WIDE,
            high=because_at + LINE * len(because) + (24 if key else 6),
            edge=EDGE,
            badge=48 + int(LETTER * len(card.verdict.value) + 0.5),
            icon=_icon(card.verdict.value),
            title=f"{card.verdict.value}: {' / '.join(dict.fromkeys(v.said.quote for v in card.voices))}",
            desc=" ".join((*_told(card), card.because)),
            style=style(card),
            axis_at=end,
            because=because,
            because_at=because_at,
            key=key,
        )
        .lstrip("\n")
    )


def _rows(card: Card, cores: tuple[Core, ...]) -> Iterator[Row]:
    """The sources from top to bottom; under a heading for each core where a core holds several."""
    step = ROW if card.ticks else BARE
    named = len(card.voices) > len(cores) > 1
    opens = {sum(len(c.claims) for c in cores[:n]): n for n in range(len(cores))} if named else {}
    days = {v.as_of for v in card.voices}
    y = HEAD
    for n, voice in enumerate(card.voices):
        core = opens.get(n)
        if core is not None:
            y += SIDE if n == 0 else SIDE + 6
        side, above = ("", 0) if core is None else (_side(card, core), y - SIDE + 4)
        below = 0 if core is None else y + step * len(cores[core].claims) - 22
        yield Row(voice, y, voice.as_of if len(days) > 1 else "", side, above, below)
        y += step


def _side(card: Card, n: int) -> str:
    side = card.sides[n]
    copies = "" if side.independent == len(side.sources) else f", {side.independent} of them independent"
    return f"Core {n + 1}: {side.values} ({len(side.sources)} sources{copies})"


def _told(card: Card) -> Iterator[str]:
    for voice in card.voices:
        words = "" if voice.bar is None else f" ({voice.bar.words})"
        yield f"{voice.source.name}: “{voice.said.before}{voice.said.quote}{voice.said.after}”{words}."


def _key(card: Card) -> str:
    """What the marks of this picture mean."""
    bars = [v.bar for v in card.voices if v.bar is not None]
    marks = (
        ("dot: the figure as stated", any(b.point for b in bars)),
        ("strong: the days as stated", any(b.stated for b in bars)),
        ("strong band: what a reader expects", any(b.expected and b.point for b in bars)),
        ("pale band: all that the words allow", any(b.point or b.left or b.right for b in bars)),
        ("arrow: it goes on", any(b.left or b.right for b in bars)),
        ("a mark: the day begins", any(b.stated for b in bars)),
        ("no common scale, so that nothing is drawn", not bars),
    )
    return "; ".join(words for words, there in marks if there)


def style(card: Card) -> str:
    """The style of a picture: the rules of the page for what it draws, and ours, in the colours of the page for light and dark."""
    css = (PAGE / "page.css").read_text(encoding="utf-8")
    tone = re.search(rf"^[^\n]*\.v-{card.verdict.value}\b[^{{]*\{{(.*)\}}$", css, re.MULTILINE)
    rules = [f"{name} {{{re.search(rf'^{re.escape(name)} {{(.*)}}$', css, re.MULTILINE)[1]}}}" for name in DRAWN]
    hues = sorted({v.source.hue for v in card.voices})
    ours = "\n".join((*rules, OURS.strip(), *(f".hue-{n} {{ fill: var(--h{n}); color: var(--h{n}); }}" for n in hues)))
    light, dark = (_names(re.search(of, css, re.MULTILINE | re.DOTALL)[1]) for of in (LIGHT, DARK))
    named = {**_names(tone[1]), "hue": "currentColor"}
    coloured = "\n".join(line for line in ours.splitlines() if "var(--" in line.replace("var(--hue)", ""))
    return f"{_resolved(ours, light | named)}\n@media (prefers-color-scheme: dark) {{\n{_resolved(coloured, light | dark | named)}\n}}"


def _names(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): ([^;]+);", css))


def _resolved(css: str, names: Mapping[str, str]) -> str:
    """The rules with the values of their names: what draws SVG outside of a browser knows no names."""
    while "var(--" in css:
        css = re.sub(r"var\(--([\w-]+)\)", lambda m: names[m[1]], css)
    return css


def _icon(verdict: str) -> str:
    icons = (PAGE / "icons.html").read_text(encoding="utf-8")
    return re.search(rf'<symbol id="i-{verdict}"[^>]*>(.*?)</symbol>', icons, re.DOTALL)[1]


@cache
def _environment() -> Environment:
    loader = ChoiceLoader([FileSystemLoader(CORPUS), PackageLoader(html.__name__, html.FOLDER)])
    blocks = {"trim_blocks": True, "lstrip_blocks": True, "keep_trailing_newline": True}
    return Environment(autoescape=True, undefined=StrictUndefined, loader=loader, **blocks)


def path(name: str) -> Path:
    """Where the picture of a row is kept."""
    return FOLDER / f"{name}.svg"


def main(arguments: list[str]) -> int:
    """Print what has changed, or write it."""
    FOLDER.mkdir(exist_ok=True)
    for name, row in ROWS.items():
        drawn = picture(row)
        if not path(name).exists() or path(name).read_text(encoding="utf-8") != drawn:
            print(path(name).name)
            if "--write" in arguments:
                path(name).write_text(drawn, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
