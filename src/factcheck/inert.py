"""Words of sources -> the same words where they can do nothing: on a page, in JSON, in an address, in a cell of a spreadsheet."""

import re
import unicodedata
from itertools import chain
from json import dumps
from urllib.parse import quote

JOINERS = "\u200c\u200d"  # parts of words in Persian and Hindi, and of emoji: they hide nothing there
BLANKS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"  # letters and marks that show nothing
COMMAND, SHOWN = "##[", "##\\x5b"  # what some CI logs take for a command, wherever it stands in a line
FORMULA = re.compile(r"""(^|;)("*)(?=[=+\-@\t\r＝＋－＠])""")  # at the start of a cell, also where semicolons part cells
LONE_JOINER = re.compile(f"(?<![^\\x00-\\x7f{JOINERS}])[{JOINERS}]")  # after a sign of a script that has none
WEB = re.compile(r"(?i:https?)://[^/?#\s]+")
URL_KEPT = ":/?#[]@!$&'()*+,;=%-._~"  # of an address that is one already: RFC 3986
DOTS = (".", "..")


def visible(text: str) -> str:
    """The text with control characters, marks of direction and other unseen characters as escapes such as \\u202e.

    Joiners stay after a letter or sign of a script that has them. `##[`, a command in the logs of some CI, is written `##\\x5b`.
    """
    if not text.isprintable() or any(blank in text for blank in BLANKS):
        text = "".join(c if _stays(before, c) else _escaped(c) for before, c in zip(chain(" ", text), text, strict=False))
    return text.replace(COMMAND, SHOWN)


def flat(text: str) -> str:
    """The text on one line, without white space at its ends, with what cannot be seen made visible."""
    return one_line(text).strip()


def one_line(text: str) -> str:
    """The text on one line, each stretch of white space one space, with what cannot be seen made visible."""
    edge = (" " if text[:1].isspace() else "", " " if text[-1:].isspace() else "")
    middle = visible(" ".join(text.split()))
    return f"{edge[0]}{middle}{edge[1]}" if middle else edge[0]


def shorten(text: str, room: int) -> str:
    """The text, cut at a word where it is longer than `room` characters."""
    if len(text) <= room:
        return text
    cut = text[: room - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:") + "…"


def in_json(text: str) -> str:
    """A JSON text that says the same, and can stand in a web page, a terminal or a log.

    What cannot be seen, `<` and `>`, and `##[` become JSON escapes: whoever parses it gets each character back.
    """
    used = set(text)
    unsafe = "".join(sorted(c for c in used if c in "<>" or not (c == "\n" or c in JOINERS or _is_seen(c))))
    if unsafe:
        text = re.sub(f"[{re.escape(unsafe)}]", lambda m: _json_escape(m[0]), text)
    if not used.isdisjoint(JOINERS):
        text = LONE_JOINER.sub(lambda m: _json_escape(m[0]), text)
    return text.replace(COMMAND, f"##{_json_escape('[')}")


def address(path: str, prefix: str = "") -> str:
    """The path of a source as a relative URL: `prefix`, then the path, percent-encoded; it can name no scheme or host and no step upwards.

    Steps such as ".." in the path itself, which no file in a folder can have, become "_".
    """
    steps = ("_" if step in DOTS else _percent(step) for step in path.split("/") if step)
    return _percent(prefix, "/") + "/".join(steps)


def web_address(url: str | None) -> str | None:
    """The address of a page on the web, percent-encoded; None for anything else, such as a script."""
    if url is None or not WEB.match(url):
        return None
    return quote(url.encode("utf-8", "surrogatepass"), safe=URL_KEPT)


def cell(text: str) -> str:
    """The text of a cell that a spreadsheet takes for text: an apostrophe goes before what begins like a formula (OWASP, CSV Injection)."""
    return FORMULA.sub(r"\1'\2", text)


def _percent(text: str, safe: str = "") -> str:
    """Percent-encoded; a byte that a file system could not decode (PEP 383) is that byte again."""
    try:
        raw = text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half a surrogate pair that stands for no byte
        raw = text.encode("utf-8", "surrogatepass")
    return quote(raw, safe=safe)


def _stays(before: str, c: str) -> bool:
    if c in JOINERS:
        return not before.isascii() and before not in JOINERS and _is_seen(before) and not before.isspace()
    return _is_seen(c)


def _is_seen(c: str) -> bool:
    kind = unicodedata.category(c)
    return not (kind.startswith("C") or kind in ("Zl", "Zp") or c in BLANKS)


def _escaped(c: str) -> str:
    return c.encode("unicode_escape").decode("ascii")


def _json_escape(c: str) -> str:
    return f"\\u{ord(c):04x}" if c.isascii() else dumps(c)[1:-1]
