"""The benchmarks: the corpus is the same in every run, and the tables say what was measured. No time is asserted."""

import sys
from itertools import islice
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import grouping, growth, peers, tables
from benchmarks.corpus import TELLINGS, Story, Telling, documents, folder, in_words, one_document, round_ups, sentences
from benchmarks.measure import middle
from benchmarks.readers import PATTERN, READERS, read_all

DOMAINS = ["disasters", "elections", "markets", "sport", "science", "law", "war", "health"]


def reading(**changed):
    figures = {"start": 0.5, "loaded": 30e6, "peak": 60e6, "found": 40, "failed": 0, "characters": 9000, "characters generated": 8000}
    seconds = {"seconds seeds": 0.3, "pattern seeds": 0.1, "seconds generated": 0.8, "pattern generated": 0.2}
    return {**figures, **seconds, **changed}


def test_the_corpus_is_the_same_in_every_run():
    first = Telling(Story(0), 0).document()
    assert (first.path, first.published.isoformat()) == ("00000-0.txt", "2019-11-22")
    assert "128 people were injured, most of them in North Marldale." in first.text
    assert list(islice(documents(), 12)) == list(islice(documents(), 12))
    assert folder(3000) == folder(3000)


def test_the_corpus_has_eight_domains_told_several_times():
    told = list(islice(documents(), 8 * TELLINGS))
    assert len({d.path for d in told}) == len({d.text for d in told}) == 8 * TELLINGS
    assert [d.name for d in sentences().domains] == DOMAINS
    assert all("{" not in d.text and "  " not in d.text for d in told)


@pytest.mark.parametrize("domain", sentences().domains, ids=lambda d: d.name)
def test_a_domain_has_as_many_sentences_without_figures_as_facts(domain):
    assert len(domain.facts) == len(domain.fillers)
    assert all(len(wordings) >= 2 for wordings in domain.facts)


@pytest.mark.parametrize("join", [" ", "\n", " and "])
def test_one_document_has_the_length_that_is_asked_for(join):
    text = one_document(20_000, join)
    assert len(text) == 20_000
    assert text == one_document(20_000, join) != one_document(20_000, join, skip=1)


def test_no_sentence_stands_twice_in_a_document():
    lines = one_document(100_000, "\n").split("\n")
    assert len(lines) == len(set(lines))


def test_numbers_in_words():
    assert [in_words(n) for n in (0, 13, 20, 42)] == ["zero", "thirteen", "twenty", "forty-two"]


def test_the_pattern_finds_numbers_and_dates():
    text = "On 4 June 2019 twelve boats, 1,250 tonnes and $3.5 million were lost; by March 2nd forty-two percent was back."
    assert PATTERN.findall(text) == ["4 June 2019", "twelve", "1,250 tonnes", "$3.5 million", "March 2nd", "forty-two"]


def test_an_error_of_a_reader_is_counted():
    assert read_all(lambda text: 1 // len(text), ["", "a"]) == (1, 1)


def test_a_peer_that_is_not_installed_takes_one_line():
    results = {r.name: reading() for r in READERS} | {"quantulum3": {"missing": "No module named 'quantulum3'"}}
    page = peers.section({"characters": 9000, "seeds": 5, "generated": 7}, results)
    assert [line for line in page.splitlines() if "quantulum3" in line] == [
        "- quantulum3 is not installed, or not whole (No module named 'quantulum3'): `pip install -e '.[bench]'`."
    ]
    assert "| dateparser | 3.0 | 4.0 | 1.0 | 1.0 | 1.0 |" in page


def test_growth_is_shown_a_doubling():
    small = {"seconds text": 1.0, "pattern text": 0.5, "peak": 50e6}
    page = growth.section((1000, 4000), {"on one line": [small, small], "broken": [small, {"failed_run": "not done within 9 seconds"}]})
    assert "| on one line | 4,000 | 2.00 | 2.0 | 50 |" in page
    assert "| broken | 4,000 | – | – | – |" in page
    assert "- broken: not done within 9 seconds" in page


def test_grouping_grows_by_the_claims_that_were_found():
    small = {
        "claims": 1000,
        "documents": 10,
        "seconds": 3.0,
        "reading": 1.0,
        "after": 2.0,
        "peak": 50e6,
        "groups": 8,
        "mixed": 2,
        "pairs": 900,
    }
    large = {**small, "claims": 2000, "seconds": 9.0, "after": 7.0, "reading": 2.0}
    assert "| 2,000 | 10 | 3.00 | 3.50 | 1.00 | 3.5 | 4 | 25 | 0.5 | 50 |" in grouping.section([small, large])


def test_grouping_alone_is_shown_beside_n_log_n():
    small = {"claims": 1024, "documents": 42, "seconds": 2.0, "peak": 50e6, "groups": 128, "mixed": 32}
    page = grouping.section_alone([small, {**small, "claims": 2048, "seconds": 5.0}, {"failed_run": "out of memory"}])
    assert "| 2,048 | 42 | 5 | 2.50 | 2.20 | 2.50 | 2.20 | 62 | 25 | 50 |" in page
    assert page.endswith("- out of memory")


def test_a_round_up_tells_three_stories():
    first, second = list(islice(round_ups(), 2))
    assert first.text == "\n".join(Telling(Story(n), 0).document().text for n in range(3))
    assert (first.path, second.path) == ("00000-0.txt", "00000-1.txt")


def test_the_middle_of_several_runs():
    assert middle([{"seconds": 3}, {"seconds": 1}, {"seconds": 2}]) == {"seconds": 2}
    assert middle([{"seconds": 3}, {"failed_run": "out of memory"}]) == {"failed_run": "out of memory"}


def test_ratios_have_two_figures():
    assert [tables.times(r) for r in (0.0523, 1.26, 24.4, 1280)] == ["0.052", "1.3", "24", "1,280"]
    assert tables.per_doubling(10, 1000, 1, 100) == pytest.approx(2)
