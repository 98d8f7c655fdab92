"""The question that a group of claims answers, in plain words and those of the sources: what the reader sees first."""

from collections import Counter
from collections.abc import Callable, Sequence

from .model import Claim, Duration, Kind, Members, Ordinal, Period, Quantity, tokenize

PHRASE = 5  # words of an event and what follows it
LENGTH = 60  # characters of such a phrase


def question(claims: Sequence[Claim]) -> str:
    """One line such as "How many troops? (was deployed; CSTO, Russia)"; its words are those that most of the claims use."""
    first = claims[0].value
    if isinstance(first, Period):
        return f"When: “{_most(claims, _phrase) or 'the event'}”?{_about(claims)}"
    if isinstance(first, Duration):
        return f"How long: “{_most(claims, _phrase) or 'the event'}”?{_about(claims)}"
    if isinstance(first, Members):
        return f"Who: {_most(claims, _list_noun) or 'the names listed'}?{_about(claims)}"
    if isinstance(first, Ordinal):
        return f"A first, or which in a row: “{_most(claims, lambda c: c.quote)}”?{_about(claims)}"
    return _amount(claims, first)


def _amount(claims: Sequence[Claim], first: Quantity) -> str:
    measure = _most(claims, _measured) or "the figure"
    if claims[0].kind is Kind.MONEY:
        asked = f"How much money: {measure}?"
    elif claims[0].kind is Kind.PERCENT:
        asked = f"What share: {measure}?"
    elif first.dimension in (None, "count"):
        asked = f"How many: {measure}?"
    else:
        asked = f"How much, in {first.unit}: {measure}?"
    return f"{asked}{_about(claims)}"


def _measured(claim: Claim) -> str | None:
    """What is counted or weighed, as the source writes it, else the class that it was read as."""
    if isinstance(claim.value, Quantity) and claim.value.noun:
        return " ".join(claim.value.noun.split())
    measure = claim.frame.measure
    return None if measure is None else " ".join(measure.text.split()) or measure.value


def _list_noun(claim: Claim) -> str | None:
    return claim.value.noun if isinstance(claim.value, Members) else None


def _phrase(claim: Claim) -> str | None:
    """The event and the words after it, up to the next sign: "approved Kazakhstan's plea for assistance"."""
    event = claim.frame.event
    if event is None or event.start is None or event.end is None:
        return None
    text = claim.sentence
    start, stop = event.start - claim.sentence_start, event.end - claim.sentence_start
    if not 0 <= start < len(text):
        return " ".join(event.text.split())
    end = stop
    words = 0
    for token in tokenize(text, stop):
        if not (token.is_word or token.text in ("-", "’", "'")) or words == PHRASE or token.end - start > LENGTH:
            break
        words += token.is_word and token.start > 0 and text[token.start - 1].isspace()
        end = token.end
    return " ".join(text[start:end].split())


def _about(claims: Sequence[Claim]) -> str:
    """The names that most of the claims share, at most three, as written."""
    seen = Counter(n for c in claims for n in dict.fromkeys(p.value for p in c.frame.participants))
    written: dict[str, str] = {}
    for c in claims:
        for p in c.frame.participants:
            written.setdefault(p.value, " ".join(p.text.split()))
    top = sorted((n for n, k in seen.items() if 2 * k > len(claims)), key=lambda n: (-seen[n], n))[:3]
    return f" ({', '.join(written[n] for n in top)})" if top else ""


def _most(claims: Sequence[Claim], words: Callable[[Claim], str | None]) -> str | None:
    """What most of the claims say, of equals the longest that is not long, then the first in the alphabet."""
    said = Counter(w for c in claims if (w := words(c)))
    return min(said, key=lambda w: (-said[w], -len(w), w)) if said else None
