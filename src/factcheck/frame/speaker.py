"""Who says it: the speaker of a sentence and the words that report it."""

from ..model import Slot
from .scene import Scene, phrases

SPOKEN = ("VBD", "VBZ", "VBP", "VBN")  # "citing" and "to say" report nobody
OWNER = "POS"
REACH = 8  # tokens between a verb of saying and its speaker


def attribution(scene: Scene, at: int) -> Slot | None:
    """The speaker whose words the token `at` belongs to; None where the source speaks itself."""
    return _after_marker(scene) or _beside_verb(scene, at)


def _after_marker(scene: Scene) -> Slot | None:
    """ "according to EuroStat", "as per the ministry"."""
    markers = phrases(scene.tables.lexicon.world.reporting.markers)
    for i in range(len(scene.tokens)):
        if (hit := markers.match(scene.tokens, i)) is not None:
            return _speaker(scene, i + hit[0], min(i + hit[0] + REACH, len(scene.tokens)))
    return None


def _beside_verb(scene: Scene, at: int) -> Slot | None:
    """ "police said 12 ...", "..., said the minister": the name or speaking noun nearest the verb, before it or else after it."""
    reporting = scene.tables.lexicon.world.reporting
    verbs = frozenset(reporting.verbs) | frozenset(reporting.denials)
    spoken = [i for i, t in enumerate(scene.lemmas) if t.fold in verbs and scene.tags[i] in SPOKEN]
    for i in sorted(spoken, key=lambda k: abs(k - at)):
        lo = max(
            (k + 1 for k in range(max(0, i - REACH), i) if scene.tokens[k].text in (",", ";", "”", "“", '"')),
            default=max(0, i - REACH),
        )
        found = _speaker(scene, lo, i, last=True) or _speaker(scene, i + 1, min(i + 1 + REACH, len(scene.tokens)))
        if found is not None:
            return found
    return None


def _speaker(scene: Scene, lo: int, hi: int, last: bool = False) -> Slot | None:
    """The name, or else the speaking noun, in tokens [lo, hi)."""
    names = [n for n in scene.names if lo <= n.at < hi]
    if names:
        people = [n for n in names if not n.country] or names
        n = people[-1] if last else people[0]
        start, end = scene.tokens[n.at].start, scene.tokens[n.end - 1].end
        return Slot(value=n.key, text=scene.source.text[start:end], start=start, end=end)
    nouns = frozenset(scene.tables.lexicon.world.reporting.speakers)
    found = [i for i in range(lo, hi) if scene.lemmas[i].fold in nouns and not _owns(scene, i)]
    if not found:
        return None
    t = scene.tokens[found[-1] if last else found[0]]
    return Slot(value=scene.lemmas[found[0]].fold, text=t.text, start=t.start, end=t.end)


def _owns(scene: Scene, i: int) -> bool:
    """ "the organization's failure": a noun in the possessive is whose the thing is, not who speaks."""
    return scene.tags[i + 1 : i + 2] == (OWNER,)
