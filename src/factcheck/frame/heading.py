"""Events under a dated heading: "6 January: operation begins" dates the sentences that follow, which name no time of their own."""

from collections.abc import Iterator, Sequence

from ..model import Aspect, Granularity, Kind, Mention, Period, ResolvedFrom, Role, Segment, Source
from .naming import Names
from .pick import TIMES
from .scene import Scene, Tables, Trigger

DAYS = (Granularity.DAY, Granularity.DAYS, Granularity.PART_OF_DAY)
CHRONOLOGY = 2  # dated headings that make a document a chronology: headings without a date between them keep the last one


def dated_by_heading(
    source: Source, segments: Sequence[Segment], mentions: Sequence[Mention], tables: Tables, naming: Names
) -> tuple[Mention, ...]:
    """A time mention for the first event with a stage (approved, began deploying) of each sentence under a dated heading that has no time.

    Its words are those of the event; its value is the heading's, resolved from context, with the heading as its basis.
    """
    dated = {
        s.span: m for s in segments if s.role is Role.HEADING for m in mentions if m.kind in TIMES and s.span.holds(m.span) and _days(m)
    }
    chronology = len(dated) >= CHRONOLOGY
    out: list[Mention] = []
    current: Mention | None = None
    for s in segments:
        if s.role in (Role.HEADING, Role.TITLE):
            current = dated.get(s.span, current if chronology else None)
        elif current is not None and s.role is Role.SENTENCE and not any(m.kind in TIMES for m in mentions if s.span.holds(m.span)):
            out.extend(_event(Scene(source, s, tables, naming), current))
    return tuple(out)


def _days(m: Mention) -> bool:
    return isinstance(m.value, Period) and m.value.granularity in DAYS and m.value.earliest is not None


def _event(scene: Scene, heading: Mention) -> Iterator[Mention]:
    classes = scene.tables.lexicon.world.events.classes
    staged = (t for t in scene.triggers if t.known and t.verb and t.aspect not in (None, Aspect.ANNOUNCE) and not classes[t.event].stative)
    main = next((t for t in staged if scene.tags[t.at] != "VBN"), None)
    if main is None or not isinstance(heading.value, Period):
        return
    at = _with_auxiliaries(scene, main)
    start, end = scene.tokens[at].start, scene.tokens[main.end - 1].end
    text = scene.source.text[start:end]
    value = heading.value.model_copy(
        update={
            "resolved_from": ResolvedFrom.CONTEXT,
            "basis": f"the heading “{heading.text}”",
            "written": heading.text,
        }
    )
    yield Mention(
        start=start,
        end=end,
        text=text,
        kind=heading.kind if heading.kind is not Kind.DEADLINE else Kind.DATE,
        value=value,
    )


def _with_auxiliaries(scene: Scene, t: Trigger) -> int:
    """The first token of the verb group: "began deploying", "was to be sent"."""
    at = t.at
    while at > 0 and scene.tags[at - 1].startswith(("VB", "MD", "TO")):
        at -= 1
    return at
