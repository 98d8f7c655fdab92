"""Claims made by hand for tests: a row of a corpus -> a Claim, without reading any text."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from factcheck.lexicon import DATA, Lexicon
from factcheck.lexicon.read import read_table
from factcheck.lexicon.units import Units
from factcheck.lexicon.world import Event, Events, Noun, Nouns, World
from factcheck.model import (
    Aspect,
    Certainty,
    Claim,
    Duration,
    Frame,
    Granularity,
    Hedge,
    Kind,
    Members,
    Modality,
    Ordinal,
    Period,
    Polarity,
    Quantity,
    ResolvedFrom,
    Slot,
    Stated,
    Value,
)

_LOWER = {"more_than", "at_least"}
_UPPER = {"less_than", "at_most", "up_to"}
_DAYS = {
    "day": ("1", "1"),
    "week": ("7", "7"),
    "month": ("28", "31"),
    "year": ("365", "366"),
    "decade": ("3652", "3653"),
}
_VAGUE = {"several": (3, 10, 2, 20), "dozens": (24, 100, 12, 1000), "hundreds": (200, 1000, 100, 10000)}


def words() -> Lexicon:
    """The real units, and a small world of nouns and events that the corpora speak of."""
    nouns = {
        "dead": Noun(under=("casualties",), running=True),
        "injured": Noun(under=("casualties",), running=True),
        "casualties": Noun(running=True),
        "occasion": Noun(happening=True),
        "request": Noun(happening=True),
    }
    events = {
        "deploy": Event(near=("mission",)),
        "mission": Event(),
        "withdraw": Event(ends=("deploy",)),
        "refuse": Event(aspect=Aspect.REFUSE),
        "fail": Event(denies=True),
        "exist": Event(near=("found",), stative=True),
    }
    world = World(nouns=Nouns(classes=nouns), events=Events(classes=events))
    return Lexicon.model_construct(language="en", units=read_table(DATA / "units.yaml", Units), world=world)


def grain(written: str) -> Decimal:
    """The worth of the last significant digit: "2,500" -> 100, "1.20" -> 0.01, "45" -> 1."""
    digits = written.replace(",", "")
    if "." in digits:
        return Decimal(1).scaleb(-len(digits.split(".")[1]))
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(10) ** zeros if zeros and Decimal(digits) >= 100 else Decimal(1)


def quantity(n: str = "", hedge: str = "none", times: str = "1", unit: str | None = None, to: str = "", **more: Any) -> Quantity:
    """ "2,500", hedge "about" -> Quantity. `times` is the worth of the word after it ("million"); `to` the upper end of a range."""
    written = more.pop("written", f"{'' if hedge == 'none' else hedge.replace('_', ' ') + ' '}{n}")
    dimension = more.pop("dimension", "share" if unit == "percent" else "count")
    if n in _VAGUE:
        lo, hi, slo, shi = (Decimal(x) for x in _VAGUE[n])
        return Quantity(lo=lo, hi=hi, strict_lo=slo, strict_hi=shi, hedge=Hedge.VAGUE, unit=unit, dimension=dimension, written=n)
    worth = Decimal(times)
    value, top = Decimal(n.replace(",", "")) * worth, Decimal((to or n).replace(",", "")) * worth
    return Quantity(
        lo=None if hedge in _UPPER else value,
        hi=None if hedge in _LOWER else top,
        hedge=Hedge(hedge),
        unit=unit,
        dimension=dimension,
        grain=Decimal(more.pop("grain", grain(n) * worth)),
        written=written,
        **more,
    )


def duration(n: str, unit: str, hedge: str = "none", **more: Any) -> Duration:
    """ "9", "day" -> Duration, with its days."""
    value, (least, most) = Decimal(n), (Decimal(x) for x in _DAYS[unit])
    lo, hi = None if hedge in _UPPER else value, None if hedge in _LOWER else value
    return Duration(
        lo=lo,
        hi=hi,
        unit=unit,
        days_lo=None if lo is None else lo * least,
        days_hi=None if hi is None else hi * most,
        hedge=Hedge(hedge),
        grain=grain(n),
        written=more.pop("written", f"{n} {unit}"),
        **more,
    )


def period(on: str, hedge: str = "none", **more: Any) -> Period:
    """ "2021-03-05", "2021-03", "2021", "2021-03-05/2021-03-07", or "--03-05" (no year: not resolved) -> Period."""
    first, _, last = on.partition("/")
    stated = Stated(**more.pop("stated", {}))
    written = more.pop("written", on)
    if first.startswith("--"):
        month, day = (int(x) for x in first[2:].split("-"))
        stated = stated.model_copy(update={"month": month, "day": day})
        more.setdefault("resolved_from", "unresolved")
        return _period(None, None, Granularity.DAY, hedge, stated, written, more)
    lo, hi, granularity = _ends(first)
    if last:
        hi, granularity = _ends(last)[1], Granularity.DAYS
    if "resolved_from" not in more and stated == Stated():
        parts = [int(x) for x in first.split("-")]
        stated = Stated(**dict(zip(("year", "month", "day"), parts, strict=False)))
    if hedge == "since":
        hi = None
    return _period(lo, hi, granularity, hedge, stated, written, more)


def _period(lo: date | None, hi: date | None, granularity: Granularity, hedge: str, stated: Stated, written: str, more: Any) -> Period:
    more["resolved_from"] = ResolvedFrom(more.get("resolved_from", "explicit"))
    more["granularity"] = Granularity(more.get("granularity", granularity))
    return Period(earliest=lo, latest=hi, hedge=Hedge(hedge), stated=stated, written=written, **more)


def _ends(text: str) -> tuple[date, date, Granularity]:
    parts = [int(x) for x in text.split("-")]
    if len(parts) == 3:
        return date(*parts), date(*parts), Granularity.DAY
    if len(parts) == 2:
        after = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
        return date(*parts, 1), after - timedelta(days=1), Granularity.MONTH
    return date(parts[0], 1, 1), date(parts[0], 12, 31), Granularity.YEAR


_ENUMS = {"aspect": Aspect, "modality": Modality, "certainty": Certainty, "polarity": Polarity}


def frame(**slots: Any) -> Frame:
    """measure="dead", participants=["red cross"] -> Frame."""
    made: dict[str, Any] = {}
    for name, value in slots.items():
        if name in _ENUMS:
            made[name] = _ENUMS[name](value)
        elif isinstance(value, list):
            made[name] = tuple(Slot(value=v, text=v) for v in value)
        else:
            made[name] = Slot(value=str(value), text=str(value))
    return Frame(**made)


def claim(value: Value, source: str = "a.txt", kind: Kind | None = None, start: int = 0, sentence: str = "", **slots: Any) -> Claim:
    """A claim at `start` of `source`; its id is made of its source, place and words."""
    quote = value.written or "?"
    end = start + len(quote)
    sentence_start = slots.pop("sentence_start", start)
    return Claim(
        id=f"{source}:{start}:{quote}",
        source=source,
        start=start,
        end=end,
        line=1,
        column=start + 1,
        quote=quote,
        sentence=sentence or quote,
        sentence_start=sentence_start,
        kind=kind or _kind(value),
        value=value,
        frame=frame(**slots),
    )


def _kind(value: Value) -> Kind:
    if isinstance(value, Quantity):
        return {"percent": Kind.PERCENT}.get(value.unit or "", Kind.MONEY if value.dimension == "money" else Kind.QUANTITY)
    if isinstance(value, Period):
        return Kind.DATE if value.granularity is Granularity.DAY else Kind.PERIOD
    return {Duration: Kind.DURATION, Members: Kind.MEMBERS, Ordinal: Kind.ORDINAL}[type(value)]


def from_row(row: dict[str, Any], source: str, start: int = 0) -> Claim:
    """A side of a pair in a corpus -> a Claim: one of n, on, days, names, rank says the kind; `frame` holds its slots."""
    row = dict(row)
    slots = dict(row.pop("frame", {}))
    source = row.pop("source", source)
    start = row.pop("start", start)
    kind = Kind(row.pop("kind")) if "kind" in row else None
    said = row.pop("says", None)
    if said is not None:
        row["written"] = said
    if "on" in row:
        value: Value = period(str(row.pop("on")), **row)
    elif "clock" in row:
        hedge = Hedge(row.get("hedge", "none"))
        written = row.get("written", row["clock"])
        value = Period(
            earliest=None,
            latest=None,
            granularity=Granularity.HOUR,
            hedge=hedge,
            stated=Stated(clock=row["clock"], zone=row.get("zone"), utc=row.get("utc")),
            written=written,
        )
    elif "names" in row:
        names = tuple(row.pop("names"))
        value = Members(names=names, written=row.pop("written", ", ".join(names)), **row)
    elif "rank" in row:
        value = Ordinal(written=row.pop("written", f"rank {row['rank']}"), **row)
    elif "length" in row:
        n, unit = row.pop("length").split()
        value = duration(n, unit, **row)
    else:
        value = quantity(str(row.pop("n")), **row)
    return claim(value, source, kind, start, **slots)
