"""A document's frames: each mention in its sentence, and what a sentence takes over from the ones before it, its heading or the title."""

from dataclasses import dataclass, field, replace

from ..model import Aspect, Duration, Frame, Kind, Mention, Period, Quantity, Role, Segment, Slot, Source, Via
from . import marks, measure, pick, speaker
from .naming import Name, Names
from .scene import FINITE, Scene, Tables, Trigger

LENGTH = "length"
DISTANCE = "distance"  # the measure of a length that is told from a place
REFERENCE = 9  # tokens from a distance to the place that it is told from
JOINT = 1  # tokens between a time and the clause that hangs on it
OPENING = 4  # tokens before a time that opens its sentence
LEAD = 2  # sentences that say what a story is about
CONTEXT = 24  # content words kept of a clause and its sentence


@dataclass
class Story:
    """What a document has said so far: the names that a sentence without any takes over."""

    names: tuple[Slot, ...] = ()
    paragraph: int = -1
    when: Slot | None = None  # an earlier year that the sentence before was about
    events: tuple[Slot, ...] = ()  # of the sentence before: "The decision was a first" speaks of them
    title: tuple[Slot, ...] = ()
    scenes: dict[int, Scene] = field(default_factory=dict)


def frames(
    source: Source, segments: tuple[Segment, ...], mentions: tuple[Mention, ...], tables: Tables, naming: Names
) -> tuple[Frame, ...]:
    """The frame of each mention, in order; mentions are in order of place."""
    scenes = [Scene(source, s, tables, naming) for s in segments if s.claims]
    story = Story()
    out: list[Frame] = []
    at = 0
    for scene in scenes:
        here: list[Mention] = []
        while at < len(mentions) and mentions[at].start < scene.segment.span.end:
            here.append(mentions[at])
            at += 1
        out.extend(_frame(scene, m, here, story) for m in here)
        _remember(scene, story, here)
    return tuple(out)


def lead_names(source: Source, segments: tuple[Segment, ...], tables: Tables, naming: Names) -> frozenset[str]:
    """The names in the title and the first sentences."""
    title = [s for s in segments if s.role is Role.TITLE][:1]
    first = [s for s in segments if s.role is Role.SENTENCE][:LEAD]
    return frozenset(n.key for s in (*title, *first) for n in Scene(source, s, tables, naming).names)


def _earlier(scene: Scene, here: list[Mention]) -> Slot | None:
    """The earlier year that a sentence opens with, which the next sentence without a time goes on with."""
    published = scene.source.published
    first = next((m for m in here if m.kind in pick.TIMES), None)
    if published is None or first is None or not isinstance(first.value, Period) or scene.extent(first)[0] > OPENING:
        return None
    latest = first.value.latest
    if latest is None or latest.year >= published.year or scene.segment.role is not Role.SENTENCE:
        return None
    return Slot(value=str(first.value.earliest or latest), text=first.text, start=first.start, end=first.end, via=Via.NEIGHBOUR)


def _remember(scene: Scene, story: Story, here: list[Mention]) -> None:
    story.when = _earlier(scene, here)
    names = tuple(_name_slot(scene, n, Via.NEIGHBOUR) for n in scene.names)
    if scene.segment.role is Role.TITLE and not story.title:
        story.title = tuple(replace(s, via=Via.TITLE) for s in names)
    story.events = tuple(replace(_event_slot(scene, t), via=Via.NEIGHBOUR) for t in scene.triggers if t.known)[:3]
    if names or scene.segment.paragraph != story.paragraph:
        story.names = names
    story.paragraph = scene.segment.paragraph


def _frame(scene: Scene, mention: Mention, here: list[Mention], story: Story) -> Frame:
    triggers = pick.events(scene, mention)
    main = next(iter(triggers), None)
    reference = _reference(scene, mention)
    counted = Slot(value=DISTANCE) if reference is not None else measure.measure(scene, mention, triggers, _others(scene, mention, here))
    a = scene.extent(mention)[0]
    own = _participants(scene, mention, [scene.extent(m) for m in here if m.kind in pick.TIMES])
    carried = _carried(scene, a, story)
    return Frame(
        measure=counted,
        event=None if main is None else _event_slot(scene, main),
        also=tuple(_event_slot(scene, t) for t in triggers[1:6]) + (story.events if _of_decision(main, mention) else ()),
        named=_named(scene, main, mention) or reference,
        holder=_holder(scene, mention),
        agent=_agent(scene, main),
        participants=(own + carried) or _inherited(scene, story),
        place=_places(scene, a),
        scope=_scope(scene, mention, main, counted),
        aspect=_aspect(main, mention),
        recent=marks.recent(scene, main),
        modality=marks.modality(scene, mention, main),
        certainty=marks.certainty(scene, mention),
        polarity=marks.polarity(scene, mention, main),
        when=_when(scene, mention, here) or (story.when if mention.kind not in pick.TIMES else None),
        as_of=_as_of(scene.source),
        attribution=speaker.attribution(scene, a),
        context=_context(scene, mention),
    )


def _others(scene: Scene, mention: Mention, here: list[Mention]) -> tuple[tuple[int, int], ...]:
    """The tokens of the other mentions of the sentence."""
    return tuple(scene.extent(m) for m in here if m is not mention)


def _scope(scene: Scene, mention: Mention, main: Trigger | None, counted: Slot | None) -> Slot | None:
    """A part by its words or by whom it counts, a standing figure, an earlier story; None for the whole."""
    said = marks.scope(scene, mention, main)
    if said is not None and counted is not None and measure.is_whole(scene, mention, counted, said):
        said = None
    if said is not None or mention.kind in pick.TIMES:
        return said
    group = measure.of_whole(scene, mention, counted) or measure.subgroup(mention, counted, scene.tables.lexicon, scene.source.language)
    if group is not None:
        return Slot(value=f"part:{group}", text=mention.text, start=mention.start, end=mention.end)
    return marks.background(scene, mention)


def _of_decision(main: Trigger | None, mention: Mention) -> bool:
    """Whether a rank is of a decision, so that the events of the sentence before are what was decided: "The decision was a first"."""
    return mention.kind is Kind.ORDINAL and (main is None or not main.known or main.aspect is Aspect.APPROVE)


def _aspect(main: Trigger | None, mention: Mention) -> Aspect | None:
    """The stage that the words name; a deadline without one is set for the completion."""
    said = None if main is None else main.aspect
    return Aspect.COMPLETE if said is None and mention.kind is Kind.DEADLINE else said


def _event_slot(scene: Scene, t: Trigger) -> Slot:
    start, end = scene.tokens[t.at].start, scene.tokens[t.end - 1].end
    return Slot(value=t.event, text=scene.source.text[start:end], start=start, end=end)


def _name_slot(scene: Scene, n: Name, via: Via) -> Slot:
    start, end = scene.tokens[n.at].start, scene.tokens[n.end - 1].end
    return Slot(value=n.key, text=scene.source.text[start:end], start=start, end=end, via=via)


def _participants(scene: Scene, mention: Mention, times: list[tuple[int, int]]) -> tuple[Slot, ...]:
    """The names of the clause, then those of the rest of the sentence; a name inside a time ("New Year") is none."""
    lo, hi = scene.clause_of(scene.extent(mention)[0])
    names = [n for n in scene.names if not any(a <= n.at < b for a, b in times)]
    clause = tuple(_name_slot(scene, n, Via.CLAUSE) for n in names if lo <= n.at < hi)
    rest = tuple(_name_slot(scene, n, Via.SENTENCE) for n in names if not lo <= n.at < hi)
    return clause + rest


def _carried(scene: Scene, at: int, story: Story) -> tuple[Slot, ...]:
    """The first name of the sentence before, where a pronoun opens the clause: "It had refused ..."."""
    lo, hi = scene.clause_of(at)
    pronouns = frozenset(scene.tables.lexicon.world.clauses.subjects)
    opens = any(t.fold in pronouns for t in scene.tokens[lo : min(lo + 2, hi)])
    return story.names[:1] if opens else ()


def _inherited(scene: Scene, story: Story) -> tuple[Slot, ...]:
    if story.paragraph == scene.segment.paragraph and story.names:
        return story.names
    return story.title


def _named(scene: Scene, main: Trigger | None, mention: Mention) -> Slot | None:
    """The name before a noun that the time stands on: "the 2020 Orlov war", "the Orlov war last year"."""
    if main is None or main.verb or mention.kind not in pick.TIMES:
        return None
    names = [n for n in scene.names if main.at - pick.NEAR <= n.at and n.end <= main.end]
    if not names or any(tag.startswith(("VB", "IN", ",")) for tag in scene.tags[names[0].at : main.at]):
        return None
    start, end = scene.tokens[names[0].at].start, scene.tokens[names[-1].end - 1].end
    return Slot(value=" ".join(sorted({n.key for n in names})), text=scene.source.text[start:end], start=start, end=end)


def _holder(scene: Scene, mention: Mention) -> Slot | None:
    """The nearest name before the figure in its clause, else the nearest after it in the sentence (via sentence: a weaker sign)."""
    a, b = scene.extent(mention)
    lo, _ = scene.clause_of(a)
    prepositions = frozenset(scene.tables.lexicon.world.places.prepositions)
    names = [n for n in scene.names if not (n.at > 0 and scene.tokens[n.at - 1].fold in prepositions)]
    before = [n for n in names if lo <= n.at and n.end <= a]
    after = [n for n in names if b <= n.at]
    if isinstance(mention.value, Duration) and after and after[0].at == b:
        return _name_slot(scene, after[0], Via.CLAUSE)  # "29-year-old Rosa Hallam"
    if before:
        return _name_slot(scene, before[-1], Via.CLAUSE)
    return _name_slot(scene, after[0], Via.SENTENCE) if after else None


def _reference(scene: Scene, mention: Mention) -> Slot | None:
    """The place that a distance is told from: "40 km south-west of Brant"."""
    if not isinstance(mention.value, Quantity) or mention.value.dimension != LENGTH:
        return None
    b = scene.after_bracket(scene.extent(mention)[1])
    directions = frozenset(scene.tables.lexicon.world.places.directions)
    near = scene.tokens[b : b + pick.NEAR]
    own = next((k for k, t in enumerate(near) if t.is_number or t.text == ","), len(near))  # up to the next figure
    pointing = any(t.fold in directions for t in near[:own])
    name = next((n for n in scene.names if b <= n.at <= b + REFERENCE), None)
    return _name_slot(scene, name, Via.CLAUSE) if pointing and name is not None else None


def _agent(scene: Scene, main: Trigger | None) -> Slot | None:
    """The first name before the verb in its clause that is not a place: "the Norlandic parliament approved"; none of a passive verb."""
    if main is None or not main.verb or scene.passive(main.at):
        return None
    lo = scene.after_dash(scene.clause_of(main.at)[0], main.at)
    prepositions = frozenset(scene.tables.lexicon.world.places.prepositions)
    before = (n for n in scene.names if lo <= n.at and n.end <= main.at)
    first = next((n for n in before if not (n.at > lo and scene.tokens[n.at - 1].fold in prepositions)), None)
    return None if first is None else _name_slot(scene, first, Via.CLAUSE)


def _places(scene: Scene, at: int) -> tuple[Slot, ...]:
    """Where, in the clause: names that a preposition makes a place, and nouns of places: "in hospital", not "to hospital"."""
    words = scene.tables.lexicon.world.places
    prepositions, types = frozenset(words.prepositions) - frozenset(words.motion), frozenset(words.types)
    lo, hi = scene.clause_of(at)

    def led(i: int, reach: int) -> bool:
        return any(t.fold in prepositions for t in scene.tokens[max(lo, i - reach) : i])

    named = [_name_slot(scene, n, Via.CLAUSE) for n in scene.names if lo <= n.at < hi and led(n.at, 2)]
    inside = {i for n in scene.names for i in range(n.at, n.end)}
    nouns = [i for i in range(lo, hi) if i not in inside and scene.lemmas[i].fold in types and led(i, 3)]
    return (*named, *(_word_slot(scene, i) for i in nouns))


def _word_slot(scene: Scene, i: int) -> Slot:
    t = scene.tokens[i]
    return Slot(value=scene.lemmas[i].fold, text=t.text, start=t.start, end=t.end)


def _when(scene: Scene, mention: Mention, here: list[Mention]) -> Slot | None:
    """The time of the event itself: the nearest date of the clause that is not another noun's ("a town hit by the 1998 flood")."""
    if mention.kind in pick.TIMES:
        return None
    lo, hi = scene.clause_of(scene.extent(mention)[0])
    times = [m for m in here if m.kind in pick.TIMES and isinstance(m.value, Period) and m.value.earliest is not None]
    before = [m for m in times if 0 <= lo - scene.extent(m)[1] <= JOINT]  # "since 1987, when 61 people died"
    opening = before or [m for m in times if scene.extent(m)[0] <= OPENING and m.start < mention.start]
    inside = [
        m for m in times if lo <= scene.extent(m)[0] < hi and (m.start < mention.start or not _of_another(scene, mention, m))
    ] or opening
    if not inside:
        return None
    m = min(inside, key=lambda t: abs(t.start - mention.start))
    assert isinstance(m.value, Period)
    return Slot(value=str(m.value.earliest), text=m.text, start=m.start, end=m.end)


def _of_another(scene: Scene, mention: Mention, time: Mention) -> bool:
    """Whether a time after a figure is that of a noun ("a town hit by the 1998 flood") or of another verb than the figure's.

    "It sold 80 and will close in May" tells of no 80 in May, "80 men were found on Monday" of 80 on Monday.
    """
    a, b = scene.extent(mention)
    lo = scene.clause_of(a)[0]
    first = scene.extent(time)[0]
    own = 0 if any(tag in (*FINITE, "VBN") for tag in scene.tags[lo:a]) else 1  # of "sold" the tagger makes a participle, too
    groups = [i for i in range(b, first) if scene.tags[i] in FINITE and not (i > b and scene.tags[i - 1] in FINITE)]
    return pick.on_noun(scene, time) or len(groups) > own


def _as_of(source: Source) -> Slot | None:
    return None if source.published is None else Slot(value=source.published.isoformat(), via=Via.SOURCE)


def _context(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """Lemmas of the content words of the clause, then of the sentence, without names and the mention's own."""
    a = scene.extent(mention)[0]
    lo, hi = scene.clause_of(a)
    order = [*range(lo, hi), *range(lo), *range(hi, len(scene.tokens))]
    words = (i for i in order if not mention.start <= scene.tokens[i].start < mention.end and scene.tokens[i].is_word)
    named = {i for n in scene.names for i in range(n.at, n.end)}
    kept = (scene.lemmas[i].fold for i in words if i not in named and scene.tags[i].startswith(("NN", "VB", "JJ")))
    empty = scene.tables.light | scene.tables.said  # "announced" is said of anything
    return tuple(dict.fromkeys(w for w in kept if w not in empty))[:CONTEXT]
