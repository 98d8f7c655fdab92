"""One sentence as frames see it: tokens, tags, lemmas, clauses, the events it names and the names in it."""

import itertools
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from .. import language
from ..lexicon import Lexicon, Phrases
from ..model import Aspect, Mention, Role, Segment, Source, Token, tokenize
from .naming import Name, Names

DASHES = ("-", "–", "—", "--")
FINITE = ("VBD", "VBZ", "VBP", "MD")  # tags of finite verbs
SOON = 8  # tokens from "and" to the verb of the clause that it opens


@lru_cache(maxsize=128)
def phrases(rows: tuple[str, ...]) -> Phrases[str]:
    """The phrases of one row of the lexicon, ready to match; made once."""
    return Phrases((r, r) for r in rows)


class Trigger(NamedTuple):
    """Words that name an event: token indices [at, end), its class (or plain lemma), and the stage they name."""

    at: int
    end: int
    event: str
    aspect: Aspect | None
    known: bool  # whether the lexicon has its class; else it is the lemma of a verb
    verb: bool


@dataclass(frozen=True)
class Tables:
    """The lexicon's rows as phrase tables; made once for a language."""

    lexicon: Lexicon

    @cached_property
    def events(self) -> Phrases[tuple[str, Aspect | None]]:
        """Lemmas of events -> class and stage."""
        rows = []
        for name, row in self.lexicon.world.events.classes.items():
            rows += [(w, (name, row.aspects.get(w, row.aspect))) for w in (*row.verbs, *row.nouns)]
        return Phrases(rows)

    @cached_property
    def states(self) -> Phrases[str]:
        """Lemmas of what befalls the counted -> their class."""
        return Phrases(self.lexicon.world.nouns.of_state.items())

    @cached_property
    def nouns(self) -> Phrases[str]:
        """Lemmas of counted nouns -> their class."""
        return Phrases(self.lexicon.world.nouns.of_noun.items())

    @cached_property
    def only_verbs(self) -> frozenset[str]:
        """Words that name an event as verbs alone: "land", "fire" beside their nouns would be another thing."""
        rows = self.lexicon.world.events.classes.values()
        return frozenset(v for row in rows for v in row.verbs) - frozenset(n for row in rows for n in row.nouns)

    @cached_property
    def aspects(self) -> Phrases[Aspect]:
        """Lemmas that name a stage of the event beside them."""
        a = self.lexicon.world.aspects
        table = (
            (Aspect.BEGIN, a.begin),
            (Aspect.ONGOING, a.ongoing),
            (Aspect.COMPLETE, a.complete),
            (Aspect.ANNOUNCE, a.announce),
        )
        return Phrases((w, stage) for stage, phrases in table for w in phrases)

    @cached_property
    def stages(self) -> Phrases[Aspect]:
        """Those that an event takes over from the word beside it; to announce is an event of its own."""
        a = self.lexicon.world.aspects
        return Phrases(
            (w, stage)
            for stage, rows in ((Aspect.BEGIN, a.begin), (Aspect.ONGOING, a.ongoing), (Aspect.COMPLETE, a.complete))
            for w in rows
        )

    @cached_property
    def figures(self) -> frozenset[str]:
        """Words that begin a number."""
        return self.lexicon.numbers.starts

    @cached_property
    def said(self) -> frozenset[str]:
        """Lemmas of verbs of saying: what is said is the event, not the saying."""
        return frozenset(self.lexicon.world.reporting.verbs)

    @cached_property
    def plans(self) -> Phrases[str]:
        """Words of planning: "scheduled", "due"."""
        return phrases(self.lexicon.world.modality.planned)

    @cached_property
    def breaks(self) -> frozenset[str]:
        """Words that open a clause."""
        return frozenset(self.lexicon.world.clauses.breaks)

    @cached_property
    def light(self) -> frozenset[str]:
        """Lemmas without content of their own."""
        return frozenset(self.lexicon.world.clauses.light)


@dataclass(frozen=True)
class Scene:
    """A segment with what is read of its words; indices are of tokens."""

    source: Source
    segment: Segment
    tables: Tables
    naming: Names

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the segment."""
        return tokenize(self.source.text, self.segment.span.start, self.segment.span.end)

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """Parts of speech of the tokens."""
        tags = language.tag([t.text for t in self.tokens], self.source.language)
        return tags if any(tags) else self.tables.lexicon.names.speech.tags(self.tokens)

    @cached_property
    def lemmas(self) -> tuple[Token, ...]:
        """The tokens with their lemmas in place of their folds, so that phrases of lemmas match."""
        lang = self.source.language
        return tuple(t._replace(fold=language.lemma(t.text, lang)) if t.is_word else t for t in self.tokens)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of the sentence, in order."""
        return self.naming.find(self.tokens, self.tags, self.segment.role in (Role.TITLE, Role.HEADING))

    @cached_property
    def clauses(self) -> tuple[tuple[int, int], ...]:
        """Token ranges of the clauses; each holds a verb, where the sentence has one."""
        cuts = [0, *(i for i in range(1, len(self.tokens)) if self._opens_clause(i)), len(self.tokens)]
        out: list[tuple[int, int]] = []
        for a, b in itertools.pairwise(cuts):
            if out and not (self._has_verb(a, b) and self._has_verb(*out[-1])):
                out[-1] = (out[-1][0], b)
            else:
                out.append((a, b))
        return tuple(out)

    def _opens_clause(self, i: int) -> bool:
        t = self.tokens[i]
        if t.fold in self.tables.breaks or self.tokens[i - 1].text in (";", ":", "—"):
            return True
        joins = self.tables.lexicon.world.clauses.joins
        return self.tokens[i - 1].text == "," and t.fold in joins and self._finite_soon(i + 1)

    def _finite_soon(self, i: int) -> bool:
        """Whether a finite verb comes before the next comma: ", and the ministry said" opens a clause, ", and Corsa," ends a list."""
        for tag in self.tags[i : i + SOON]:
            if tag == ",":
                return False
            if tag in FINITE:
                return True
        return False

    def _has_verb(self, a: int, b: int) -> bool:
        return any(tag.startswith(("VB", "MD")) for tag in self.tags[a:b])

    def clause_of(self, index: int) -> tuple[int, int]:
        """The clause that holds token `index`."""
        return next(((a, b) for a, b in self.clauses if a <= index < b), (0, len(self.tokens)))

    def after_bracket(self, i: int) -> int:
        """The token after a bracket that opens at i, such as a conversion: "55 km (34 miles) west"; i where none does."""
        if i >= len(self.tokens) or self.tokens[i].text != "(":
            return i
        return next((k + 1 for k in range(i, len(self.tokens)) if self.tokens[k].text == ")"), i)

    def after_dash(self, first: int, last: int) -> int:
        """The token after the last dash between two tokens, such as the one that ends a dateline; the first where there is none."""
        text = self.source.text
        dashes = (i for i in range(first, last) if self.tokens[i].text in DASHES and text[self.tokens[i].end].isspace())
        return max(dashes, default=first - 1) + 1

    def passive(self, i: int) -> bool:
        """Whether a verb is a past participle with a form of be before it: "was arrested", "have been told"."""
        passives = self.tables.lexicon.world.clauses.passives
        return self.tags[i] == "VBN" and any(w.fold in passives for w in self.lemmas[max(0, i - 2) : i])

    def hyphened(self, i: int) -> bool:
        """Whether a token is a hyphen, or joined to another by one: each part of "inter-ethnic"."""
        return any(self.tokens[k].text == "-" for k in range(max(0, i - 1), min(i + 2, len(self.tokens))))

    def extent(self, mention: Mention) -> tuple[int, int]:
        """The tokens [a, b) of a mention."""
        a = bisect_right(self.tokens, mention.start, key=lambda t: t.end)
        return a, max(a + 1, bisect_left(self.tokens, mention.end, key=lambda t: t.start))

    @cached_property
    def triggers(self) -> tuple[Trigger, ...]:
        """All events that the sentence names, in order; verbs without a class stand as their lemma."""
        inside = {i for n in self.names for i in range(n.at, n.end - 1)} | self._in_markers()
        out: list[Trigger] = []
        i = 0
        while i < len(self.tokens):
            found = None if i in inside else self._trigger(i)
            if found is not None:
                out.append(found)
            i = found.end if found is not None else i + 1
        return tuple(out)

    def _before_object(self, i: int) -> bool:
        """Whether an article follows, as after a verb that the tagger took for a noun: "shot a fox"."""
        return i + 1 < len(self.tags) and self.tags[i + 1] == "DT"

    def _in_markers(self) -> set[int]:
        """Tokens of phrases that name a speaker ("according to"): they name no event."""
        markers = phrases(self.tables.lexicon.world.reporting.markers)
        hits = ((i, markers.match(self.tokens, i)) for i in range(len(self.tokens)))
        return {k for i, hit in hits if hit is not None for k in range(i, i + hit[0])}

    def _trigger(self, i: int) -> Trigger | None:
        hit = self.tables.events.match(self.lemmas, i)
        verb = self.tags[i].startswith("VB")
        if hit is not None and not (
            hit[0] == 1 and self.lemmas[i].fold in self.tables.only_verbs and self.tags[i] in ("NN", "NNS") and not self._before_object(i)
        ):
            event, aspect = hit[1]
            return Trigger(i, i + hit[0], event, self._aspect(i) or aspect, True, verb)
        lemma = self.lemmas[i].fold
        said = lemma in self.tables.said
        if (
            verb
            and not said
            and self.tokens[i].is_word
            and lemma not in self.tables.light
            and self.tables.aspects.match(self.lemmas, i) is None
        ):
            return Trigger(i, i + 1, lemma, self._aspect(i), False, True)
        return None

    def _aspect(self, i: int) -> Aspect | None:
        """The stage named just before the event ("began withdrawing") or just after ("operation commences")."""
        for j in (i - 1, i - 2, i - 3, i - 4):
            if j >= 0 and self._bridged(j + 1, i) and (hit := self.tables.stages.match(self.lemmas, j)) is not None:
                return hit[1]
        for j in (i + 1, i + 2, i + 3):
            if j < len(self.tokens) and self.tags[j].startswith("VB") and (hit := self.tables.stages.match(self.lemmas, j)) is not None:
                return hit[1]
        return None

    def _bridged(self, a: int, b: int) -> bool:
        """Whether only small words stand between: "to", "of the", a name or an adjective."""
        return all(tag in ("TO", "IN", "DT", "JJ", "NNP", "PRP$", "POS", "NN", "VB") for tag in self.tags[a:b])
