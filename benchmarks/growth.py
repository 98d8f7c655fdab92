"""How the time of extraction grows with the length of one document."""

from collections.abc import Sequence

from .measure import Result, run, scratch, worked
from .tables import megabytes, per_doubling, table, times

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
SHAPES = {"on one line": " ", "a sentence a line": "\n"}
AT_LEAST = 200_000  # characters measured at each size: short texts are measured on several, all different


def growth(sizes: Sequence[int] = SIZES) -> str:
    """The section of the report."""
    results = {shape: [_measure(size, join) for size in sizes] for shape, join in SHAPES.items()}
    return section(sizes, results)


def section(sizes: Sequence[int], results: dict[str, list[Result]]) -> str:
    """One table; a row for each size."""
    head = ["characters", *(f"{what}, {shape}" for shape in results for what in HEADS)]
    rows = [[f"{size:,}", *(cell for found in results.values() for cell in _cells(sizes, found, n))] for n, size in enumerate(sizes)]
    failures = sorted({f"- {shape}: {r['failed_run']}" for shape, found in results.items() for r in found if not worked(r)})
    about = (
        "One generated document, its sentences joined by a space or by a line feed. The first column of each shape says by what time is "
        "multiplied when the text doubles, between the row above and this one: 2 is linear, 4 quadratic."
    )
    parts = ("## Growth of extraction", about, table(head, rows), "\n".join(failures))
    return "\n\n".join(p for p in parts if p)


HEADS = ("time a doubling", "time, re pass = 1", "MB at most")


def _measure(size: int, join: str) -> Result:
    with scratch() as folder:
        path = str(folder / "text.json")
        texts = max(1, AT_LEAST // size)
        written = run("write_single", path=path, characters=size, join=join, texts=texts)
        return run("read", reader="factcheck", path=path) if worked(written) else written


def _cells(sizes: Sequence[int], results: Sequence[Result], n: int) -> tuple[str, str, str]:
    result = results[n]
    if not worked(result):
        return "–", "–", "–"
    before = results[n - 1] if n and worked(results[n - 1]) else None
    ratio = "" if before is None else f"{per_doubling(sizes[n - 1], sizes[n], _each(before, sizes[n - 1]), _each(result, sizes[n])):.2f}"
    return ratio, times(result["seconds text"] / result["pattern text"]), megabytes(result["peak"])


def _each(result: Result, size: int) -> float:
    """The time of one text of that size, in the time that the pattern takes for a character."""
    return float(result["seconds text"] / result["pattern text"] * size)
