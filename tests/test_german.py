"""A second language by data alone: German texts are cut, read and compared like English ones."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import lexicon
from factcheck.model import Quantity, Report, Role, Source, Verdict, tokenize
from factcheck.segment import segment

DE = lexicon.load("de")
WORDS = sorted(
    {*DE.numbers.starts, *DE.hedges.before, *DE.calendar.months, *DE.calendar.units, *DE.calendar.hedges, *DE.numbers.glued.tails}
)

FIRST = """Fähre vor Lorvik gekentert

Vor Lorvik ist am 4. März 2031 eine Fähre gekentert. Bei dem Unglück starben 42 Menschen. An Bord waren rund 310 Passagiere.
Die Bergung dauerte drei Tage.
"""
SECOND = """Viele Tote bei Fährunglück vor Lorvik

Vor Lorvik kenterte am 4. März 2031 eine Fähre. Bei dem Unglück starben 57 Menschen. Etwa 300 Passagiere waren an Bord.
Die Bergung dauerte fünf Tage.
"""


ONES = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
TEENS = {16: "sechzehn", 17: "siebzehn"}
TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")


def spelled(n: int) -> str:
    """A number below a million as German writes it, in one word; "ein" stands before another part of it."""
    if n >= 1000:
        return f"{spelled(n // 1000)}tausend{spelled(n % 1000) if n % 1000 else ''}"
    if n >= 100:
        return f"{spelled(n // 100)}hundert{spelled(n % 100) if n % 100 else ''}"
    if n >= 20:
        return f"{ONES[n % 10]}und{TENS[n // 10]}" if n % 10 else TENS[n // 10]
    return ONES[n] if n < len(ONES) else TEENS.get(n, f"{ONES[n % 10]}zehn")


def cut(text: str, language: str = "de") -> list[str]:
    """The sentences of a text."""
    source = Source(path="a.txt", text=text, language=language)
    return [s.span.of(text) for s in segment(source, lexicon.load(language)) if s.role is Role.SENTENCE]


@pytest.fixture(scope="module")
def report() -> Report:
    """Two German texts on one ferry."""
    day = date(2031, 3, 20)
    texts = (("erste.txt", FIRST), ("zweite.txt", SECOND))
    return factcheck.compare([Source(path=path, text=text, language="de", published=day) for path, text in texts])


def verdicts(report: Report) -> dict[tuple[str, ...], Verdict]:
    """Quotes of a group, in order of the alphabet -> its verdict."""
    quotes = {c.id: c.quote for c in report.claims}
    return {tuple(sorted(quotes[i] for i in g.claims)): g.verdict for g in report.groups}


def test_different_figures_are_a_discrepancy(report: Report) -> None:
    found = verdicts(report)
    assert found["42 Menschen", "57 Menschen"] is Verdict.DISCREPANCY
    assert found["drei Tage", "fünf Tage"] is Verdict.DISCREPANCY


def test_a_rounded_figure_is_compatible(report: Report) -> None:
    assert verdicts(report)["Etwa 300 Passagiere", "rund 310 Passagiere"] is Verdict.COMPATIBLE


def test_every_quote_stands_in_its_source(report: Report) -> None:
    texts = {"erste.txt": FIRST, "zweite.txt": SECOND}
    assert report.claims
    assert all(texts[c.source][c.start : c.end] == c.quote for c in report.claims)


@pytest.mark.parametrize(
    "sentences",
    [
        ("Der Damm brach am 8. Januar.", "Danach stieg das Wasser."),
        ("Zum 3. Mal in Folge siegte der 1. FC Nordheim.", "Die Fans jubelten."),
        ("Der Bau kostet 2,5 Mio. Euro, also ca. 300 Euro pro Kopf.", "Das ist viel."),
        ("Dr. Anna Weber und Prof. Karl Moser forschen, z. B. an Algen.", "Sie fanden 12 Arten."),
        ("Im 19. Jahrhundert lebten dort 2.500 Menschen.", "Heute sind es mehr."),
        ("Das geschah im Jahr 2020.", "Die Folgen sind spürbar."),
        ("Er gewann 2:1.", "Sie verlor."),
        ("Die Firma Nordlicht GmbH u. Co. KG zahlte am 15. Mai.", "Der Rest folgte."),
        ("Laut Abs. 3 Nr. 4 ist das verboten.", "Niemand hielt sich daran."),
    ],
)
def test_sentences_end_where_they_end(sentences: tuple[str, ...]) -> None:
    assert cut("Ein Vorspann steht hier oben.\n\n" + " ".join(sentences))[1:] == list(sentences)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Anzeige", "advertisement"),
        ("Lesen Sie auch", "link to another article"),
        ("Lesen Sie auch: Der lange Weg zum Wasser", "link to another article"),
        ("3 Kommentare", "comment counter"),
        ("Lesezeit: 4 Minuten", "reading time"),
        ("Alle Rechte vorbehalten", "copyright notice"),
        ("Artikel drucken", "navigation"),
        ("Folgen Sie uns auf Mastodon", "call to follow"),
        ("Von Anna Weber", "byline"),
        ("Foto: Karl Moser/dpa", "photo credit"),
        ("Veröffentlicht am 8. Januar 2022", "date line"),
    ],
)
def test_furniture_makes_no_claim(line: str, reason: str) -> None:
    body = "Der Damm am Oberlauf brach am Dienstag nach langem Regen. Die Straßen der Stadt standen unter Wasser. Helfer kamen mit Booten."
    text = f"Der Damm am Oberlauf ist gebrochen\n\n{line}\n\n{body}\n\n{body.replace('Dienstag', 'Mittwoch')}\n"
    found = {s.span.of(text): s.reason for s in segment(Source(path="a.txt", text=text, language="de"), DE)}
    assert found[line] == reason


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(st.sampled_from(WORDS), st.text(max_size=8), st.integers(0, 99999).map(str), st.sampled_from(".,-%€()")), max_size=14
    )
)
def test_any_words_are_read_without_error(words: list[str]) -> None:
    """Nothing raises, and a mention is the text at its place, with and without spaces between the words."""
    for text in (" ".join(words), "".join(words)):
        assert all(text[m.start : m.end] == m.text for m in factcheck.extract(text, language="de", published=date(2024, 2, 12)))


@settings(max_examples=200, deadline=None)
@given(st.integers(2, 999_999))
def test_every_number_in_one_word_is_read(n: int) -> None:
    word = spelled(n) + ("s" if n % 100 == 1 else "")
    text = f"Das ergibt {word}."
    assert [(m.text, m.value.lo) for m in factcheck.extract(text, language="de") if isinstance(m.value, Quantity)] == [(word, n)]


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 10**12), st.integers(0, 99))
def test_digits_are_read_with_a_comma_before_the_decimals(whole: int, part: int) -> None:
    written = f"{whole:,}".replace(",", ".") + f",{part:02}"
    (money,) = factcheck.extract(f"Es fehlten {written} Euro.", language="de")
    assert isinstance(money.value, Quantity) and money.value.lo == Decimal(f"{whole}.{part:02}") and money.value.unit == "EUR"


def test_the_parts_of_a_word_are_the_word() -> None:
    for text in ("Zweitausendfünfhundert", "dreitägigen", "Freitagabend", "einhunderttausend", "Einheit", "Achterbahn", "Zweifel"):
        assert "".join(t.text for t in DE.tokens(text)) == text
    assert [len(DE.tokens(w)) for w in ("Einheit", "Achterbahn", "Zweifel", "Dreieck", "einmal", "Zehner")] == [1] * 6


def test_a_long_word_of_numbers_is_read_in_a_moment() -> None:
    assert DE.tokens("hundert" * 2000 + "x")


def test_english_words_stay_whole() -> None:
    assert [t.text for t in lexicon.load("en").tokens("sixtyfold seventeen")] == ["sixtyfold", "seventeen"]


def test_classes_are_those_of_english() -> None:
    """A class is the same in all languages, so that what is said of it in one can be told in another."""
    english = lexicon.load("en").world
    assert sorted(set(DE.world.nouns.classes) - set(english.nouns.classes)) == []
    assert sorted(set(DE.world.events.classes) - set(english.events.classes)) == []
    assert sorted(DE.world.places.countries) == sorted(english.places.countries)


def test_furniture_is_written_so_that_it_can_be_found() -> None:
    """Rows are matched in lower case; a phrase without a word, or under two reasons, would never be seen."""
    for table in ("whole", "labels", "opens"):
        rows = [(p, m.reason) for m in DE.furniture.marks for p in getattr(m, table)]
        assert [p for p, _ in rows if p != p.lower() or not tokenize(p)] == []
        assert sorted({p for p, _ in rows if sum(p == q for q, _ in rows) > 1}) == []
