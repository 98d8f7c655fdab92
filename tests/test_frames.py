"""Slots of a frame on sentences of their own: who acts, and what makes a figure one for each."""

import pytest

from factcheck import lexicon
from factcheck.extract import read
from factcheck.model import Claim, Source
from factcheck.normalise import normalise

ENGLISH = lexicon.load("en")


def claim(text: str) -> Claim:
    """The first claim of a text."""
    return normalise([read(Source(path="a", text=text), ENGLISH)], ENGLISH)[0]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("The Orlov Group bought the yard on 4 May.", "orlov group"),
        ("ESKERNE, 5 May (Norrwire) - Lindqvist resigned on Thursday.", "lindqvist"),
        ("Karl Lindqvist was arrested on 4 May.", None),
        ("The bridge at Halm had been opened on 4 May.", None),
    ],
)
def test_who_acts(text: str, agent: str | None) -> None:
    found = {c.frame.agent.value if c.frame.agent else None for c in normalise([read(Source(path="a", text=text), ENGLISH)], ENGLISH)}
    assert agent in found, found


@pytest.mark.parametrize("text", ["Turnout was 31 per cent.", "Some 12 per cent of the vines froze."])
def test_per_cent_is_no_rate(text: str) -> None:
    scope = claim(text).frame.scope
    assert scope is None or scope.value != "each"


@pytest.mark.parametrize("text", ["An average of 40 people a day used the ferry.", "The clinics treated 12 patients each."])
def test_an_average_is_one_for_each(text: str) -> None:
    scope = claim(text).frame.scope
    assert scope is not None and scope.value == "each"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The 34-year-old plumber was freed after the vote.", "age"),
        ("Aged 71, the conductor bowed for the last time.", "age"),
        ("She won the race at the age of 19.", "age"),
        ("The strike lasted eleven days.", "duration"),
        ("The patent runs for twenty years.", "duration"),
        ("The opera lasted 5hrs.", "duration"),
        ("The island sold a 10yr bond.", "duration"),
        ("Tilda Marr, fifty-two, keeps the lighthouse.", "age"),
        ("The nurse, 52, waved.", "age"),
    ],
)
def test_an_age_is_no_length_of_time(text: str, measure: str) -> None:
    slot = claim(text).frame.measure
    assert slot is not None and slot.value == measure


@pytest.mark.parametrize(
    ("text", "event", "aspect"),
    [
        ("The season began on 4 May 2020.", "season", "begin"),
        ("The choir ended its rehearsals on 4 May 2020.", "rehearsal", "complete"),
        ("The strike ended on 4 May 2020.", "strike", "complete"),
        ("The evacuation of the ward was completed on 4 May 2020.", "evacuate", "complete"),
        ("The apple season began on 4 May 2020 and ended in June 2020.", "season", "begin"),
    ],
)
def test_a_stage_is_of_what_begins_or_ends(text: str, event: str, aspect: str) -> None:
    frame = claim(text).frame
    assert frame.event is not None and (frame.event.value, frame.aspect) == (event, aspect)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Nine divers died in the valley.", ("valley",)),
        ("Nine divers were flown to the hospital.", ()),
        ("Nine divers were pulled from the river.", ()),
    ],
)
def test_whence_and_whither_are_no_place(text: str, place: tuple[str, ...]) -> None:
    assert tuple(p.value for p in claim(text).frame.place) == place


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The club sold 80 boats and will close in May 2030.", None),
        ("Some 80 men were found on 4 May 2020.", "4 May 2020"),
        ("On 4 May 2020 the museum sold 80 prints.", "4 May 2020"),
        ("The ban is for 4 games and she can play again in May 2030.", None),
    ],
)
def test_a_figure_is_of_the_time_of_its_own_verb(text: str, when: str | None) -> None:
    found = [
        c for c in normalise([read(Source(path="a", text=text), ENGLISH)], ENGLISH) if c.frame.measure and c.frame.measure.value != "date"
    ]
    assert (found[0].frame.when.text if found[0].frame.when else None) == when


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The bus carried 49 people, of whom 46 were killed.", None),
        ("The storm left 60 dead, of whom 46 drowned.", "part:drown"),
        ("Twelve of the wounded have died.", "part:injured"),
        ("The brewery employs 700 people.", None),
        ("The army boasts 700 tanks.", "standing"),
    ],
)
def test_a_part_of_those_named_may_be_all_to_whom_it_happened(text: str, scope: str | None) -> None:
    found = normalise([read(Source(path="a", text=text), ENGLISH)], ENGLISH)[-1].frame.scope
    assert (None if found is None else found.value) == scope


@pytest.mark.parametrize(
    "text",
    [
        "Economists had expected 4.2 percent growth.",
        "The harvest fell short of the 300 tonnes that analysts had forecast.",
        "Ticket sales beat forecasts of 12 million euros.",
        "A turnout of 61 percent had been expected.",
    ],
)
def test_what_was_foreseen_is_not_what_came(text: str) -> None:
    scope = claim(text).frame.scope
    assert scope is not None and scope.value == "expected"


def test_who_expects_something_to_come_foresees_nothing_beside_it() -> None:
    assert claim("The tower will cost 40 million euros, its engineers expect.").frame.scope is None
