"""The HTML page, without a browser: it holds everything, draws values where they belong, and no source can write into it."""

import re
import subprocess
import sys
from base64 import b64encode
from collections import defaultdict
from datetime import date
from decimal import Decimal
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from inert import inert, nodes, shape
from markup_words import HOSTILE, poisoned
from selectolax.lexbor import LexborHTMLParser
from stories import NAMES
from stories import report as story

from factcheck.bounds import pragmatic, strict
from factcheck.formats.base import Pages
from factcheck.formats.html import HTML, texts
from factcheck.formats.html.axis import Axis
from factcheck.formats.html.cards import Cards
from factcheck.formats.html.overview import grid, timeline
from factcheck.formats.html.places import Places, fragment, web
from factcheck.formats.html.strip import in_words, strip
from factcheck.formats.html.texts import Texts
from factcheck.model import Comparison, Hedge, Interval, Period, Report, Source, Verdict
from factcheck.pipeline import compare
from factcheck.settings import Settings
from reports import claim, entry, group, report

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "src" / "factcheck" / "formats" / "html" / "page"


@cache
def seeds() -> Report:
    return compare([ROOT / "seeds"])


def page_of(of: Report, base: str = "") -> LexborHTMLParser:
    return LexborHTMLParser(HTML.render(of, base))


def squeezed(text: str) -> str:
    """The text without white space: blank lines are drawn as a gap."""
    return "".join(text.split())


# the whole


@pytest.mark.parametrize("name", ["seeds", *NAMES])
def test_every_fact_check_and_claim_of_a_fact_is_on_the_page(name):
    of = seeds() if name == "seeds" else story(name)
    page = page_of(of)
    cards = {card.id: card for card in page.css("article.finding")}
    assert set(cards) == {f"f-{g.id}" for g in of.groups} | {f"k-{c.id}" for c in of.checks}
    claims, places = {c.id: c for c in of.claims}, Places(Pages(of), "")
    for one in (*of.groups, *of.checks):
        card = cards[f"{'f' if one in of.groups else 'k'}-{one.id}"]
        told = squeezed(card.text())
        assert squeezed(one.because) in told
        assert card.attributes["data-verdict"] == one.verdict.value
        assert {a.attributes["href"] for a in card.css("a.place")} == {f"#{places.quote(claims[c])}" for c in one.claims}
        assert all(squeezed(claims[c].quote) in told for c in one.claims)


@pytest.mark.parametrize("name", ["seeds", *NAMES[::4]])
def test_every_quote_is_marked_exactly_once_where_it_stands(name):
    of = seeds() if name == "seeds" else story(name)
    page, places = page_of(of), Places(Pages(of), "")
    marks = defaultdict(list)
    for mark in page.css("mark"):
        for quote in mark.attributes["data-quotes"].split():
            marks[quote].append(mark)
    texts_of = {s.id: s.text for s in of.sources}
    assert set(marks) == {places.quote(c) for c in of.claims}
    for c in of.claims:
        assert squeezed("".join(m.text() for m in marks[places.quote(c)])) == squeezed(c.quote)
        assert len(page.css(f'[id="{places.quote(c)}"]')) == 1
    for source in of.sources:
        shown = page.css_first(f"#{places.source(source.id).anchor} .passage").text()
        assert squeezed(shown) == squeezed(texts_of[source.id])


def test_each_anchor_is_there_once_and_each_link_into_the_page_leads_somewhere():
    page = page_of(seeds())
    ids = [n.id for n in page.css("[id]")]
    assert len(ids) == len(set(ids))
    assert {a.attributes["href"][1:] for a in page.css("a[href^='#'], use[href^='#']") if a.attributes["href"] != "#"} <= set(ids)


def test_headings_never_skip_a_level_and_landmarks_are_named():
    page = page_of(seeds())
    levels = [int(h.tag[1]) for h in page.css("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    assert [len(page.css(name)) for name in ("main", "header", "nav[aria-label]", "aside[aria-labelledby]", "footer")] == [1] * 5
    assert page.css_first("a.skip").attributes["href"] == "#findings"
    assert page.css_first("#shown").attributes["aria-live"] == "polite"


def test_the_page_says_what_the_report_counts():
    page = page_of(report(), "../press/")
    text = page.body.text()
    for words in (
        "3 sources, 2 facts told more than once.",
        "7 mentions read, 5 claims made of them: 4 compared in a fact, 1 said once only.",
        "41 and 46 are 5 apart, and neither is hedged",
        "What would settle it: the coast guard's list of survivors",
        "46 rescued of 200 on board",
        "a word of time that states none here",
        "the day was inferred",
        "scan.pdf: binary file",
        "scope: rescued against on board",
        "encoding guessed: windows-1252",
        "both count the rescued",
        "factcheck explain g-h41",
    ):
        assert words in text, words


def test_a_text_in_another_language_is_marked_as_such():
    told = {"a.txt": ("en", "The dam holds 12 million litres."), "b.txt": ("de", "Der Damm fasst 12 Millionen Liter.")}
    page = page_of(compare([Source(path=p, text=t, language=lang) for p, (lang, t) in told.items()]))
    assert [p.attributes.get("lang") for p in page.css(".passage")] == [None, "de"]
    assert {q.attributes.get("lang") for q in page.css("q.words")} == {None, "de"}


def test_a_report_without_conflicts_says_so():
    assert "No conflict was found" in HTML.render(report(groups=(), checks=()))


def test_a_report_that_was_read_from_json_shows_the_sentences():
    of = Report.model_validate_json(seeds().model_dump_json())
    page, whole = page_of(of), page_of(seeds())
    assert "Only the sentences that make claims are shown." in page.body.text()
    assert sorted(m.attributes["id"] for m in page.css("mark[id]")) == sorted(m.attributes["id"] for m in whole.css("mark[id]"))
    lines = {m.attributes["data-n"] for m in page.css(".line")}
    assert lines <= {m.attributes["data-n"] for m in whole.css(".line")}


def test_of_texts_beyond_the_room_only_sentences_are_shown(monkeypatch):
    monkeypatch.setattr(texts, "ROOM", 100)
    assert "Only the sentences that make claims are shown." in HTML.render(seeds())


# the same bytes


def test_the_page_hangs_on_nothing_but_the_report():
    page = HTML.render(seeds(), "../seeds/")
    assert HTML.render(compare(list(reversed(factcheck_sources()))), "../seeds/") == page
    code = (
        "import sys; from factcheck.pipeline import compare; from factcheck.formats.html import HTML; from hashlib import sha256;"
        "print(sha256(HTML.render(compare([sys.argv[1]]), '../seeds/').encode()).hexdigest())"
    )
    for seed in ("1", "2"):
        run = [sys.executable, "-c", code, str(ROOT / "seeds")]
        env = {"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(p for p in sys.path if p), "TZ": "Asia/Almaty"}
        done = subprocess.run(run, capture_output=True, text=True, check=True, cwd="/", env=env)
        assert done.stdout.strip() == sha256(page.encode()).hexdigest()
    assert str(ROOT) not in page


def factcheck_sources() -> list[Source]:
    from factcheck.pipeline import load

    return list(load([ROOT / "seeds"]))


# nothing from outside, nothing of a source as markup


def test_the_policy_allows_this_style_and_this_script_and_nothing_else():
    page = page_of(seeds())
    policy = page.css_first("meta[http-equiv='Content-Security-Policy']").attributes["content"]
    assert "default-src 'none'" in policy
    for kind in ("style", "script"):
        (one,) = page.css(kind)
        digest = b64encode(sha256(one.text(deep=True).encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy
    names = {name for _, attributes in shape(page.html) for name in attributes}
    assert not {n for n in names if n.startswith("on") or n in ("style", "src", "srcset", "action")}


def test_only_our_own_style_and_script_pass_unescaped():
    unescaped = [m for f in sorted(PAGE.glob("*.html")) for m in re.findall(r"\{\{[^}]*\bsafe\b[^}]*\}\}", f.read_text("utf-8"))]
    assert unescaped == ["{{ style|safe }}", "{{ script|safe }}"]
    assert not any("autoescape" in f.read_text("utf-8") for f in PAGE.glob("*.html"))
    assert "</" not in (PAGE / "page.css").read_text("utf-8")
    assert not re.search(r"</script|<!--|innerHTML|insertAdjacentHTML|eval\(|document\.write", (PAGE / "page.js").read_text("utf-8"))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words):
    page = HTML.render(poisoned(words), "")
    assert inert(page, HTML.render(poisoned("tame"), "")) == []
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)


def test_the_check_for_inert_pages_can_fail():
    tame = "<p>words</p><script>1</script>"
    assert inert(tame, tame) == []
    assert inert("<p><b>words</b></p><script>1</script>", tame)
    assert inert("<p onclick=x>words</p><script>1</script>", tame)
    assert inert("<p>words</p><script>2</script>", tame)
    assert inert("<a href='java\tscript:x'>words</a>", "<a href='x'>words</a>") == ["leads to javascript://"]
    assert inert("<a href='//evil.test/x'>words</a>", "<a href='x'>words</a>") == ["leads to ://evil.test"]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_any_words_stay_words(words):
    assume(words.strip() and "\n" not in words and "\r" not in words)
    assert shape(HTML.render(poisoned(words.strip()))) == shape(HTML.render(poisoned("tame")))


# links to the words in their source


def with_url(url):
    of = report()
    return of.model_copy(update={"sources": tuple(s.model_copy(update={"url": url}) for s in of.sources)})


def test_a_text_fragment_encodes_what_its_syntax_uses():
    one = claim("herald.txt", "41 passengers", 41, texts={"herald.txt": "By 9-10 pm, the coast-guard saw 41 passengers, & crew, go.\n"})
    assert fragment(one) == (":~:text=9%2D10%20pm%2C%20the%20coast%2Dguard%20saw-,41%20passengers,-%2C%20%26%20crew%2C%20go.")


def test_words_are_linked_on_the_web_where_the_source_has_an_address_else_in_the_file():
    page = page_of(with_url("https://herald.test/ferry?id=7"))
    assert page.css_first("a.out").attributes["href"].startswith("https://herald.test/ferry?id=7#:~:text=The%20coast%20guard%20said-,41")
    assert page_of(with_url("https://h.test/a#b")).css_first("a.out").attributes["href"].startswith("https://h.test/a#b:~:text=")
    assert page_of(report(), "../press/").css_first("a.out").attributes["href"].startswith("../press/herald.txt#:~:text=")
    assert page_of(report(), {}).css("a.out") == []


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//evil.test", "ftp://x/y", "https:", "http://[x", " ", "java\nscript:x"]
)
def test_only_addresses_of_the_web_become_links(url):
    assert web(entry("a.txt", "", url=url)) is None


# the drawing


HEDGES = (Hedge.NONE, Hedge.ABOUT, Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.UP_TO, Hedge.NEARLY)
OPEN_ABOVE, OPEN_BELOW = (Hedge.MORE_THAN, Hedge.AT_LEAST), (Hedge.LESS_THAN, Hedge.UP_TO)


def said_of(figures):
    """A group of claims of these figures and hedges, with the numbers that a comparison prints, and its claims."""
    text = {"a.txt": "".join(f"There were {n} lost{i}.\n" for i, (n, _) in enumerate(figures))}
    claims = []
    for i, (n, hedge) in enumerate(figures):
        one = claim("a.txt", f"{n} lost{i}.", n, texts=text, hedge=hedge, id=f"c{i:02}")
        ends = {"lo": None if hedge in OPEN_BELOW else Decimal(n), "hi": None if hedge in OPEN_ABOVE else Decimal(n)}
        claims.append(one.model_copy(update={"value": one.value.model_copy(update=ends)}))
    of = group(claims, Verdict.TENSION, "How many?", because="so")
    pairs = tuple(
        Comparison(a=a.id, b=b.id, verdict=Verdict.TENSION, rule="figures_strained", because="so", numbers=_used(a, b))
        for a, b in pairwise(claims)
    )
    return of.model_copy(update={"comparisons": pairs}), claims


def _used(a, b):
    of = Settings()
    sides = (("a", a.value), ("b", b.value))
    return {n: str(strict(v, of)) for n, v in sides} | {f"{n}_expected": str(pragmatic(v, of)) for n, v in sides}


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 10**7), st.sampled_from(HEDGES)), min_size=2, max_size=6))
def test_the_order_on_the_scale_is_the_order_of_the_values(figures):
    drawn = strip(*said_of(figures))
    places = [Decimal(drawn.bars[f"c{i:02}"].point) for i in range(len(figures))]
    assert all(0 <= p <= 100 for p in places)
    for (n, _), p in zip(figures, places, strict=True):
        for (m, _), q in zip(figures, places, strict=True):
            assert (n < m) <= (p <= q)
            assert (n == m) <= (p == q)
    most, least = max(figures)[0], min(figures)[0]
    assert 100 * most < 101 * least or max(places) > min(places)  # what is closer may fall on one point


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 10**7), st.sampled_from(HEDGES)), min_size=2, max_size=6))
def test_bars_hold_their_figure_and_show_open_ends_as_arrows(figures):
    drawn = strip(*said_of(figures))
    for i, (_, hedge) in enumerate(figures):
        bar = drawn.bars[f"c{i:02}"]
        start, width = map(Decimal, bar.allowed)
        assert 0 <= start <= start + width <= 100
        assert start <= Decimal(bar.point) <= start + width
        assert bar.right or hedge not in OPEN_ABOVE
        assert bar.soft == (hedge in (Hedge.ABOUT, Hedge.NEARLY))
        if bar.expected is not None:
            inner, wide = map(Decimal, bar.expected)
            assert start <= inner <= inner + wide <= start + width
    names = [t for t in drawn.ticks if t.name]
    assert names == sorted(names, key=lambda t: Decimal(t.x))


def test_a_strip_tells_its_intervals_in_words():
    drawn = strip(*said_of([(2500, Hedge.ABOUT), (2000, Hedge.MORE_THAN)]))
    about, over = drawn.bars["c00"], drawn.bars["c01"]
    assert over.words == "the words allow more than 2,000; a reader expects above 2,000 to 2,200"
    assert (over.left, over.right, over.soft) == (False, True, False)
    assert about.soft
    assert about.words.startswith("the words allow from 2,")
    page = HTML.render(report())
    assert '<svg class="bar" width="100%" height="26" role="img" aria-label="' in page


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval(lo=Decimal(2450), hi=Decimal(2550)), "from 2,450 to below 2,550"),
        (Interval(lo=Decimal(24), hi=None), "24 or more"),
        (Interval(lo=Decimal(24), hi=None, lo_in=False), "more than 24"),
        (Interval(lo=None, hi=Decimal(9)), "below 9"),
        (Interval(lo=None, hi=Decimal(9), hi_in=True), "up to 9"),
        (Interval.point(Decimal("0.5")), "0.5"),
        (Interval(lo=None, hi=None), "anything"),
    ],
)
def test_intervals_in_words(interval, words):
    assert in_words(interval) == words


DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@settings(max_examples=200, deadline=None)
@given(st.lists(DAYS, min_size=2, max_size=6))
def test_days_stand_in_their_order(told):
    claims = []
    for i, day in enumerate(told):
        one = claim("herald.txt", "41 passengers", 41, id=f"d{i}")
        claims.append(one.model_copy(update={"value": Period(earliest=day, latest=day, granularity="day")}))
    drawn = strip(group(claims, Verdict.TENSION, "When?", because="so"), claims)

    def place(bar):
        return Decimal(bar.point if bar.point is not None else bar.stated[0])

    for (a, p), (b, q) in pairwise(sorted((day, place(drawn.bars[f"d{i}"])) for i, day in enumerate(told))):
        assert (a == b) or p <= q
    assert drawn.ticks


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, 10**12), min_size=2, max_size=5), st.sampled_from(["figure", "day", "minute"]))
def test_names_on_a_scale_do_not_touch(values, of):
    limit = {"figure": 10**12, "day": 3_000_000, "minute": 1440}[of]
    ticks = [t for t in Axis.over([Decimal(v % limit + 1) for v in values], of).ticks() if t.name]
    for a, b in pairwise(ticks):
        assert Decimal(a.x) < Decimal(b.x)
    assert len(ticks) <= 12


def test_times_of_one_day_in_two_zones_stand_in_one():
    told = ["The rocket left at 09:30 GMT on 3 May 2031.", "The rocket left at 10:30 GMT on 3 May 2031."]
    of = compare([Source(path=f"{i}.txt", text=t) for i, t in enumerate(told)])
    (fact,) = [g for g in of.groups if g.kind == "time"]
    drawn = strip(fact, [c for c in of.claims if c.id in fact.claims])
    assert sorted(b.words for b in drawn.bars.values()) == ["09:30 UTC", "10:30 UTC"]


# at a glance


def test_the_grid_counts_each_fact_once_for_two_sources():
    cards = Cards(Pages(report()), Places(Pages(report()), ""))
    shown = {(cell.a.path, cell.b.path): (cell.facts, cell.agree, cell.differ) for _, cells in grid(cards).rows for cell in cells}
    assert shown == {("herald.txt", "radio.txt"): (0, 0, 0), ("herald.txt", "wire.txt"): (1, 0, 1), ("radio.txt", "wire.txt"): (1, 1, 0)}


def test_many_sources_are_listed_by_how_often_they_differ():
    texts_of = {f"{i:02}.txt": f"The storm killed {12 + i // 8} people in Aldmoor on 3 May 2031.\n" for i in range(16)}
    of = compare([Source(path=p, text=t) for p, t in texts_of.items()])
    shown = grid(Cards(Pages(of), Places(Pages(of), "")))
    assert shown.rows == ()
    assert [s.differ for s in shown.pairs] == sorted((s.differ for s in shown.pairs), reverse=True)
    assert shown.pairs[0].differ == 1
    assert len(shown.pairs) + shown.more == 16 * 15 // 2


def test_the_timeline_is_in_order_and_says_where_a_fact_is_told_otherwise():
    years = timeline(Cards(Pages(seeds()), Places(Pages(seeds()), "")))
    assert [int(y.name) for y in years] == sorted(int(y.name) for y in years)
    told = [(e.when, e.others) for y in years for e in y.entries if e.card and "withdrawing" in e.card.asked]
    assert told == [
        ("2022-01-13", ("by 2022-01-13", "by 2022-01-23")),
        ("by 2022-01-13", ("2022-01-13", "by 2022-01-23")),
        ("by 2022-01-23", ("2022-01-13", "by 2022-01-13")),
    ]
    agreed = [e for y in years for e in y.entries if e.card and not e.card.differs]
    assert agreed
    assert all(e.others == () for e in agreed)


# texts cut into pieces


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_pieces_make_up_the_text_and_each_quote_whatever_overlaps(data):
    text = data.draw(st.text("ab .\n", min_size=1, max_size=60))
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))), max_size=6))
    claims = []
    for i, (start, end) in enumerate(s for s in spans if s[0] < s[1]):
        one = claim("herald.txt", "41 passengers", 41, id=f"p{i}")
        place = {"start": start, "end": end, "quote": text[start:end], "source": "a.txt"}
        claims.append(one.model_copy(update={**place, "sentence": text[start:end], "sentence_start": start}))
    of = report(groups=(), checks=(), claims=claims)
    of = of.model_copy(update={"sources": (entry("a.txt", text).model_copy(update={"text": text}),)})
    places = Places(Pages(of), "")
    (shown,) = Texts(places, {}).all()
    pieces = [p for passage in shown.passages for run in passage.runs for p in run.pieces]
    assert squeezed("".join(p.words for p in pieces)) == squeezed(text)
    for c in claims:
        own = [p for p in pieces if places.quote(c) in p.quotes]
        assert squeezed("".join(p.words for p in own)) == squeezed(c.quote)
        assert sum(places.quote(c) in p.anchors for p in pieces) == 1


def test_nothing_is_bold_that_no_one_said():
    """The quote in its sentence on each card is the words of the source."""
    for card in page_of(seeds()).css("article.finding"):
        for words in card.css("q.words"):
            assert words.css_first("b").text() in words.text()
    assert len(nodes(HTML.render(report()))) > 100
