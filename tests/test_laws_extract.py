"""Laws of extraction for any text: nothing raises, spans say what they hold, and the same text reads the same."""

from datetime import date
from decimal import Decimal

from hypothesis import example, given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import lexicon
from factcheck.kinds import KINDS, Context
from factcheck.model import Duration, Quantity, Role, Segment, Span

DAY = date(2024, 2, 12)
SOME = """about more than up to at least no fewer between and from to or a an the of in half dozen dozens hundreds several few couple
million thousand hundred twenty one two three quarters third point minus per cent percent % $ € £ USD km kg m2 ft in mn bn k m years
days week old aged people soldiers dead injured rose reached toll including others of
them were killed no one without casualties Article No. 4 12
2,500 2.4 1,2,3 3-1 10-12 47–53 2000 2019 007 ½ ¾ 3/4 9/11 192.168.0.1 +7 [3] 5pm p.m. 10:30
rose fell from by vote foot feet inches tall times a gallon x × 10 ^ ⁶ bpd hundreds thirty fifths (nine) " ' F-16 ( ) , . : - – ~ > < ="""
WORDS = st.sampled_from(SOME.split())
PHRASES = st.lists(WORDS, max_size=25).map(" ".join)
GLUED = st.lists(WORDS, max_size=12).map("".join)


def _check(text: str) -> None:
    mentions = factcheck.extract(text, published=DAY)
    end = 0
    for m in mentions:
        assert 0 <= m.start < m.end <= len(text)
        assert text[m.start : m.end] == m.text
        assert m.start >= end, "mentions overlap or are out of order"
        end = m.end
        if isinstance(m.value, Quantity | Duration):
            lo, hi = m.value.lo, m.value.hi
            assert lo is not None or hi is not None
            assert lo is None or hi is None or lo <= hi
            assert all(isinstance(n, Decimal) and n.is_finite() for n in (lo, hi, m.value.grain) if n is not None)
            assert m.value.grain > 0
    assert factcheck.extract(text, published=DAY) == mentions


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80))
@example("")
@example("٣٤ ٥")
@example("²³ ½½ 1½½")
@example("one hundred " * 30)
@example("million " * 30)
@example("9" * 400)
@example("-" * 50 + "1")
@example("1,000," * 40)
def test_any_text_is_read(text: str) -> None:
    _check(text)


@settings(max_examples=200, deadline=None)
@given(PHRASES)
def test_any_phrase_of_numbers_is_read(text: str) -> None:
    _check(text)


@settings(max_examples=100, deadline=None)
@given(GLUED)
def test_any_run_of_signs_is_read(text: str) -> None:
    _check(text)


@settings(max_examples=80, deadline=None)
@given(st.integers(min_value=1, max_value=10**9))
def test_a_number_with_separators_is_itself(n: int) -> None:
    text = f"They counted {n:,} tonnes of ore."
    (mention,) = factcheck.extract(text, published=DAY)
    assert isinstance(mention.value, Quantity)
    assert mention.value.lo == mention.value.hi == n
    assert mention.value.unit == "tonne"


@settings(max_examples=200, deadline=None)
@given(PHRASES)
@example("Nobody was hurt at noon, and the first of three quarters began last year.")
@example("Lima, Quito and La Paz")
def test_a_kind_finds_nothing_where_its_words_are_not(text: str) -> None:
    """So a sentence without any of them need not be read."""
    words = lexicon.load("en")
    context = Context(text, Segment(Role.SENTENCE, Span(0, len(text)), 0), words)
    for kind in KINDS if context.tokens and not context.numeric else ():
        if any(w.isdisjoint(context.folds) for w in kind.words(words)):
            assert list(kind.find(context)) == []
