"""The five seed documents: what the report must say of them, what it must never put side by side, and that nothing moves."""

from itertools import combinations, pairwise, permutations
from pathlib import Path

import pytest

from factcheck.formats import FORMATS
from factcheck.formats.base import Pages
from factcheck.model import Check, Claim, Comparison, Report
from factcheck.pipeline import compare, load

SEEDS = Path(__file__).parent.parent / "seeds"
TEXTS = {s.path: s.text for s in load([SEEDS])}
NAMES = {path[:3]: path for path in TEXTS}
Place = tuple[str, str, str]  # the number of a document, a passage of it, and the words in that passage that make the claim

DEPLOYED = ("001", "a CSTO mission of more than 2,000 troops was deployed", "more than 2,000 troops")
LANDED = ("002", "the 2,500 peacekeepers sent by the Russian-led", "2,500 peacekeepers")
TASKED = ("002", "As a result, 2,500 CSTO peacekeepers alongside", "2,500 CSTO peacekeepers")
CONTINGENT = ("003", "the full contingent of peacekeepers would number about 2,500", "about 2,500")
STANDING = ("002", "The peacekeeping unit totals approximately 3,600 troops", "approximately 3,600 troops")
RETRIEVED = ("002", "allegedly announced to be retrieved by January 13th", "by January 13th")
WITHDRAWN = ("003", "with a full withdrawal scheduled by January 23", "by January 23")
WITHDRAWING = ("001", "The troops began withdrawing from Kazakhstan on Thursday (January 13)", "Thursday (January 13)")
AGREED = ("004", "A few hours later, the CSTO Chairman", "A few hours later")
APPROVED = ("002", "In the early hours of January 9th, the CSTO’s leadership", "the early hours of January 9th")
COMMENCES = ("003", "January 6, 2022: CSTO operation commences", "January 6, 2022")
JUST_LANDED = ("002", "It is January 9th and the", "January 9th")
WEEK = ("002", "mission lasted less than a week", "less than a week")
DOZENS = ("001", "the unrest that left dozens dead", "dozens dead")
CASUALTIES = ("003", "with casualties reaching 164,", "164")
ALMATY = ("003", "including 103 in Almaty", "103")
DECADE = ("002", "a military alliance a decade later", "a decade later")
LAUNCHED = ("004", "was launched in 2002 by", "2002")
PARLIAMENT = ("000", "On January 7, the Kyrgyz parliament approved", "January 7")
TWO_OCCASIONS = ("004", "The CSTO rejected to intervene on two occasions", "two occasions")
AT_LEAST_TWO = ("001", "It previously rejected at least two requests", "at least two requests")
CAP = ("003", "announced a 180-day price cap", "180-day")
POSTS = ("003", "analyzed 6712 posts made", "6712 posts")
POSTS_ON_IT = ("003", "Out of the 61 posts that", "61 posts")
APPEALED = ("001", "Late on January 5, President Kassym-Jomart Tokayev appealed", "Late on January 5")
PLEADED = ("004", "on January 5 the Kazakh President", "January 5")

FIRST = (
    ("000", "the organization’s first military intervention", "first military intervention"),
    ("001", "The decision was a first for the CSTO", "first"),
    ("002", "it is the first time in history", "first time"),
    ("004", "as this is the first time in which", "first time"),
)
MEMBERS = (
    ("002", "six former Soviet states: Kazakhstan, Belarus", "states: Kazakhstan, Belarus"),
    ("004", "launched in 2002 by Armenia, Belarus, Kazakhstan", "Armenia, Belarus, Kazakhstan"),
)
SENDERS = (
    ("001", "Belarus, Tajikistan, Armenia and later, Kyrgyzstan", "Belarus, Tajikistan, Armenia"),
    ("003", "comprising troops from Russia, Armenia, Belarus, Tajikistan, and Kyrgyzstan", "Russia, Armenia, Belarus"),
)
REFUSED_2010 = (
    ("000", "during the inter-ethnic clashes in 2010 and", "2010"),
    ("001", "from Kyrgyzstan in 2010 during a revolution", "2010"),
    ("002", "In the case of the 2010 inter-ethnic conflict", "2010"),
    ("003", "Kyrgyz-Uzbek clashes in Osh in 2010", "2010"),
    ("004", "The first in 2010, amid", "2010"),
)
OTHER_DAYS = (
    ("001", "Antony Blinken warned January 7", "January 7"),
    ("003", "January 7, 2022: President Tokayev declares restoration", "January 7, 2022"),
    COMMENCES,
    JUST_LANDED,
    APPROVED,
    AGREED,
    APPEALED,
    PLEADED,
    ("003", "January 5, 2022: escalation of protests", "January 5, 2022"),
)


@pytest.fixture(scope="module")
def report() -> Report:
    return compare([SEEDS])


def claim(report: Report, place: Place) -> Claim:
    """The one claim that stands at these words."""
    source = NAMES[place[0]]
    passage = TEXTS[source].find(place[1])
    assert passage >= 0, f"the passage is not in {source}: {place[1]}"
    start = passage + place[1].index(place[2])
    found = [c for c in report.claims if c.source == source and c.start < start + len(place[2]) and start < c.end]
    assert len(found) == 1, (place, [c.quote for c in found])
    return found[0]


def comparison(report: Report, a: Place, b: Place) -> Comparison | None:
    pair = {claim(report, a).id, claim(report, b).id}
    return next((c for g in report.groups for c in g.comparisons if {c.a, c.b} == pair), None)


def together(report: Report, a: Place, b: Place) -> bool:
    pair = {claim(report, a).id, claim(report, b).id}
    return any(pair <= set(g.claims) for g in report.groups)


def check(report: Report, rule: str, *places: Place) -> Check:
    """The one check of this rule on these claims."""
    wanted = {claim(report, p).id for p in places}
    found = [c for c in report.checks if c.rule == rule and wanted <= set(c.claims)]
    assert len(found) == 1, [c.because for c in report.checks if c.rule == rule]
    return found[0]


@pytest.mark.parametrize(
    ("a", "b", "verdict", "labels"),
    [
        (DEPLOYED, LANDED, "tension", []),
        (DEPLOYED, TASKED, "tension", []),
        (LANDED, CONTINGENT, "agree", ["hedge_only", "planned"]),
        (RETRIEVED, WITHDRAWN, "discrepancy", ["alleged", "planned"]),
        (WITHDRAWING, WITHDRAWN, "compatible", ["planned"]),
        (AGREED, APPROVED, "discrepancy", ["derived"]),
        (COMMENCES, JUST_LANDED, "tension", []),
        (DOZENS, CASUALTIES, "tension", ["estimated", "scope_unclear"]),
        (DECADE, LAUNCHED, "agree", ["derived"]),
        (APPEALED, PLEADED, "agree", []),
        (AT_LEAST_TWO, TWO_OCCASIONS, "agree", ["hedge_only"]),
        (*MEMBERS, "agree", []),
        (*SENDERS, "compatible", ["refines"]),
    ],
)
def test_what_the_documents_say_of_each_other(report: Report, a: Place, b: Place, verdict: str, labels: list[str]) -> None:
    for x, y in ((a, b), (b, a)):
        found = comparison(report, x, y)
        assert found is not None, "the two are not in one fact"
        assert (found.verdict.value, sorted(found.labels)) == (verdict, labels), found.because
        assert found.because


def test_the_gap_of_a_tension_and_of_a_discrepancy_is_told(report: Report) -> None:
    strained, apart = comparison(report, DEPLOYED, LANDED), comparison(report, RETRIEVED, WITHDRAWN)
    assert strained is not None
    assert "25 %" in strained.because
    assert apart is not None
    assert "10 days" in apart.because


@pytest.mark.parametrize(
    ("rule", "places", "verdict", "because"),
    [
        ("part_whole", (LANDED, STANDING), "compatible", "no larger"),
        ("part_whole", (ALMATY, CASUALTIES), "compatible", "no larger"),
        ("start_duration_end", (COMMENCES, WEEK, WITHDRAWN), "discrepancy", "17 days"),
        ("start_duration_end", (JUST_LANDED, WEEK, RETRIEVED), "compatible", "4 days"),
        ("listed_cases", (TWO_OCCASIONS,), "tension", "(2005, 2010, 2020, 2021)"),
        ("listed_cases", (AT_LEAST_TWO,), "compatible", "leaves room"),
        ("sum_of_parts", (POSTS_ON_IT,), "compatible", "come to"),
        ("count_of_list", (MEMBERS[0],), "compatible", "6 names"),
        ("weekday", (WITHDRAWING,), "compatible", "Thursday"),
    ],
)
def test_what_follows_from_several_claims(report: Report, rule: str, places: tuple[Place, ...], verdict: str, because: str) -> None:
    found = check(report, rule, *places)
    assert found.verdict.value == verdict, found.because
    assert because in found.because
    assert "derived" in found.labels


def test_the_question_of_a_check_names_whom_it_is_about(report: Report) -> None:
    found = check(report, "start_duration_end", COMMENCES, WEEK, WITHDRAWN)
    assert Pages(report).asked(found) == "Do the start, the length and the end fit together? (CSTO)"


@pytest.mark.parametrize("places", [FIRST, REFUSED_2010, MEMBERS, (DECADE, LAUNCHED), (APPEALED, PLEADED)])
def test_what_the_documents_agree_on(report: Report, places: tuple[Place, ...]) -> None:
    wanted = {claim(report, p).id for p in places}
    group = next((g for g in report.groups if wanted <= set(g.claims)), None)
    assert group is not None, "not one fact"
    assert group.verdict.value == "agree", group.because
    assert len(group.cores) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (STANDING, LANDED),
        (STANDING, TASKED),
        (STANDING, DEPLOYED),
        (STANDING, CONTINGENT),
        (("001", "2,330km-long border with Uzbekistan", "2,330km"), ("002", "share a 7,000 kilometer border", "7,000 kilometer")),
        (("001", "Almost 1 million ethnic Kazakhs", "1 million"), ("001", "more than 600,000 ethnic Uzbeks", "600,000")),
        (("004", "amounts to 23.7% of the total", "23.7%"), ("002", "budget in 2015 was 50%", "50%")),
        (ALMATY, CASUALTIES),
        (ALMATY, DOZENS),
        *((x, y) for x in (POSTS, POSTS_ON_IT) for y in (DEPLOYED, LANDED, TASKED, CONTINGENT, STANDING)),
        (POSTS, POSTS_ON_IT),
        (CAP, WEEK),
        (CAP, ("003", "over its 30-year existence", "30-year")),
        (CAP, ("000", "Kyrgyz presidents in 30 years", "30 years")),
        *((PARLIAMENT, day) for day in OTHER_DAYS),
    ],
)
def test_what_is_never_one_fact(report: Report, a: Place, b: Place) -> None:
    assert not together(report, a, b)


def test_every_quote_stands_at_its_offsets(report: Report) -> None:
    for c in report.claims:
        text = TEXTS[c.source]
        assert text[c.start : c.end] == c.quote
        assert text[c.sentence_start : c.sentence_start + len(c.sentence)] == c.sentence
        assert text.count("\n", 0, c.start) + 1 == c.line
    for i in report.ledger.ignored:
        assert TEXTS[i.source][i.start : i.end] == i.text


def test_what_is_read_in_the_documents_does_not_overlap(report: Report) -> None:
    for path in TEXTS:
        spans = sorted((c.start, c.end) for c in report.claims if c.source == path)
        assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_neither_a_second_run_nor_the_order_of_the_files_changes_a_byte(report: Report) -> None:
    files = sorted(SEEDS.glob("*.txt"))
    orders = [list(p) for p in permutations(files)][17::41]
    for form in FORMATS:
        once = form.render(report, "../seeds/")
        assert form.render(compare([SEEDS]), "../seeds/") == once
    known = load([SEEDS])
    for order in orders:
        shuffled = [next(s for s in known if s.path == f.name) for f in order]
        again = compare(shuffled)
        assert again.model_dump_json() == report.model_dump_json()
        assert FORMATS[0].render(again) == FORMATS[0].render(report)


def test_no_group_holds_a_claim_twice_and_every_pair_is_judged(report: Report) -> None:
    grouped = [i for g in report.groups for i in g.claims]
    assert len(grouped) == len(set(grouped))
    for g in report.groups:
        assert {frozenset((c.a, c.b)) for c in g.comparisons} == {frozenset(p) for p in combinations(g.claims, 2)}
