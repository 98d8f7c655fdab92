"""Which claims are put side by side, which sources may tell one story, and what is said of what was left out."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import lexicon
from factcheck.formats import FORMATS
from factcheck.grouping import blocking, story
from factcheck.grouping.rarity import Rarity
from factcheck.grouping.side import Side
from factcheck.grouping.story import Stories
from factcheck.model import Source

ENGLISH = lexicon.load("en")
ENDS = ("dale", "ham", "wick", "mouth", "ster", "by")
TOWNS = [a + b for a in ("Al", "Bor", "Cas", "Dun", "Ever", "Fen", "Gar", "Hol") for b in ENDS]
MAYORS = [a + b for a in ("Quin", "Rath", "Sel", "Tam", "Ull", "Vor", "Wes", "Yar") for b in ("brook", "man", "ova", "ton", "well", "ett")]
ONE = factcheck.compare([Source(path="x.txt", text="The mill burnt for 5 hours."), Source(path="y.txt", text="It cost 7 euros.")]).claims[0]


def report(texts: Sequence[str], days: int = 400) -> factcheck.Report:
    start = date(2020, 1, 6)
    return factcheck.compare([Source(path=f"{k:03}.txt", text=t, published=start + timedelta(days=k * days)) for k, t in enumerate(texts)])


def flood(k: int, homes: int) -> str:
    return f"The flood in {TOWNS[k]} destroyed {homes} homes, Mayor {MAYORS[k]} said. The {TOWNS[k]} dam had burst at night."


def mines(sources: int) -> list[str]:
    """Texts that each give the tonnes of many mines."""
    return [" ".join(f"The {town} mine sent {1000 + 50 * s + k} tonnes of ore." for k, town in enumerate(TOWNS)) for s in range(sources)]


def stories(names: Sequence[frozenset[str]], published: Sequence[date | None] = ()) -> Stories:
    """The stories of sources that hold nothing but names in their leads."""
    sides = [Side(ONE.model_copy(update={"source": str(k)}), ENGLISH) for k in range(len(names))]
    days = {str(k): day for k, day in enumerate(published) if day is not None}
    return Stories(sides, ENGLISH, days, {str(k): n for k, n in enumerate(names)})


def test_what_too_many_claims_share_is_counted_and_shown() -> None:
    found = report(mines(10))
    most = max(found.ledger.too_common.values())
    assert most == 10 * len(TOWNS) and (most - 1) / 2 > blocking.LARGEST
    page = next(f for f in FORMATS if f.name == "markdown").render(found)
    assert "Shared by too many claims to put all side by side" in page


def test_of_what_too_many_share_those_with_a_name_in_common_are_still_compared() -> None:
    found = report(mines(10), days=0)
    side_by_side = {(k.a, k.b) for g in found.groups for k in g.likeness} | {(k.a, k.b) for k in found.near_misses}
    sentence = {c.id: c.sentence.split()[1] for c in found.claims}
    assert any(sentence[a] == sentence[b] for a, b in side_by_side)


def test_a_folder_of_ordinary_size_leaves_nothing_out() -> None:
    assert report([flood(k, 1000 + k) for k in range(12)]).ledger.too_common == {}


def test_two_stories_in_one_folder_stay_apart() -> None:
    found = report([flood(0, 310), flood(0, 340), flood(1, 312), flood(1, 345)], days=0)
    told = {c.id: c.source for c in found.claims}
    pairs = {frozenset(told[i] for i in g.claims) for g in found.groups}
    assert pairs and pairs <= {frozenset({"000.txt", "001.txt"}), frozenset({"002.txt", "003.txt"})}
    assert any("two stories" in (k.veto or "") for k in found.near_misses)


def test_in_a_large_folder_each_fact_is_of_one_story() -> None:
    texts = [flood(k, 200 + 7 * k + s) for k in range(len(TOWNS)) for s in range(2)]
    found = report(texts, days=0)
    told = {c.id: int(c.source[:3]) // 2 for c in found.claims}
    homes = [g for g in found.groups if "homes" in g.label]
    assert len(homes) == len(TOWNS)
    assert all(len({told[i] for i in g.claims}) == 1 for g in homes)


def test_a_name_that_a_whole_large_folder_shares_makes_no_story_and_a_rare_one_does() -> None:
    some = [frozenset({"union", f"mayor {k // 2}"}) for k in range(5 * story.FEW)]
    made = stories(some)
    assert made.related("0", "1")
    assert not made.related("0", "2")


def test_a_large_folder_about_one_story_stays_one_story() -> None:
    some = [frozenset({"orlov", "dunmore"}) if k % 3 else frozenset({"dunmore", f"aide {k}"}) for k in range(story.FEW + 20)]
    made = stories(some)
    assert all(made.related("0", str(k)) for k in range(len(some)))


def test_a_season_later_a_shared_name_is_no_story() -> None:
    some = [frozenset({f"mayor {k // 2}"}) for k in range(2 * story.FEW)]
    week = [date(2020, 1, 6) + timedelta(weeks=k) for k in range(len(some))]
    assert stories(some, week).related("0", "1")
    assert not stories(some, [day + timedelta(days=k % 2 * 2 * story.SEASON) for k, day in enumerate(week)]).related("0", "1")


def test_a_name_within_a_longer_one_is_no_second_name() -> None:
    crowd = [frozenset({f"town {k}"}) for k in range(2 * story.FEW)]
    marks = {str(k): names for k, names in enumerate([frozenset({"port halm", "halm"}), frozenset({"port halm", "halm"}), *crowd])}
    alone = {key: names - {"halm"} for key, names in marks.items()}
    assert Rarity(marks, {}).beyond_chance("0", "1") <= Rarity(alone, {}).beyond_chance("0", "1")


def test_two_sources_are_related_that_many_of_the_same_sources_are_related_to() -> None:
    found = story._closed({"a": {"c", "d", "e"}, "b": {"c", "d", "e"}, "c": {"a", "b"}, "d": {"a", "b"}, "e": {"a", "b", "x"}, "x": {"e"}})
    assert "b" in found["a"] and "a" in found["b"]
    assert "x" not in found["a"]


def test_sources_of_a_small_folder_are_related_through_a_third() -> None:
    made = stories([frozenset({"orlov"}), frozenset({"orlov", "dunmore"}), frozenset({"dunmore"}), frozenset({"kestrel"})])
    assert made.related("0", "2")
    assert not made.related("0", "3")
    assert made.alone("3") and not made.alone("0")


def test_a_country_alone_relates_reports_of_one_season() -> None:
    both = [frozenset({"france"}), frozenset({"france"})]
    assert stories(both, [date(2020, 1, 1), date(2020, 1, 20)]).related("0", "1")
    assert not stories(both, [date(2020, 1, 1), date(2021, 1, 20)]).related("0", "1")


@settings(deadline=None)
@given(st.lists(st.frozensets(st.sampled_from(["orlov", "dunmore", "kestrel", "halm", "brisk"])), min_size=2, max_size=8))
def test_relation_is_symmetric_and_a_source_without_names_is_related_to_all(names: list[frozenset[str]]) -> None:
    made = stories(names)
    for a in range(len(names)):
        for b in range(len(names)):
            assert made.related(str(a), str(b)) == made.related(str(b), str(a))
            assert made.related(str(a), str(b)) or (names[a] and names[b])
