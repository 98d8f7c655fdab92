"""What joins two claims and what keeps them apart: two texts, a figure of each, and whether they join."""

from datetime import date

import pytest

import factcheck
from factcheck.model import Source


def joined(first: str, second: str, a: str, b: str) -> bool:
    """Whether the two quotes come into one fact when both texts are compared, as published on one day."""
    day = date(2031, 5, 9)
    told = factcheck.compare([Source(path="a.txt", text=first, published=day), Source(path="b.txt", text=second, published=day)])
    quotes = {c.id: (c.source, c.quote) for c in told.claims}
    return any({("a.txt", a), ("b.txt", b)} <= {quotes[i] for i in g.claims} for g in told.groups)


JOIN = {
    "a crash and its dead, of one day": (
        "A tram crashed into a bakery in Ostrel on 4 May, Chief Ana Reik said.",
        "Six people were killed in Ostrel on 4 May, Chief Ana Reik said.",
        "4 May",
        "4 May",
    ),
    "a storm and what it destroyed, of one day": (
        "A storm struck Port Vell on 2 May, Mayor Ida Lorne said.",
        "The pier of Port Vell was destroyed on 2 May, Mayor Ida Lorne said.",
        "2 May",
        "2 May",
    ),
    "ranks that differ": (
        "Orla Finch won the Harrow Cup for the third time, the Cup's office said.",
        "Orla Finch won the Harrow Cup for the fourth time, her club said.",
        "third time",
        "fourth time",
    ),
    "a count that is given as the number of something": (
        "The clinic in Marsk put the number of dead at 17, Dr Elin Hoff said.",
        "In Marsk 19 people have died, Dr Elin Hoff said.",
        "17",
        "19 people",
    ),
}
APART = {
    "an age and a length of time": (
        "Ida Lorne, a 34-year-old teacher, was arrested in Ostrel.",
        "Ida Lorne was arrested in Ostrel after nine years.",
        "34-year-old",
        "nine years",
    ),
    "a crash and its dead, of other days": (
        "A tram crashed into a bakery in Ostrel on 4 May, Chief Ana Reik said.",
        "Six people were killed in Ostrel on 21 April, Chief Ana Reik said.",
        "4 May",
        "21 April",
    ),
}


@pytest.mark.parametrize("row", JOIN.values(), ids=list(JOIN))
def test_these_are_one_fact(row: tuple[str, str, str, str]) -> None:
    assert joined(*row)


@pytest.mark.parametrize("row", APART.values(), ids=list(APART))
def test_these_are_two(row: tuple[str, str, str, str]) -> None:
    assert not joined(*row)
