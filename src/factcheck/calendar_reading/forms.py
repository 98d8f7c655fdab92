"""The forms of a time that stands alone, as patterns over the letters of lexemes, each with its reading."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..lexicon.calendar import Calendar
from ..model import Granularity, Stated
from . import absolute, relative
from .lexemes import Lexeme

Groups = Mapping[str, Lexeme]
Reader = Callable[[Groups, Calendar], tuple[Stated, Granularity] | None]


@dataclass(frozen=True)
class Form:
    """A pattern over letters, and what reads its groups; `tight` forms have no space inside."""

    pattern: re.Pattern[str]
    read: Reader
    tight: bool = False
    bare: bool = False


def _form(pattern: str, read: Reader, tight: bool = False, bare: bool = False) -> Form:
    return Form(re.compile(pattern), read, tight, bare)


_W = "(?:(?P<w>w),?T?)?"
_YEAR = "(?:,?[fi]?(?P<y>y))?"
_MD = "(?P<m>m)T?(?P<d>[#o])"
_DM = "T?(?P<d>[#o])f?(?P<m>m)"
_COUNT = "(?P<c>[#vaNy])"

# Letters: m month, w weekday, # 1 to 31, o ordinal, y year, s season, k decade, u unit, l n t last next this, p P part, D part of day.
FORMS: tuple[Form, ...] = (
    _form(_W + _MD + _YEAR, absolute.day),
    _form(_W + _DM + _YEAR, absolute.day),
    _form(rf"(?P<w>w)\({_MD}{_YEAR}\)", absolute.day),
    _form(rf"(?P<w>w)\({_DM}{_YEAR}\)", absolute.day),
    _form(rf"{_MD}{_YEAR}\((?P<w>w)\)", absolute.day),
    _form(rf"{_DM}{_YEAR}\((?P<w>w)\)", absolute.day),
    _form(_W + "(?P<m>m)(?P<g>G)", absolute.glued_day),
    _form("(?P<y>y)-(?P<m>#)-(?P<d>#)", absolute.numeric_day, tight=True),
    _form("(?P<y>y)/(?P<m>#)/(?P<d>#)", absolute.numeric_day, tight=True),
    _form("(?P<a>#)[/-](?P<b>#)[/-](?P<y>[y#N])", absolute.slashed_day, tight=True),
    _form("(?P<x>X)", absolute.dotted_day),
    _form(_W + "(?P<d>Y)(?P<y>y)?", absolute.stopped_day),
    _form("T?(?P<d>o)(?P<m>o)(?P<y>y)", absolute.spaced_day),
    _form("(?P<d>#)[-/](?P<m>m)[-/](?P<y>y)", absolute.day, tight=True),
    _form("(?P<m>m)[-/](?P<d>#)[-/](?P<y>y)", absolute.day, tight=True),
    _form("(?P<y>y)[-/](?P<m>m)[-/](?P<d>#)", absolute.day, tight=True),
    _form("F?" + _MD + "[-j]T?(?P<e>[#o])" + _YEAR, absolute.days),
    _form("(?P<k>K)" + _MD + "&T?(?P<e>[#o])" + _YEAR, absolute.days),
    _form(_MD + "&T?(?P<e>[#o])" + _YEAR, absolute.two_days),
    _form("F?T?(?P<d>[#o])[-j]T?(?P<e>[#o])f?(?P<m>m)" + _YEAR, absolute.days),
    _form("(?P<k>K)T?(?P<d>[#o])&T?(?P<e>[#o])f?(?P<m>m)" + _YEAR, absolute.days),
    _form("T?(?P<d>[#o])&T?(?P<e>[#o])f?(?P<m>m)" + _YEAR, absolute.two_days),
    _form("(?P<m>m)(?:,|f|i)?(?P<y>y)", absolute.month),
    _form("(?P<m>m)[-/](?P<y>y)", absolute.month, tight=True),
    _form("(?P<y>y)[-/]?(?P<m>m)", absolute.month),
    _form("(?P<y>y)[-/](?P<n>#)", absolute.year_and_number, tight=True),
    _form("(?P<m>m)", absolute.month),
    _form("T?(?P<h>h)(?:,?f?(?P<y>y))?", absolute.holiday),
    _form("T?(?P<s>s)f?(?P<y>y)", absolute.season),
    _form("T?(?P<y>y)(?P<s>s)", absolute.season),
    _form("(?P<i>i)T?(?P<s>s)(?!f?y)", absolute.season_alone),
    _form("T?(?P<q>q)[,-]?f?(?P<y>y)", absolute.quarter_sign),
    _form("(?P<y>y)-?(?P<q>q)", absolute.quarter_sign),
    _form("(?P<q>q)", absolute.quarter_sign),
    _form("(?P<o>o)-?(?P<u>u),?f?(?P<y>y)", absolute.counted_unit),
    _form("T?(?P<o>o)(?P<u>u)", absolute.century),
    _form("T?(?P<u>u)f?(?P<y>y)", absolute.year_named),
    _form("(?P<y>y)", absolute.year),
    _form("(?P<y>y)[-j](?P<z>y)", absolute.years),
    _form("(?P<k>K)(?P<y>y)&(?P<z>y)", absolute.years),
    _form("T?(?P<k>k)", absolute.decade),
    _form("(?P<o>[OA])T(?P<d>o)", absolute.day_alone),
    _form("(?P<o>E)(?P<d>o)", absolute.day_alone),
    _form("(?P<w>w),?T?(?P<d>[#o])", absolute.day_alone),
    _form("(?P<m>m)/(?P<d>#)", absolute.day, tight=True),
    _form("(?P<m>#)[-/](?P<y>y)", absolute.numbered_month, tight=True),
    _form("T?(?P<u>u)(?P<n>#)f?(?P<y>y)", absolute.week_of_year),
    _form("(?P<r>r)(?P<g>D)?", relative.day_word),
    _form("(?P<the>[TE])(?P<l>[nl])(?P<u>u)", relative.told_unit),
    _form("T?(?P<l>[lnt])(?P<u>u)", relative.unit),
    _form("T?(?P<r>R)", relative.to_date),
    _form("T(?P<u>u)", relative.weekend),
    _form("(?P<r>W)", relative.day_word, bare=True),
    _form("T(?P<u>u)", relative.this_unit, bare=True),
    _form("(?P<u>u)", relative.this_unit, bare=True),
    _form("T?(?P<x>x)(?P<u>u)", relative.same_unit),
    _form("(?P<the>[TE])(?P<u>u)(?P<l>[BAp])", relative.told_unit),
    _form("T?(?P<l>[lnt])(?P<c>[#v])(?P<u>u)", relative.several_units),
    _form("T?(?P<c>[#v])(?P<l>[ln])(?P<u>u)", relative.several_units),
    _form("T?(?P<l>[lnt])(?P<m>m)", relative.month),
    _form("T?(?P<l>[lnt])(?P<s>s)", relative.season),
    _form("(?P<l>[lnt])(?P<h>h)", relative.holiday),
    _form("T?(?P<l>[lnt])(?P<w>w)", relative.weekday),
    _form("(?P<w>w)f?T?(?P<l>[lnt])(?P<u>u)", relative.weekday_of_week),
    _form("(?P<l>[lnt])(?P<u>u)'?O?(?P<w>w)", relative.weekday_of_week),
    _form("(?P<l>[lt])(?P<g>D)", relative.day_part),
    _form(_COUNT + "(?P<u>u)(?P<g>g)", relative.ago),
    _form("(?P<g>B)" + _COUNT + "(?P<u>u)", relative.ago_first),
    _form(_COUNT + "(?P<u>u)(?P<g>Z)", relative.from_now),
    _form(_COUNT + "(?P<u>u)(?P<g>[pABF])", relative.told_later),
    _form("(?P<c>V)(?P<u>u)(?P<g>[pA])", relative.told_later),
    _form("(?P<i>i)" + _COUNT + "(?P<u>u)", relative.ahead),
    _form("(?P<w>w)", relative.weekday_alone),
    _form("T?(?P<d>o)(?P<u2>u)?f(?:T|T?(?P<l>[lnt]))(?P<u>u)", relative.day_of_month),
)
