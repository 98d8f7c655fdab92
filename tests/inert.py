"""Whether text of a source stayed text: a page made of hostile words has no element or attribute that one of tame words lacks."""

import re
from collections import Counter
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

LINKS = ("href", "src", "srcset", "action", "formaction", "poster", "data", "background", "xlink:href", "ping", "cite")
Shape = Counter[tuple[str, tuple[str, ...]]]


def nodes(html: str) -> list[LexborNode]:
    """All elements of a page, as a browser's parser makes them (HTML5)."""
    return LexborHTMLParser(html).css("*")


def shape(html: str) -> Shape:
    """How often each element stands on the page with which attributes."""
    return Counter((node.tag, tuple(sorted(node.attributes))) for node in nodes(html))


def links(html: str) -> set[tuple[str, str]]:
    """Where the links of a page lead outside of it: schemes and machines."""
    values = (node.attributes.get(name) or "" for node in nodes(html) for name in LINKS if name in node.attributes)
    return {(parts.scheme, parts.netloc) for parts in (urlsplit(re.sub(r"[\x00-\x20]", "", value)) for value in values)}


def inert(hostile: str, tame: str) -> list[str]:
    """What sets the hostile page apart from the tame one: elements, attributes, handlers, links, scripts. Nothing where all stayed text.

    Both are pages of the same report, but for the words of its sources.
    """
    mine, theirs = shape(hostile), shape(tame)
    wrong = [
        f"<{tag} {' '.join(names)}> {mine[tag, names]}, not {theirs[tag, names]}"
        for tag, names in sorted({*mine, *theirs})
        if mine[tag, names] != theirs[tag, names]
    ]
    wrong += [f"handler: {name}" for _, names in mine for name in names if name.startswith("on")]
    wrong += [f"leads to {scheme}://{machine}" for scheme, machine in sorted(links(hostile) - links(tame))]
    code = [[n.text(deep=True) for n in nodes(page) if n.tag in ("script", "style")] for page in (hostile, tame)]
    return wrong if code[0] == code[1] else [*wrong, "a script or a style differs"]
