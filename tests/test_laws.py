"""Laws of the algebra, on figures of any kind: symmetry, monotony, and that hedges and exact conversions do no harm."""

from decimal import Decimal

from claim_factory import claim, duration, grain, period, quantity, words
from hypothesis import given
from hypothesis import strategies as st

from factcheck import checks
from factcheck.bounds import pragmatic, strict
from factcheck.checks import examine
from factcheck.model import Aspect, Claim, Hedge, Members, Modality, Opinion, Ordinal, Quantity, Value, Verdict
from factcheck.settings import Settings
from factcheck.verdicts import Ground, judge

GROUND = Ground(settings=Settings(), lexicon=words())
HEDGES = ("none", "about", "more_than", "at_least", "less_than", "at_most", "up_to", "nearly")
WRITTEN = st.one_of(
    st.integers(0, 99).map(str),
    st.integers(100, 99_999).map(str),
    st.integers(1, 999).map(lambda n: str(n * 1000)),
    st.integers(0, 9_999).map(lambda n: f"{n / 10:.1f}"),
)
UNITS = st.sampled_from((None, "percent", "kilometre", "magnitude"))


@st.composite
def values(draw: st.DrawFn) -> Quantity:
    """A figure with any hedge; one in eight is a range."""
    n, hedge = draw(WRITTEN), draw(st.sampled_from(HEDGES))
    unit = draw(UNITS)
    if draw(st.integers(0, 7)) == 0:
        top = str(Decimal(n) + draw(st.integers(1, 50)))
        return quantity(n, to=top, unit=unit)
    return quantity(n, hedge, unit=unit, approximate=draw(st.booleans()))


def _judged(a: Quantity, b: Quantity) -> Opinion:
    return judge(claim(a, "a.txt"), claim(b, "b.txt"), GROUND)


@given(values(), values())
def test_swapping_the_sides_changes_nothing(a: Quantity, b: Quantity) -> None:
    x, y = claim(a, "a.txt"), claim(b, "b.txt")
    assert judge(x, y, GROUND) == judge(y, x, GROUND)


@given(values())
def test_a_figure_agrees_with_itself(a: Quantity) -> None:
    assert _judged(a, a).verdict is Verdict.AGREE


@given(values())
def test_what_is_expected_is_allowed(a: Quantity) -> None:
    assert pragmatic(a, GROUND.settings).within(strict(a, GROUND.settings))


def _at(n: Decimal, hedge: Hedge, g: Decimal) -> Quantity:
    lo = None if hedge in (Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.UP_TO) else n
    hi = None if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST) else n
    return Quantity(lo=lo, hi=hi, hedge=hedge, dimension="count", grain=g, written=f"{hedge} {n}")


@given(
    st.integers(1, 500),
    st.sampled_from((1, 10, 100, 1000)),
    st.sampled_from([Hedge(h) for h in HEDGES]),
    st.sampled_from([Hedge(h) for h in HEDGES]),
    st.integers(0, 400),
    st.integers(0, 400),
    st.sampled_from((1, -1)),
)
def test_a_wider_gap_is_never_less_severe(n: int, g: int, first: Hedge, second: Hedge, step: int, further: int, way: int) -> None:
    """The grains and the hedges stay, the figure of one side moves away from the other."""
    worth = Decimal(g)
    fixed = _at(n * worth, first, worth)
    near, far = (n + way * step) * worth, (n + way * (step + further)) * worth
    if far < 0 or (near == 0) != (far == 0):
        return
    if _judged(fixed, _at(n * worth, second, worth)).verdict is Verdict.DISCREPANCY:
        return  # "more than 50" and "less than 50": their gap closes as their figures part
    low = _judged(fixed, _at(near, second, worth)).verdict
    high = _judged(fixed, _at(far, second, worth)).verdict
    assert low.severity <= high.severity


@given(values(), values())
def test_adding_about_never_raises_severity(a: Quantity, b: Quantity) -> None:
    if a.hedge is not Hedge.NONE or a.lo != a.hi or a.approximate:
        return
    hedged = a.model_copy(update={"hedge": Hedge.ABOUT})
    assert _judged(hedged, b).verdict.severity <= _judged(a, b).verdict.severity


@given(WRITTEN, st.sampled_from(HEDGES), WRITTEN, st.sampled_from(HEDGES))
def test_exact_conversion_changes_nothing(n: str, first: str, m: str, second: str) -> None:
    km = [quantity(x, h, unit="kilometre", dimension="length") for x, h in ((n, first), (m, second))]
    if any(_whole(x) for x in (n, m)):
        return
    in_metres = _scaled(km[1], Decimal(1000))
    assert _judged(km[0], km[1]).verdict is _judged(km[0], in_metres).verdict


def _whole(written: str) -> bool:
    """Whole numbers under 100 are read to the unit and trailing zeros are capped, which hangs on the unit as written."""
    return "." not in written or Decimal(written) == 0 or grain(written) >= 1


def _scaled(value: Quantity, by: Decimal) -> Quantity:
    return value.model_copy(
        update={
            "lo": None if value.lo is None else value.lo * by,
            "hi": None if value.hi is None else value.hi * by,
            "grain": value.grain * by,
            "unit": "metre",
        }
    )


DAYS = st.dates().map(lambda d: d.isoformat())


@given(DAYS, st.sampled_from(("none", "about", "by", "since", "before", "after", "until")), DAYS)
def test_times_are_judged_alike_both_ways(first: str, hedge: str, second: str) -> None:
    x: Claim = claim(period(first, hedge), "a.txt")
    y: Claim = claim(period(second), "b.txt")
    assert judge(x, y, GROUND) == judge(y, x, GROUND)


ANY = st.one_of(
    values(),
    st.builds(duration, st.integers(0, 400).map(str), st.sampled_from(("day", "week", "month", "year"))),
    st.builds(period, st.one_of(DAYS, st.just("2021-03"), st.just("--02-29")), st.sampled_from(("none", "by", "about"))),
    st.builds(lambda n: Members(names=tuple(n)), st.lists(st.text(max_size=6), max_size=4)),
    st.builds(lambda r, of: Ordinal(rank=r, of=of), st.integers(-1, 9), st.none() | st.text(max_size=5)),
    st.builds(
        lambda lo, hi, g: Quantity(lo=lo, hi=hi, grain=g),
        st.none() | st.decimals(allow_nan=False, allow_infinity=False),
        st.none() | st.decimals(allow_nan=False, allow_infinity=False),
        st.decimals(min_value=0, allow_nan=False, allow_infinity=False),
    ),
)
SLOTS = st.fixed_dictionaries(
    {},
    optional={
        "measure": st.sampled_from(("dead", "casualties", "injured", "door")),
        "aspect": st.sampled_from(Aspect),
        "modality": st.sampled_from(Modality),
        "scope": st.sampled_from(("part:x", "part", "standing", "?", "background")),
        "polarity": st.sampled_from(("positive", "negative")),
        "recent": st.just("just"),
        "as_of": st.text(max_size=10),
    },
)


@given(ANY, SLOTS, ANY, SLOTS)
def test_no_two_claims_raise(a: Value, x: dict[str, str], b: Value, y: dict[str, str]) -> None:
    first, second = claim(a, "a.txt", **x), claim(b, "b.txt", start=3, **y)
    assert judge(first, second, GROUND) == judge(second, first, GROUND)
    examine([first, second], [], checks.Ground(GROUND.settings, GROUND.lexicon))
