"""The table of units against pint: the same factors, and nothing written twice."""

from collections import Counter
from decimal import Decimal

import pint
import pytest

from factcheck import lexicon

UNITS = lexicon.load("en").units
ELSEWHERE = {  # our name -> pint's
    "ton": "short_ton",
    "barrel": "oil_barrel",
    "light year": "light_year",
    "nautical mile": "nautical_mile",
    "degree Celsius": "kelvin",
    "degree Fahrenheit": "delta_degree_Fahrenheit",
    "watt hour": "watt * hour",
    "kilowatt hour": "kilowatt * hour",
    "kilotonne": "kilometric_ton",
    "tonne": "metric_ton",
    "megatonne": "megametric_ton",
    "gigatonne": "gigametric_ton",
    "megawatt hour": "megawatt * hour",
    "gigawatt hour": "gigawatt * hour",
    "terawatt hour": "terawatt * hour",
    "acre-foot": "acre_foot",
    "kilometre per hour": "kilometer / hour",
    "metre per second": "meter / second",
    "mile per hour": "mile / hour",
    "kilometre per second": "kilometer / second",
    "foot per second": "foot / second",
    "long ton": "long_ton",
    "astronomical unit": "astronomical_unit",
    "fluid ounce": "fluid_ounce",
    "inverse femtobarn": "1 / femtobarn",
    "inverse picobarn": "1 / picobarn",
}
OWN = {"share", "points", "magnitude", "loudness", "information"}  # no unit there, or another base
SURVEY = {"acre", "acre-foot", "fathom", "furlong"}  # pint has those of the United States survey foot
OTHER_YEAR = {"megayear", "gigayear", "month", "quarter", "year", "decade", "century", "millennium"}  # the Gregorian mean year here


def _pint_name(name: str) -> str:
    for prefix, base in (("square ", "**2"), ("cubic ", "**3")):
        if name.startswith(prefix):
            return f"{name.removeprefix(prefix)}{base}"
    return ELSEWHERE.get(name, name)


MEASURES = [(n, u) for n, u in UNITS.units.items() if u.dimension not in OWN and n not in OTHER_YEAR]


@pytest.mark.parametrize("name", [n for n, _ in MEASURES])
def test_the_factor_is_that_of_pint(name: str) -> None:
    registry = _registry()
    unit = UNITS.units[name]
    base = next(n for n, u in UNITS.units.items() if u.dimension == unit.dimension and u.factor == 1 and not u.offset)
    theirs = registry.Quantity(1, _pint_name(name)).to(_pint_name(base)).magnitude
    assert float(unit.factor) == pytest.approx(theirs, rel=1e-5 if name in SURVEY else 1e-7)


_MADE: list[pint.UnitRegistry] = []


def _registry() -> pint.UnitRegistry:
    if not _MADE:
        _MADE.append(pint.UnitRegistry())
    return _MADE[0]


def test_every_dimension_has_one_base() -> None:
    bases = Counter(u.dimension for u in UNITS.units.values() if u.factor == 1 and not u.offset)
    assert {u.dimension for u in UNITS.units.values()} == set(bases)
    assert all(n == 1 for n in bases.values())


def test_no_name_and_no_symbol_stands_twice() -> None:
    rows = [*UNITS.units.values(), *UNITS.currencies.values(), *UNITS.coins.values()]
    names = Counter(n.lower() for row in rows for n in row.names.get("en", ()))
    symbols = Counter(s for row in rows for s in row.symbols)
    assert [n for n, k in names.items() if k > 1] == []
    assert [s for s, k in symbols.items() if k > 1] == []


def test_glued_symbols_exist() -> None:
    symbols = {s for row in [*UNITS.units.values(), *UNITS.currencies.values()] for s in row.symbols}
    assert sorted(UNITS.glued - symbols) == []


def test_lengths_of_time_say_their_days() -> None:
    for name, unit in UNITS.units.items():
        assert (unit.days is not None) == (unit.dimension == "time"), name
        if unit.days is not None:
            days = unit.factor / Decimal(86400)
            assert unit.days[0] - Decimal("0.5") <= days <= unit.days[1] + Decimal("0.5"), name


def test_converting_there_and_back_changes_nothing() -> None:
    there, back = UNITS.factor("mile", "kilometre"), UNITS.factor("kilometre", "mile")
    assert there == Decimal("1.609344")
    assert back is not None and abs(there * back - 1) < Decimal("1e-20")
    assert UNITS.factor("mile", "tonne") is None
    assert UNITS.factor("degree Celsius", "degree Fahrenheit") is None
    assert UNITS.dimension("EUR") == "money" and UNITS.dimension("troop") is None
