"""The question that a group of claims answers, in plain words and those of the sources: what the reader sees first."""

from collections import Counter
from collections.abc import Callable, Sequence

from .language import tag
from .model import Claim, Duration, Kind, Members, Ordinal, Period, Quantity, Token, tokenize

PHRASE = 6  # words after an event
BEFORE = 3  # words of a name before it
NAMES = 3
JOINED = "-’'"  # signs inside a word
OPEN = ("IN", "TO", "DT", "CC", "PRP$", "WDT", "WP", "WRB", "MD", "POS", "VBG", ":", "SYM")  # tags of words on which no phrase ends
ENDS = ("CC", "WDT", "WP", "WRB")  # tags of words that open another thought
OPENS = ("IN", "TO")  # tags of words that open the last part of a phrase


def question(claims: Sequence[Claim], language: str = "en") -> str:
    """One line such as "How many: nurses? (Lorne, Unicef)"; its words are those that most of the claims use. `language` is theirs."""
    asked = _asked(claims, language)
    answers = {n.casefold() for c in claims if isinstance(c.value, Members) for n in c.value.names}
    names = [n for n in _names(claims) if n not in asked and n.casefold() not in answers][:NAMES]
    return f"{asked} ({', '.join(names)})" if names else asked


def _asked(claims: Sequence[Claim], language: str) -> str:
    first = claims[0].value
    if isinstance(first, Period):
        return f"When: “{_most(claims, lambda c: _phrase(c, language)) or 'the event'}”?"
    if isinstance(first, Duration):
        return f"How long: “{_most(claims, lambda c: _phrase(c, language)) or 'the event'}”?"
    if isinstance(first, Members):
        return f"Who: {_most(claims, _list_noun) or 'the names listed'}?"
    if isinstance(first, Ordinal):
        return f"A first, or which in a row: “{_most(claims, lambda c: c.quote)}”?"
    return _amount(claims, first)


def _amount(claims: Sequence[Claim], first: Quantity) -> str:
    measure = _most(claims, _measured) or "the figure"
    if claims[0].kind is Kind.MONEY:
        return f"How much money: {measure}?"
    if claims[0].kind is Kind.PERCENT or first.dimension == "share":
        return f"What share: {measure}?"
    if first.dimension in (None, "count"):
        return f"How many: {measure}?"
    measured = _most(claims, _class) or "the figure"
    named = first.unit is not None and measured.casefold().startswith(first.unit)  # "hectares" is no answer to what was measured
    return f"How much, in the unit {first.unit}{'' if named else f': {measured}'}?"


def _measured(claim: Claim) -> str | None:
    """What is counted or weighed, as the source writes it, with what befell it: "people killed"; else the class that it was read as."""
    measure = claim.frame.measure
    read = "" if measure is None else " ".join(measure.text.split())
    if isinstance(claim.value, Quantity) and claim.value.noun:
        noun = " ".join(claim.value.noun.split())
        outside = measure is not None and measure.end is not None and not claim.start <= measure.end <= claim.end
        return f"{noun} {read}" if outside and read and read.casefold() not in noun.casefold() else noun
    return None if measure is None else read or measure.value


def _class(claim: Claim) -> str | None:
    measure = claim.frame.measure
    return None if measure is None else " ".join(measure.text.split()) or measure.value


def _list_noun(claim: Claim) -> str | None:
    return claim.value.noun if isinstance(claim.value, Members) else None


def _phrase(claim: Claim, language: str) -> str | None:
    """The event and what belongs to it, without the time that is asked for: "approved the harbour's budget", "pit closures"."""
    event = claim.frame.event
    if event is None:
        return None
    if event.start is None or event.end is None:
        return " ".join(event.text.split()) or None
    text, at = claim.sentence, claim.sentence_start
    if not 0 <= event.start - at < len(text):
        return " ".join(event.text.split())
    tokens = tokenize(text)
    tags = tag([t.text for t in tokens], language)
    first = next(i for i, t in enumerate(tokens) if t.end > event.start - at)
    last = next((i for i, t in enumerate(tokens) if t.end >= event.end - at), len(tokens) - 1)
    free = [not (claim.start - at < t.end and t.start < claim.end - at) for t in tokens]
    start, end = _back(tokens, tags, free, first), _on(tokens, tags, free, last)
    return " ".join(text[tokens[start].start : tokens[end].end].split())


def _back(tokens: Sequence[Token], tags: Sequence[str], free: Sequence[bool], first: int) -> int:
    """Where the name before an event begins: "Orlov border" before "war"; a verb has none."""
    i = first
    while tags[first].startswith("NN") and i > 0 and first - i < BEFORE and free[i - 1]:
        named = tokens[i - 1].is_word and tags[i - 1].startswith(("NN", "JJ"))
        if not named and tokens[i - 1].text not in JOINED:
            break
        i -= 1
    while not tokens[i].is_word and i < first:
        i += 1
    return i


def _on(tokens: Sequence[Token], tags: Sequence[str], free: Sequence[bool], last: int) -> int:
    """The last word of what belongs to an event: up to the next sign or the next thought, and never half of it."""
    end = last
    for i in range(last + 1, min(len(tokens), last + 1 + PHRASE)):
        if not _goes_on(tokens[i]) or not free[i] or tags[i] in ENDS:
            break
        end = i
    cut = end == last + PHRASE and end + 1 < len(tokens) and _goes_on(tokens[end + 1]) and free[end + 1]
    if cut:
        end = next((i - 1 for i in range(end, last, -1) if tags[i] in OPENS), end)
    while end > last and (tags[end] in OPEN or not tokens[end].is_word or (tags[end] == "VB" and tags[end - 1] == "TO")):
        end -= 1
    return end


def _goes_on(token: Token) -> bool:
    return token.is_word or token.text in JOINED


def _names(claims: Sequence[Claim]) -> list[str]:
    """The names that most of the claims share, as written, the most common first."""
    seen = Counter(n for c in claims for n in dict.fromkeys(p.value for p in c.frame.participants))
    written: dict[str, str] = {}
    for p in sorted((p for c in claims for p in c.frame.participants), key=lambda p: p.text.casefold() != p.value):
        written.setdefault(p.value, " ".join(p.text.split()))
    return [written[n] for n in sorted((n for n, k in seen.items() if 2 * k > len(claims)), key=lambda n: (-seen[n], n))]


def _most(claims: Sequence[Claim], words: Callable[[Claim], str | None]) -> str | None:
    """What most of the claims say, of equals the longest that is not long, then the first in the alphabet."""
    said = Counter(w for c in claims if (w := words(c)))
    return min(said, key=lambda w: (-said[w], -len(w), w)) if said else None
