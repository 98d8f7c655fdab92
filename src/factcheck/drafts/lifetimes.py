"""The date of an act beside a birth: nobody graduates or marries on the day of the birth, or before it."""

from itertools import takewhile

from .. import language
from ..lexicon import Lexicon
from ..model import Claim, Granularity, Period, Token, tokenize

OPENS = "("


def unlived(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether one of the two dates a birth, and the other an act of the same person that would not come after it.

    The person is named right before the act and right before the birth; or both have the same day, which is no chance.
    """
    for birth, act in ((a, b), (b, a)):
        if not _born(birth, lexicon) or not _acts(act, lexicon):
            continue
        x, y = birth.value, act.value
        if not isinstance(x, Period) or not isinstance(y, Period) or x.latest is None or y.latest is None:
            return False
        if x.granularity is Granularity.DAY and y.granularity is Granularity.DAY and x.earliest == y.earliest:
            return True
        who, whom = _actor(act), _name_before(birth)
        return bool(who) and (who == whom or (len(who) > 1 and who <= whom)) and y.latest <= x.latest and not _open(x) and not _open(y)
    return False


def other_end(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether one of the two dates a birth, and the other an act or a death: one date of them is none of the other."""
    for x, y in ((a, b), (b, a)):
        if _born(x, lexicon) and y.frame.event is not None and not _born(y, lexicon):
            return _acts(y, lexicon) or y.frame.event.value == lexicon.world.people.lives.died.event
    return False


def _open(value: Period) -> bool:
    return value.earliest is None or value.latest is None


def _born(c: Claim, lexicon: Lexicon) -> bool:
    return c.frame.event is not None and c.frame.event.value == lexicon.world.people.lives.born.event


def _acts(c: Claim, lexicon: Lexicon) -> bool:
    event = c.frame.event
    if event is None:
        return False
    return any(w in lexicon.drafts.acts for w in (event.value, *(language.lemma(t, lexicon.language) for t in event.text.split())))


def _actor(c: Claim) -> frozenset[str]:
    """The words of a name with which a sentence begins and which stands right before its verb."""
    event = c.frame.event
    if event is None or event.start is None:
        return frozenset()
    before = [t for t in tokenize(c.sentence) if t.start < event.start - c.sentence_start]
    return _folds(before) if before and all(t.text[0].isupper() for t in before) else frozenset()


def _name_before(c: Claim) -> frozenset[str]:
    """The words of the name right before a birth: before its bracket, else before its verb."""
    event, tokens = c.frame.event, tokenize(c.sentence)
    at = c.start if event is None or event.start is None else min(event.start, c.start)
    before = [t for t in tokens if t.start < at - c.sentence_start]
    opens = [i for i, t in enumerate(before) if t.text == OPENS]
    named = before[: opens[-1]] if opens else before
    return _folds(list(takewhile(lambda t: t.text[0].isupper(), reversed(named))))


def _folds(tokens: list[Token]) -> frozenset[str]:
    return frozenset(t.fold for t in tokens if t.is_word)
