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
