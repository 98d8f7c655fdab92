"""The table of widths, row by row, and the days of the calendar."""

from datetime import date
from decimal import Decimal

import pytest
from claim_factory import duration, period, quantity, words

from factcheck.bounds import apart_as_written, days, days_apart, figures, half_grain, in_base, pragmatic, strict
from factcheck.model import Granularity, Hedge, Period, Quantity, Stated
from factcheck.settings import Settings

SETTINGS = Settings()


@pytest.mark.parametrize(
    ("value", "expected", "allowed"),
    [
        (quantity("8"), "[7.5, 8.5)", "[7.5, 8.5)"),
        (quantity("6.0"), "[5.95, 6.05)", "[5.95, 6.05)"),
        (quantity("164"), "[163.5, 164.5)", "[163.5, 164.5)"),
        (quantity("2,500"), "[2,450, 2,550)", "[2,450, 2,550)"),
        (quantity("2,000"), "[1,900, 2,100)", "[1,900, 2,100)"),
        (quantity("13.0", times="1e9"), "[12,950,000,000, 13,050,000,000)", "[12,950,000,000, 13,050,000,000)"),
        (quantity("0"), "[0, 0]", "[0, 0]"),
        (quantity("100", unit="percent"), "[100, 100]", "[100, 100]"),
        (quantity("14", "about"), "[13.3, 14.7)", "[12.6, 15.4)"),
        (quantity("2,500", "about"), "[2,375, 2,625)", "[2,250, 2,750)"),
        (quantity("99", "about", unit="percent"), "[94.05, 100]", "[89.1, 100]"),
        (quantity("2,000", "more_than"), "(2,000, 2,400]", "(2,000, ∞)"),
        (quantity("3", "more_than"), "(3, 4]", "(3, ∞)"),
        (quantity("24", "at_least"), "[24, 26.4]", "[24, ∞)"),
        (quantity("1,000", "less_than"), "[500, 1,000)", "[0, 1,000)"),
        (quantity("1", "less_than"), "[0, 1)", "[0, 1)"),
        (quantity("12", "at_most"), "[9, 12]", "[0, 12]"),
        (quantity("2,500", "up_to"), "[1,250, 2,500]", "[0, 2,625]"),
        (quantity("50", "nearly"), "[45, 50)", "[42.5, 50]"),
        (quantity("47", to="53"), "[47, 53]", "[47, 53]"),
        (quantity("dozens"), "[24, 100)", "[12, 1,000)"),
        (quantity("40", "more_than", approximate=True), "(38, 46]", "(38, ∞)"),
    ],
)
def test_widths(value: Quantity, expected: str, allowed: str) -> None:
    assert (str(pragmatic(value, SETTINGS)), str(strict(value, SETTINGS))) == (expected, allowed)


def test_half_grain_of_a_fraction_told_in_words_is_two_points() -> None:
    half = quantity("50", unit="percent", grain="4", written="half")
    assert half_grain(half, SETTINGS.widths) == 2


def test_a_leading_zero_is_a_decimal_whatever_the_word_after_it() -> None:
    small = quantity("0.2", times="1e9", written="0.2 billion")
    assert str(strict(small, SETTINGS)) == "[150,000,000, 250,000,000)"


def test_magnitudes_take_the_width_of_their_row() -> None:
    about, exact = (quantity("6.0", h, unit="magnitude", dimension="magnitude") for h in ("about", "none"))
    a, _ = figures(about, exact, SETTINGS, words()) or pytest.fail("one unit")
    assert str(a.strict) == "[5.8, 6.2)"


def test_exact_conversion() -> None:
    mile = quantity("3", unit="mile", dimension="length")
    assert in_base(mile, "kilometre", words()) == (Decimal("4.828032"), Decimal("4.828032"))
    assert in_base(mile, "kilogram", words()) is None


def test_a_week_in_days_is_seven_within_a_tenth() -> None:
    week, nine = figures(duration("1", "week"), duration("9", "day"), SETTINGS, words()) or pytest.fail("one unit")
    assert (str(week.strict), str(nine.strict)) == ("[6.3, 7.7)", "[8.5, 9.5)")


def test_currencies_do_not_compare() -> None:
    euro, dollar = (quantity("2", unit=u, dimension="money") for u in ("EUR", "USD"))
    assert figures(euro, dollar, SETTINGS, words()) is None


def test_days() -> None:
    march, fifth = days(period("2021-03")), days(period("2021-03-05"))
    assert fifth.within(march) and not march.within(fifth) and march.meets(fifth)
    assert days_apart(fifth, days(period("2021-03-08"))) == 3
    assert str(days(period("2021-03-05", "after"))) == "2021-03-05/…"
    assert days(period("2021-03-05", "before")).until().latest == date(2021, 3, 5)
    assert not days(period("--03-05")).known


def test_days_at_the_end_of_the_calendar() -> None:
    last = Period(earliest=date.max, latest=date.max, granularity=Granularity.DAY, hedge=Hedge.ABOUT, stated=Stated(), written="")
    assert days(last).latest == date.max


def test_apart_as_written() -> None:
    assert apart_as_written(period("--01-05"), period("--01-09"))
    assert apart_as_written(period("2020"), period("2021"))
    assert not apart_as_written(period("--01-05"), period("2021-01"))
    assert not apart_as_written(period("2020"), period("--01-05"))
