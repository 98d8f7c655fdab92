"""A source says that there is none of what the draft counts: "no sons", "did not produce any films"."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from ..lexicon import Lexicon, Phrases
from ..model import Kind, Mention, Quantity, Segment, Source, Token, tokenize
from ..reading.counted import Counter

MODIFIERS = 2  # words between "no" and its noun: "no training films"
BACK = 4  # tokens from "any" back to the word that denies: "did not produce any films"

Asked = Mapping[str, frozenset[str]]


def asked(draft: Sequence[Mention]) -> Asked:
    """What the draft counts: the unit, and the words of its noun."""
    found: dict[str, frozenset[str]] = {}
    for m in draft:
        if isinstance(m.value, Quantity) and m.value.dimension == "count" and m.value.unit and m.value.lo:
            found[m.value.unit] = found.get(m.value.unit, frozenset()) | {t.fold for t in tokenize(m.value.noun or "")}
    return found


def none_of(source: Source, segments: Sequence[Segment], draft: Asked, lexicon: Lexicon) -> tuple[Mention, ...]:
    """A count of zero wherever a source says that there is none of what the draft counts.

    Only where the noun ends its phrase: "no sons", not "no sons of his first wife"; and where the draft's noun has the words before it too.
    """
    if not draft or not lexicon.drafts.nothing.none:
        return ()
    return tuple(m for part in segments if part.claims for m in _of_sentence(source.text, part.span, draft, lexicon))


def _of_sentence(text: str, span: tuple[int, int], draft: Asked, lexicon: Lexicon) -> Iterator[Mention]:
    tokens, counter = tokenize(text, *span), Counter(lexicon.numbers, lexicon.language)
    for i, t in enumerate(tokens):
        unit = counter.lemma(t.fold) if t.is_word else ""
        if unit not in draft or not _ends(tokens, i, lexicon):
            continue
        found = _none_at(tokens, i, lexicon)
        if found is None or not {w.fold for w in tokens[found[1] + 1 : i]} <= draft[unit]:
            continue
        lo, hi = tokens[found[0]].start, t.end
        noun = text[tokens[found[1] + 1].start : hi]
        value = Quantity(lo=Decimal(0), hi=Decimal(0), unit=unit, dimension="count", noun=noun, written=text[lo:hi])
        yield Mention(start=lo, end=hi, text=text[lo:hi], kind=Kind.NUMBER, value=value)


def _ends(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a noun ends its phrase: nothing, a sign or "and" stands behind it."""
    return i + 1 == len(tokens) or not (tokens[i + 1].is_word or tokens[i + 1].is_number) or tokens[i + 1].fold in lexicon.numbers.and_


def _none_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The word for none that stands before the noun at i, or the word that denies before "any": its first token, and the last."""
    words = lexicon.drafts.nothing
    for k in range(i - 1, max(-1, i - MODIFIERS - 2), -1):
        if tokens[k].fold in words.none:
            return k, k
        if tokens[k].fold in words.any:
            table = _denying(lexicon)
            denies = next((j for j in range(k - 1, max(-1, k - BACK - 1), -1) if table.match(tokens, j) is not None), None)
            return None if denies is None else (denies, k)
        if not tokens[k].is_word:
            return None
    return None


@lru_cache(maxsize=8)
def _denying(lexicon: Lexicon) -> Phrases[str]:
    return Phrases((w, w) for w in lexicon.drafts.nothing.deny)
