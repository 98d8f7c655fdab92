"""How the time and memory of extraction grow with the length of one document."""

from collections.abc import Sequence

from .measure import Result, run, scratch, worked
from .tables import megabytes, per_doubling, table, times

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
SHAPES = {"on one line": " ", "a sentence a line": "\n", "one sentence": " and "}
AT_LEAST = 200_000  # characters measured at each size: short texts are measured on several, all different


def growth(sizes: Sequence[int] = SIZES) -> str:
    """The section of the report."""
    return section(sizes, {shape: [_measure(size, join) for size in sizes] for shape, join in SHAPES.items()})


def section(sizes: Sequence[int], results: dict[str, list[Result]]) -> str:
    """A row for each shape and size; growth is from the size before."""
    head = ("shape", "characters", "time a doubling", "time, re pass = 1", "MB at most")
    rows = [(shape, f"{size:,}", *_cells(sizes, found, n)) for shape, found in results.items() for n, size in enumerate(sizes)]
    failures = sorted({f"- {shape}: {r['failed_run']}" for shape, found in results.items() for r in found if not worked(r)})
    about = (
        "One generated document, its sentences joined by a space, by a line feed, or by “and” into a single sentence. *Time a doubling* "
        "is what time is multiplied by when the text doubles, between the row above and this one: 2 is linear, 4 quadratic."
    )
    return "\n\n".join(part for part in ("## Growth of extraction", about, table(head, rows), "\n".join(failures)) if part)


def _measure(size: int, join: str) -> Result:
    with scratch() as folder:
        path = str(folder / "text.json")
        written = run("write_single", path=path, characters=size, join=join, texts=max(1, AT_LEAST // size))
        return run("read", reader="factcheck", path=path) if worked(written) else written


def _cells(sizes: Sequence[int], results: Sequence[Result], n: int) -> tuple[str, str, str]:
    result = results[n]
    if not worked(result):
        return "–", "–", "–"
    grown = ""
    if n and worked(results[n - 1]):
        grown = f"{per_doubling(sizes[n - 1], sizes[n], _each(results[n - 1], sizes[n - 1]), _each(result, sizes[n])):.2f}"
    return grown, times(result["seconds text"] / result["pattern text"]), megabytes(result["peak"])


def _each(result: Result, size: int) -> float:
    """The time of one text of that size, in the time that the pattern takes for a character."""
    return float(result["seconds text"] / result["pattern text"] * size)
