"""What the lexicon knows of the world's news: counted nouns, events, reporting, scope, names; the shapes of their files."""

from functools import cached_property

from pydantic import Field

from ..model import Aspect, Frozen


class Noun(Frozen):
    """A class of counted things. `under` are the classes that hold it: troops are personnel, personnel are people."""

    nouns: tuple[str, ...] = ()  # lemmas or phrases that count members of the class
    states: tuple[str, ...] = ()  # verbs (lemmas) that put a counted person or thing into the class: "31 were killed", "killed 31"
    under: tuple[str, ...] = ()
    running: bool = False  # counts that rise while a story runs: dead, injured, arrested
    stock: bool = False  # counted as they stand at a time: to "employ 300" and to have 300 at work is one
    happening: bool = False  # counts how often something happened: times, occasions, cases
    near: tuple[str, ...] = ()  # classes that may be one figure: the price of a deal, its value
    money: bool = False  # what an amount of money is: price, debt, damage
    mixed: bool = False  # holds things of many kinds, which only the first noun names together: "sheep" are not "cattle"
    generic: bool = False  # says little of what is counted: people, things; a state or a modifier tells more


class Nouns(Frozen):
    """Classes of counted things, by name (nouns.yaml)."""

    classes: dict[str, Noun] = Field(default_factory=dict)

    @cached_property
    def of_noun(self) -> dict[str, str]:
        """Noun -> class."""
        return {n: name for name, row in self.classes.items() for n in row.nouns}

    @cached_property
    def of_state(self) -> dict[str, str]:
        """Verb -> the class of those whom it befalls."""
        return {v: name for name, row in self.classes.items() for v in row.states}

    @cached_property
    def _above(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(self._climb(name, ())) for name in self.classes}

    def _climb(self, name: str, path: tuple[str, ...]) -> set[str]:
        above: set[str] = set()
        for up in self.classes[name].under if name in self.classes and name not in path else ():
            above |= {up} | self._climb(up, (*path, name))
        return above

    def above(self, name: str) -> frozenset[str]:
        """The classes that hold a class."""
        return self._above.get(name, frozenset())

    def covers(self, whole: str, part: str) -> bool:
        """Whether every member of `part` is a member of `whole`, and the two are not the same class: casualties cover dead."""
        return whole != part and whole in self._above.get(part, frozenset())

    def near(self, a: str, b: str) -> bool:
        """Whether two classes may be one figure; symmetric."""
        rows = self.classes
        return (a in rows and b in rows[a].near) or (b in rows and a in rows[b].near)

    def is_stock(self, name: str) -> bool:
        """Whether the class is counted as it stands at a time: employees, inhabitants."""
        return name in self.classes and self.classes[name].stock

    def is_running(self, name: str) -> bool:
        """Whether counts of this class rise while a story runs."""
        return name in self.classes and self.classes[name].running

    def apart(self, name: str, a: str | None, b: str | None) -> bool:
        """Whether two nouns of one class name two kinds of thing: sheep and cattle, of a class that holds all animals."""
        row = self.classes.get(name)
        if row is None or not row.mixed or a is None or b is None or a == b:
            return False
        return all(n in row.nouns[1:] for n in (a, b))

    def is_generic(self, name: str) -> bool:
        """Whether the class says little of what is counted."""
        return name in self.classes and self.classes[name].generic


class Event(Frozen):
    """A class of events: the verbs and nouns (lemmas or phrases of lemmas) that name it, and the stage that they name."""

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    aspect: Aspect | None = None  # the stage that any of its words names: request, refuse, approve ...
    aspects: dict[str, Aspect] = Field(default_factory=dict)  # a word that names a stage of its own: "arrive" completes a deployment
    near: tuple[str, ...] = ()  # classes that may name the same happening: intervene, deploy
    ends: tuple[str, ...] = ()  # classes whose state it ends when it is complete: a withdrawal ends a deployment
    denies: bool = False  # says that something was not done: fail
    money: str | None = None  # the noun class of its money: a takeover has a deal_value, a robbery a theft_value
    harms: bool = False  # a happening that kills and destroys: a quake, a crash
    outcome: bool = False  # what such a happening does: kill, destroy
    stative: bool = False  # a state or a topic rather than a happening: exist, border, total


class Events(Frozen):
    """Classes of events, by name (events.yaml)."""

    classes: dict[str, Event] = Field(default_factory=dict)

    def near(self, a: str, b: str) -> bool:
        """Whether two classes may name the same happening; symmetric."""
        return b in self._near.get(a, ()) or a in self._near.get(b, ())

    def outcome(self, a: str, b: str) -> bool:
        """Whether one class is what the other, a happening that harms, may do; symmetric."""
        x, y = self.classes.get(a), self.classes.get(b)
        return x is not None and y is not None and ((x.harms and y.outcome) or (x.outcome and y.harms))

    @cached_property
    def _near(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(row.near) for name, row in self.classes.items()}


class Aspects(Frozen):
    """Words that name a stage of the event beside them (aspects.yaml): "began withdrawing", "completion of the mission"; lemmas."""

    begin: tuple[str, ...] = ()
    ongoing: tuple[str, ...] = ()
    complete: tuple[str, ...] = ()
    announce: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()  # "have just landed": adverbs, as written


class Modality(Frozen):
    """Words that say how sure or how real an event is (modality.yaml); matched as written, in lower case."""

    planned: tuple[str, ...] = ()
    conditional: tuple[str, ...] = ()
    alleged: tuple[str, ...] = ()
    estimated: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()


class Reporting(Frozen):
    """How a text names who says something (reporting.yaml)."""

    verbs: tuple[str, ...] = ()  # lemmas: say, tell, report
    markers: tuple[str, ...] = ()  # phrases before the speaker: according to, as per
    denials: tuple[str, ...] = ()  # lemmas: deny
    speakers: tuple[str, ...] = ()  # lemmas of nouns that speak: official, police, ministry
    pronouns: tuple[str, ...] = ()  # he, she, they: the speaker stands before


class Scope(Frozen):
    """Words that make a figure one of a part, of a standing body, or of another story (scope.yaml); lower case, as written."""

    parts: tuple[str, ...] = ()  # before or after the figure: including, of them, of whom
    wholes: tuple[str, ...] = ()  # in total, altogether
    out_of: tuple[str, ...] = ()  # before a whole whose parts follow in the sentence: out of, of the
    standing: tuple[str, ...] = ()  # what a body has, not what was sent: totals, has a strength of
    of: tuple[str, ...] = ()  # right after a figure make it a part: "12 of the passengers", "$3m of its debt"
    degree: tuple[str, ...] = ()  # beside what befell the counted make it a part: seriously, slightly
    additional: tuple[str, ...] = ()  # another, a further, more (added to the figure before)
    background: tuple[str, ...] = ()  # an earlier event: last year, previously, in the past
    expected: tuple[str, ...] = ()  # beside a figure that somebody foresaw, and that another one came to: analysts had forecast
    earlier: frozenset[str] = frozenset()  # before the noun of an event make it an earlier one: last, previous
    counts: frozenset[str] = frozenset()  # nouns that name a count and not what is counted: number, total
    number_of: tuple[str, ...] = ()  # what stands before the noun that a bare number counts: "the number of dead is 24"
    each: tuple[str, ...] = ()  # rates and averages: per, each, on average


class Country(Frozen):
    """A country, and the words that stand for it."""

    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()  # Finnish, Finn, Finns
    capitals: tuple[str, ...] = ()  # the capital, or a seat that stands for the government: Moscow, Kremlin


class Places(Frozen):
    """Countries by their normal form, and words of place (places.yaml)."""

    countries: dict[str, Country] = Field(default_factory=dict)
    prepositions: tuple[str, ...] = ()  # in, at, near, across ... before a name make it a place
    motion: tuple[str, ...] = ()  # from, to, into: of the prepositions those that say whence or whither, and not where something is
    types: tuple[str, ...] = ()  # city, province, district, village: nouns beside a place name
    directions: tuple[str, ...] = ()  # words after a distance that say from where it is told: north, away, from

    @cached_property
    def alias(self) -> dict[str, str]:
        """A lower-case name, adjective or capital -> the country's normal form."""
        rows = self.countries.items()
        return {word.lower(): key for key, row in rows for word in (*row.capitals, *row.adjectives, *row.names)}


class Stage(Frozen):
    """One end of a life: the words that name it before a date, and the event class that it is."""

    words: tuple[str, ...] = ()
    event: str = ""


class Lives(Frozen):
    """How lives are dated beside a name: "(born 3 May 1920)", "(3 May 1920 – 8 June 1999)"."""

    born: Stage = Stage()
    died: Stage = Stage()


class People(Frozen):
    """Words around the names of people and bodies (people.yaml), in lower case."""

    titles: tuple[str, ...] = ()  # president, prime minister, mr, general
    particles: tuple[str, ...] = ()  # words inside a name: of, de, van, al, the, and
    bodies: tuple[str, ...] = ()  # last words of names of organisations: ministry, union, company
    lives: Lives = Lives()


class Clauses(Frozen):
    """Small words that cut sentences into clauses or carry no content (clauses.yaml), in lower case."""

    breaks: tuple[str, ...] = ()  # but, while, whereas, which, who
    relatives: tuple[str, ...] = ()  # of the breaks those that stand for somebody named before: who, whom, which
    joins: tuple[str, ...] = ()  # and, or
    light: tuple[str, ...] = ()  # lemmas without content: be, have, do, make, say
    passives: tuple[str, ...] = ()  # lemmas that with a past participle make a verb passive
    copulas: tuple[str, ...] = ()  # lemmas that name no event of their own: be, have
    subjects: tuple[str, ...] = ()  # pronouns that carry the subject on: it, he, they


class World(Frozen):
    """The tables of what happens, who does it, where, and as said by whom."""

    nouns: Nouns = Nouns()
    events: Events = Events()
    aspects: Aspects = Aspects()
    modality: Modality = Modality()
    reporting: Reporting = Reporting()
    scope: Scope = Scope()
    places: Places = Places()
    people: People = People()
    clauses: Clauses = Clauses()

    @classmethod
    def schema_of(cls, name: str) -> type[Frozen]:
        """The model of one of the tables."""
        kind = cls.model_fields[name].annotation
        assert isinstance(kind, type) and issubclass(kind, Frozen)
        return kind
