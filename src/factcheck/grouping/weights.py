"""The weights of evidence, in log-odds to base 2: what each feature adds to the belief that two claims state one fact.

Set by hand, each with its reason, in the manner of Fellegi and Sunter (1969): a level that is twice as common among pairs of
one fact as among others is worth +1. To be calibrated; a change here is a change of every report.
"""

from ..model import Frozen


class Weights(Frozen):
    """One number for each level of each feature."""

    prior: float = -1.0  # two claims of one family that share a key are of one fact about once in five
    prior_time: float = -4.5  # dates are of everything that happens: once in twenty

    prior_clock: float = -3.5  # times of day are rarer than days

    measure_same: float = 1.8  # the same class of thing: the largest single ingredient
    measure_generic: float = 0.8  # "people" alone says little
    measure_lemma: float = 2.5  # the same noun, of no class
    measure_nearest: float = 0.8  # of what is measured and not counted: the same noun beside it
    measure_covers: float = -0.5  # one holds the other: people, soldiers
    measure_covers_toll: float = 1.5  # "casualties" is often said of the dead
    measure_near: float = 1.0  # a price, the value of a deal
    measure_beside: float = -0.3  # of a length or a magnitude: the noun beside it tells less than the unit
    measure_differs: float = -2.2  # two nouns, one of them unknown to the lexicon
    measure_guessed: float = -1.5  # two classes, one of them of a noun that only stands near the figure
    measure_roles: float = -1.0  # deputies, members; men, attackers: people by two names
    age_differs: float = -4.0  # how old somebody is, and how long something took
    measure_unknown: float = -0.7

    unit_each: float = 0.2  # for each bit of rarity of the dimension
    unit_most: float = 1.0
    rate_one_sided: float = -5.0  # 300 barrels a day, 4,800 barrels in all
    only_same: float = 1.0  # neither source gives another figure of the measure, or of the dimension
    only_clock: float = 1.5
    kind_differs: float = -3.0  # other words before the same noun: diesel cars, electric cars
    event_same: float = 0.3
    event_near: float = 0.2
    event_beside: float = 0.1  # one's event is named in the other's clause
    event_differs: float = -0.9
    length_event_differs: float = -4.3  # a length of time is of an event or of nothing
    event_plain: float = 0.0  # an event of no class on one side

    time_event_same: float = 4.0  # a date is of an event or of nothing
    time_event_near: float = 0.5
    time_event_near_equal: float = 2.5  # and they are dated alike
    time_event_outcome: float = 2.0  # a crash and its dead, dated alike
    time_event_lead: float = 1.0  # what opens a report is its main event, in whatever words
    time_event_beside: float = 1.0
    clock_event_differs: float = -1.5  # a moment is told of one or the other of what happened in it
    clock_event_absent: float = -1.0
    time_event_lemma: float = 2.5

    names_least: float = 0.5  # for each shared name, however common: those whom the folder is about are still somebody
    names_each: float = 0.6  # for each bit of rarity of a shared name
    names_most: float = 2.3
    names_none: float = -1.5  # both name somebody, and nobody in common
    names_none_state: float = -6.0  # a border, a population: of other names, another one
    named_same: float = 3.0  # the Orlov war, the Orlov conflict
    named_differs: float = -6.0
    named_absent: float = -3.5
    holder_aside: float = -2.5  # whom the other story names in passing
    holder_contrast: float = -6.0  # two names side by side, each with its own figure
    holder_other: float = -2.4  # the figure of somebody whom the other story is not about
    age_of_one: float = 3.0  # how old somebody is, is one fact for each person
    age_of_another: float = -8.0
    age_of_nobody: float = -0.7
    agent_same: float = 1.0
    agent_differs: float = -4.0  # another body did it
    place_differs: float = -5.0  # both clauses name a place, and not the same

    place_aside: float = -4.0  # a figure of a place that the other story is not about: probably of a part
    place_noun: float = -2.4  # "in the region", "at a clinic": a place without a name
    place_aside_equal: float = -0.2
    context_each: float = 0.25  # for each bit of rarity of a shared content word
    context_most: float = 2.5
    context_none: float = -0.7

    scope_same: float = 0.3
    scope_one_sided: float = -6.0  # a part or a standing figure on one side: nearly a veto
    scope_equal: float = -1.4  # of the same figure: the other text may only leave the part unsaid
    background_one_sided: float = -6.5  # words of an earlier time, which may be the time that both speak of
    when_same: float = 1.0
    when_equal: float = -3.0  # the same figure, told again of another time
    when_apart: float = -2.5  # other days, and no count that rises
    when_older: float = -1.5  # one side is of a day weeks before the other was published
    when_dated: float = -5.0  # one side names a year, the other text none

    value_equal: tuple[float, ...] = (1.2, 2.3, 4.4, 5.2)  # by written digits that carry meaning: "two" is common, 12 less, 6,712 is not
    value_near: float = 0.5  # nearness hides the discrepancies that are looked for: it counts for almost nothing
    value_rounded: float = 2.0  # 6,812 and "about 6,800": two digits or more that agree
    value_far: float = -2.5  # over ten times as large
    value_far_toll: float = -1.8  # a toll may rise so far
    time_equal: float = 3.3
    time_equal_coarse: float = 1.5  # the same month or year says less
    clock_near: float = 2.5  # within half an hour: what a day holds lies hours apart, and here nearness shows a difference, it hides none
    time_far: float = -3.5  # most of what happens, happens again
    time_apart: float = -0.5  # two days that do not meet are rather of two happenings, but no proof of it
    time_meets: float = 0.5

    toll: float = 1.8  # tolls of a folder are tolls of its story unless the text says otherwise
    contrast: float = -4.5  # on a link: a text gives two values of the measure in its body, so they are probably two facts
    converted: float = 6.0
    passage: float = 4.0  # the same sentence but for the figure: one text, told twice
    members_apart: float = -4.0  # other names, and nothing that says that both list the same
    members_event: float = 1.5
    time_near_far: float = -3.0  # two events that may be one, weeks apart
    members_overlap: float = 5.0  # times the share of names in common
    rank_same: float = 1.0
    rank_differs: float = -4.0  # most things that are counted have a first and a second
    rank_event_same: float = 3.0
    rank_event_near: float = 2.0
    rank_event_differs: float = -3.0

    veto: float = -5.0  # on a link: as strong as the strongest evidence against, so that one misread slot does not outweigh a good pair
    clip: float = 5.0  # what one pair can contribute to a link, either way
    missing: float = -2.0  # a pair that was never put side by side
    join_equal: float = -0.5  # stage one: pairs of equal value
    join: float = -0.3  # stage two: average over pairs of sources
    near_miss: float = -2.0  # refused pairs above this are kept for the reader; vetoed ones that would have been joined
