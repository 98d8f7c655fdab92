"""Laws of extraction for any text: nothing raises, spans say what they hold, and the same text reads the same.

FACTCHECK_TEXTS says how many random and mutated texts are read (530 where it is not set); 100000 take about ten minutes.
"""

import os
from datetime import date
from decimal import Decimal

from hypothesis import example, given, settings
from hypothesis import strategies as st
from phrasings import phrasings

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
TEXTS = int(os.environ.get("FACTCHECK_TEXTS", "530"))
# Digits of other scripts, superscripts, fractions, signs that combine with what stands before them, blanks of all sorts.
SIGNS = st.one_of(
    st.sampled_from("٣٤۵५๕０９²³¹⁶₂½¾⅓ⅧⅣ①㉑一二百万"),
    st.sampled_from(
        ["\u0301", "\u0308", "\u20e3", "\u200d", "\ufe0f", "\u00a0", "\u202f", "\u2009", "\u200b", "\u2028", "\u202e", "\ufeff", "\x00"]
    ),
    st.sampled_from(list(".,;:'’-–—−/%‰$€£¥₹()[]{}<>=~≈±×·°′″&+*#@_|\\\n\t")),
    st.text(alphabet="0123456789", min_size=1, max_size=60),
    WORDS,
)
STRANGE = st.lists(SIGNS, max_size=20).map("".join)
KNOWN = st.sampled_from([p.text for p in phrasings()])


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A phrasing of the corpora with one to four stretches taken out, or others put in their place."""
    text = draw(KNOWN)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(SIGNS) + text[at + draw(st.integers(0, 3)) :]
    return text


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


@settings(max_examples=TEXTS * 15 // 100, deadline=None)
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


@settings(max_examples=TEXTS * 20 // 100, deadline=None)
@given(PHRASES)
@example("thousand twenty third")
def test_any_phrase_of_numbers_is_read(text: str) -> None:
    _check(text)


@settings(max_examples=TEXTS * 10 // 100, deadline=None)
@given(GLUED)
def test_any_run_of_signs_is_read(text: str) -> None:
    _check(text)


@settings(max_examples=TEXTS * 25 // 100, deadline=None)
@given(STRANGE)
@example(".0000000000000000000")
@example("18.0000000000000000001 km")
def test_any_strange_signs_are_read(text: str) -> None:
    _check(text)


@settings(max_examples=TEXTS * 30 // 100, deadline=None)
@given(mutated())
def test_any_mutated_phrasing_is_read(text: str) -> None:
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
