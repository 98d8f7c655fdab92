"""The data files of a language -> one Lexicon; read once, checked whole."""

from functools import lru_cache
from pathlib import Path

from ..model import Frozen, Token, folded, tokenize
from .calendar import Calendar
from .drafts import Drafts
from .furniture import Furniture
from .hedges import Hedges
from .names import Names
from .numbers import Numbers
from .read import LexiconError, read_table
from .units import Units
from .world import World

DATA = Path(__file__).parent / "data"


class Lexicon(Frozen):
    """All that is known of the words of one language."""

    language: str
    units: Units
    numbers: Numbers
    hedges: Hedges
    calendar: Calendar
    furniture: Furniture
    names: Names
    drafts: Drafts
    world: World

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other  # so that what is made from it can be kept by it: its tables have no hash

    def tokens(self, text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
        """The tokens of text[start:end], with words that the language puts together as their parts: "zwei·tausend·fünf·hundert"."""
        return self.numbers.gluer.split(tokenize(text, start, end))

    def folds(self, text: str, start: int, end: int) -> frozenset[str]:
        """The lower-cased tokens of text[start:end], but for numbers."""
        return frozenset(t.fold for t in self.tokens(text, start, end)) if self.numbers.gluer.cuts else folded(text, start, end)


def languages() -> tuple[str, ...]:
    """The languages that have data, in order."""
    return tuple(sorted(p.name for p in DATA.iterdir() if p.is_dir()))


@lru_cache(maxsize=8)
def load(language: str = "en", data: Path = DATA) -> Lexicon:
    """The lexicon of a language. Raises LexiconError, which names the file and the line, on a bad row or an unknown language."""
    folder = data / language
    if not folder.is_dir():
        raise LexiconError(f"no lexicon for the language '{language}': there is one for {', '.join(languages())}")
    return Lexicon(
        language=language,
        units=read_table(data / "units.yaml", Units),
        numbers=read_table(folder / "numbers.yaml", Numbers),
        hedges=read_table(folder / "hedges.yaml", Hedges),
        calendar=read_table(folder / "calendar.yaml", Calendar),
        furniture=read_table(folder / "furniture.yaml", Furniture),
        names=read_table(folder / "names.yaml", Names),
        drafts=read_table(folder / "drafts.yaml", Drafts),
        world=World(**{name: read_table(folder / f"{name}.yaml", World.schema_of(name)) for name in World.model_fields}),
    )
