"""Every threshold and width of the comparison, with its default and its reason. `[tool.factcheck]` -> Settings.model_validate(dict)."""

from decimal import Decimal

from .model import Frozen


class Widths(Frozen):
    """How far from its figure a form of words reaches. Shares are of |n|; docs/verdicts.md shows them in use."""

    hidden: Decimal = Decimal("0.05")  # trailing zeros hide at most so much: 2,000 is not 2,500
    unit_below: Decimal = Decimal(100)  # whole numbers under this are counted one by one, so 20 is no rounded 22
    about_least: Decimal = Decimal("0.05")  # "about 4,000" is used for 3,800 to 4,200 without a second thought
    about_most: Decimal = Decimal("0.10")  # and hardly beyond 10 %, however coarse the grain
    about_strict: Decimal = Decimal(2)  # twice the expected width can still be called "about"
    over_share: Decimal = Decimal("0.10")  # people who write "more than 200" mean a figure just above it
    over_units: Decimal = Decimal(2)  # among small counts two more is still "more than"
    over_most: Decimal = Decimal("0.20")  # a fifth above, and the nearest round number would have been another
    under_share: Decimal = Decimal("0.25")  # "fewer than" is looser than "more than": it often names a limit
    under_units: Decimal = Decimal(2)
    up_to_share: Decimal = Decimal("0.50")  # "up to 50" is expected to be met at least by half
    up_to_strict: Decimal = Decimal("1.05")  # a maximum that is itself a round figure
    nearly_share: Decimal = Decimal("0.90")
    nearly_strict: Decimal = Decimal("0.85")
    vague_lo: Decimal = Decimal("0.5")  # strict bracket of a vague word whose row gives none: half to ten times
    vague_hi: Decimal = Decimal(10)
    converted: Decimal = Decimal("0.10")  # "a week" told in days is 7 give or take 10 %, not 3.5 to 10.5
    absolute: Decimal = Decimal("0.05")  # the share that a unit's own width stands for on a scale without a zero


class Times(Frozen):
    """Tolerances of dates and lengths of time."""

    slip: int = 1  # days by which a night may move a date, and that "just" may look back
    age_share: Decimal = Decimal("0.10")  # ages and anniversaries are told in round years


class Counting(Frozen):
    """Limits of the checks."""

    most_cases: int = 10  # a stated number of occasions above this is not set against the cases that happen to be listed
    length_ratio: Decimal = Decimal(10)  # a length ten times off is that of something else, not a wrong length
    main_share: Decimal = Decimal("0.2")  # a name in a fifth of a source's claims is what the source is about
    least_age: int = 5  # years; below this a length of time is rarely an age told in passing
    age_slack: Decimal = Decimal(1)  # years: birthdays fall inside the year


class Reporting(Frozen):
    """What reports show."""

    quote: int = 200  # characters of context shown around a quote


class Settings(Frozen):
    """All settings; an empty table gives the defaults."""

    widths: Widths = Widths()
    times: Times = Times()
    counting: Counting = Counting()
    report: Reporting = Reporting()
