"""Bytes of plain text or Markdown -> text. Encoding: byte order mark, strict UTF-8, else guessed and said so."""

import codecs

from .base import NotReadError, Reading

# The longer mark first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 200_000  # bytes that a guess is made from
_ODD = 0.02  # share of control characters above which a text is no text


class Plain:
    """Plain text and Markdown, read as they stand."""

    suffixes: tuple[str, ...] = (".txt", ".text", ".md")

    def read(self, data: bytes) -> Reading:
        """The decoded text, without its byte order mark. Raises NotReadError for an empty or binary file."""
        for mark, encoding in _MARKS:
            if data.startswith(mark):
                return _filled(Reading(text=_decode(data[len(mark) :], encoding)))
        if b"\0" in data:
            raise NotReadError("it is not text (it holds NUL bytes)")
        try:
            return _filled(Reading(text=data.decode("utf-8")))
        except UnicodeDecodeError:
            return _filled(_guessed(data))


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as e:
        raise NotReadError(f"its byte order mark says {encoding}, but byte {e.start} is not") from None


def _filled(reading: Reading) -> Reading:
    if not reading.text.strip():
        raise NotReadError("it is empty")
    if "\0" in reading.text:
        raise NotReadError("it is not text (it holds NUL characters)")
    return reading


def _guessed(data: bytes) -> Reading:
    """The text in the encoding that fits best. A guess can be wrong, so it is always noted."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    encoding = _name(best.encoding) if best is not None else None
    for name in dict.fromkeys(e for e in (encoding, "windows-1252") if e):
        text = _try(data, name)
        if text is not None and _is_text(text):
            return Reading(text=text, note=f"encoding guessed: {name}")
    raise NotReadError("its encoding is not known: save it as UTF-8")


def _name(encoding: str) -> str:
    """cp1252 -> windows-1252: the name that people know."""
    number = encoding.removeprefix("cp")
    return f"windows-{number}" if encoding.startswith("cp125") else encoding.replace("_", "-")


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _is_text(text: str) -> bool:
    odd = sum(1 for c in text[:_SAMPLE] if ord(c) < 32 and not c.isspace())
    return odd <= _ODD * min(len(text), _SAMPLE)
