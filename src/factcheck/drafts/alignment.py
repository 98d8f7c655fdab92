"""A claim of the draft and the claims of the sources -> those that speak of the same, each with the evidence, and how near it is.

Grouping asks whether two of many claims are one fact, and leans on what a whole folder says. One sentence of a draft beside a short source
has less to lean on: here the words of the draft's own sentence are asked for as well, the rare ones most, and what the value is of.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from .. import language
from ..grouping import Desk, family, likeness, one_name, same_value
from ..model import Claim, Likeness, Slot, Source, Via, tokenize
from ..verdicts.base import Ground, Pair
from . import dating, lifetimes, roles, wording
from .base import Facing
from .roles import LITTLE, MOST, SOME, SURE

AGAINST = ("place", "holder", "when", "scope", "agent", "named", "sort", "unit", "names")  # features that set two facts apart
NAMES = "names"
HERE = (Via.CLAUSE, Via.SENTENCE)
ONLY = "only"  # the feature of values that are the only ones of their sort in their source
OF_SUBJECT = ("agent", "names", "holder")  # those of them that hang on the subject, which "it" leaves open
APART = -1.4  # from here on one of them does
SHRED = 0.1  # share of the draft's words without which the same value is that of something else
HALF = 0.5  # and below which another value does not contradict
NAMED = 3  # tokens from "the" to a comma that belongs to its name: "the choir, led by Ida Moll,"
FEW = 2  # names and words in common without which it does not either: "We ask for nine" says too little
JOINED = -0.5  # likeness from which grouping joins equal values
VETOED = -8.0


@dataclass(frozen=True)
class Aligned:
    """How a claim of the draft and one of a source lie: `share` of the draft's words found, `role` whether both values are of the same,
    `subject` whether both speak of the same, `apart` what sets them apart.
    """

    likeness: Likeness
    share: float
    role: bool
    subject: bool
    apart: tuple[str, ...]
    unnamed: bool  # whether the source's sentence names nobody, so that it may speak of the same
    sure: bool  # whether what the values are of is said and not guessed
    enough: bool  # whether the draft's words are found to such a degree that another value contradicts by itself
    same: bool  # whether both state one value
    reverse: bool = False  # whether the events of the two deny each other: formed, disbanded
    clash: bool = False  # whether their words exclude each other whatever the likeness: a film and a novel
    apart_at_all: bool = False  # of two things: one dates a birth and the other an act, one counts the dead, the other the hurt
    other_noun: bool = False  # the source counts something else, as far as the nouns tell

    @property
    def near(self) -> bool:
        """Whether the same value supports."""
        if self.apart_at_all and not self.clash:
            return False
        score = self.likeness.score if self.likeness.veto is None else VETOED
        if score > SURE and self.unnamed and self.share >= SHRED:
            return True
        told = self.role or (self.same and score > VETOED)
        alike = (
            (score > JOINED and self.share >= SHRED) or self.reverse or (told and self.share >= SOME) or (self.same and self.share >= MOST)
        )
        return self.subject and alike

    @property
    def rival(self) -> bool:
        """Whether another value stands against one that another source gives."""
        return self.role and self.subject and not self.apart and self.sure

    @property
    def close(self) -> bool:
        """Whether another value contradicts by itself."""
        return self.rival and self.enough


@dataclass(frozen=True)
class Table:
    """The table at which claims of a draft and of sources are laid side by side."""

    desk: Desk
    ground: Ground
    sources: Mapping[str, Source]

    def facing(self, draft: Claim, source: Claim) -> tuple[Facing, Aligned]:
        """The two, and how they lie."""
        found = self.aligned(draft, source)
        names = _own_names(draft, self)
        foreign = tuple(s.text or s.value for s in names if s.via is not Via.NEIGHBOUR and not self.knows(s, draft.source))
        if len(foreign) == len(names) and self._points(source):
            foreign = ()  # whom it speaks of, the excerpt leaves open
        lexicon, pair = self.ground.lexicon, Pair(draft, source, self.ground)
        if not found.near and not found.rival and not found.clash:
            return Facing(pair, found.likeness, close=False), found
        facing = Facing(
            pair=pair,
            likeness=found.likeness,
            close=found.rival,
            foreign=foreign,
            denied=(wording.denied(draft, lexicon), wording.denied(source, lexicon)),
            opposed=wording.opposed(draft, source, lexicon),
            unlived=lifetimes.unlived(draft, source, lexicon),
            sorts=dating.sorts(draft, source, lexicon),
            countries=wording.countries(draft, source, lexicon),
        )
        return facing, found

    def aligned(self, a: Claim, b: Claim) -> Aligned:
        """How a claim of the draft and one of a source lie."""
        like = likeness(a, b, self.desk)
        against = [n for n in AGAINST if n not in OF_SUBJECT] if self._points(b) else list(AGAINST)
        if any(self._told(s.value, b) for s in _own_names(a, self)):
            against = [n for n in against if n != NAMES]  # they share a name that is written in two ways
        apart = tuple(f.name for f in like.features if f.name in against and f.weight <= APART)
        share, common = self.share(a, b)
        role = roles.role(a, b, share, self.desk)
        reverse = not role and roles.reverse(a, b, self.desk)
        alone = any(f.name == ONLY for f in like.features) or (family(a) == "ordinal" and common > 0)  # its noun is a word too
        bare = not self._words(a)  # "Ida Moll had two sons" says nothing else
        enough = (share >= LITTLE or bare) if self._points(b) else share >= HALF and (alone or common >= FEW)
        sure = roles.sure(a, b, share, like, self.desk)
        same = same_value(a, b, self.ground.lexicon)
        lexicon, subject = self.ground.lexicon, self.subject(a, b)
        clash = subject and (lifetimes.unlived(a, b, lexicon) or dating.sorts(a, b, lexicon) is not None)
        other = not role and roles.counts_else(a, b, like, self.desk)
        parted = lifetimes.other_end(a, b, lexicon) or (other and like.veto is not None)
        unnamed = not any(_here(s, b) for s in _own_names(b, self))
        return Aligned(like, share, role, subject, apart, unnamed, sure, enough, same, reverse, clash, parted, other)

    def share(self, a: Claim, b: Claim) -> tuple[float, int]:
        """The share of what the draft says around its value that the source says too, names and words weighed by their rarity; and how many
        of them there are. A name that is only carried over from an earlier sentence counts where it is found.
        """
        told, folder = self._words(b) | frozenset(b.frame.context), self.desk.folder
        names = {s.value: s.via in HERE for s in reversed(a.frame.participants)}
        weighed = [(folder.name_bits(n), found) for n, here in sorted(names.items()) if (found := self._told(n, b)) or here]
        weighed += [(folder.word_bits(w), w in told) for w in sorted(self._words(a))]
        whole = sum(bits for bits, _ in weighed)
        common = sum(found for _, found in weighed)
        return (sum(bits for bits, found in weighed if found) / whole if whole else 0.0), common

    def _words(self, c: Claim) -> frozenset[str]:
        """The events of a claim, and the words of its sentence that do not name them."""
        events = [s for s in (c.frame.event, *c.frame.also) if s is not None and s.via is not Via.NEIGHBOUR]
        lang = self.ground.lexicon.language
        own = {form for s in events for w in s.text.lower().split() for form in (w, language.lemma(w, lang))}
        return frozenset(w for w in c.frame.context if w not in own) | {s.value for s in events}

    def subject(self, a: Claim, b: Claim) -> bool:
        """Whether both may speak of the same: names in common, or a source that opens with words that point to what it is about."""
        mine = _own_names(a, self)
        if not mine:
            return True
        found = sum(self._told(s.value, b) for s in mine)
        return found * 2 >= len(mine) or (not found and self._points(b))

    def _told(self, name: str, b: Claim) -> bool:
        """Whether a source's claim speaks of a name: in its frame, in its story's lead, or with small letters in its sentence."""
        if any(one_name(name, n) for n in _names(b, self)):
            return True
        return all(w in _folds(b.sentence) for w in name.replace("-", " ").split())

    def _points(self, b: Claim) -> bool:
        """Whether a source's first sentence speaks of "it" or "the ...": an excerpt of a text that named its subject before."""
        if self.sources[b.source].text[: b.sentence_start].strip():
            return False
        pointing, tokens = self.ground.lexicon.drafts.pointing, tokenize(b.sentence)
        at = b.start if b.frame.event is None or b.frame.event.start is None else b.frame.event.start
        commas = [i for i, t in enumerate(tokens) if t.text == "," and t.start < at - b.sentence_start]
        opens = (0, commas[-1] + 1) if commas else (0,)
        named = [s.start - b.sentence_start for s in _own_names(b, self) if s.start is not None]
        starts = [i for i in opens if i < len(tokens) and tokens[i].fold in pointing]
        ends = [min([at - b.sentence_start, *(tokens[c].start for c in commas if c > lo + NAMED)]) for lo in starts]
        return any(  # "the choir of Brede" is named, and so may be "the choir, led by ..."
            not any(tokens[lo].start <= n < hi for n in named) for lo, hi in zip(starts, ends, strict=True)
        )

    def knows(self, name: Slot, draft: str) -> bool:
        """Whether any source holds a name: all words of its key, or the first word that is written."""
        first = [t.fold for t in tokenize(name.text)][:1]
        ways = (name.value.replace("-", " ").split(), first)
        texts = [_folds(s.text) for path, s in self.sources.items() if path != draft]
        return any(way and all(w in folds for w in way) for way in ways for folds in texts)


def _names(b: Claim, table: Table) -> frozenset[str]:
    """The names of a source's claim, and those that its story is about."""
    return frozenset(p.value for p in b.frame.participants) | table.desk.leads.get(b.source, frozenset())


def _own_names(a: Claim, table: Table) -> tuple[Slot, ...]:
    """The names of a claim's sentence, or of those before it, without countries."""
    countries = table.ground.lexicon.world.places.countries
    found = {
        s.value: s
        for s in reversed(a.frame.participants)
        if s.value not in countries and s.via in (Via.CLAUSE, Via.SENTENCE, Via.NEIGHBOUR)
    }
    return tuple(found.values())


def _here(slot: Slot, c: Claim) -> bool:
    """Whether a slot was read in the claim's own sentence."""
    return slot.start is not None and 0 <= slot.start - c.sentence_start < len(c.sentence)


@lru_cache(maxsize=256)
def _folds(text: str) -> frozenset[str]:
    return frozenset(t.fold for t in tokenize(text))
