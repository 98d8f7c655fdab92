"""How the time and memory of a comparison, and of grouping alone, grow with the number of claims."""

from collections.abc import Callable, Sequence
from math import log2

from .measure import Result, run, scratch, worked
from .tables import megabytes, per_doubling, table

SIZES = (1_250, 2_500, 5_000, 10_000)
CLAIMS = (12_500, 25_000, 50_000, 100_000)  # of grouping alone
PROBE = 100  # documents from which the number of claims in a document is learnt


def grouping(sizes: Sequence[int] = SIZES) -> str:
    """The section of the report: the same folder, larger and larger."""
    return section(_larger(_measure, sizes))


def grouping_alone(sizes: Sequence[int] = CLAIMS) -> str:
    """The section of the report on large folders of longer documents."""
    return section_alone(_larger(_grouped, sizes))


def _larger(measure: Callable[[int], Result], sizes: Sequence[int]) -> list[Result]:
    """A result for each number of claims; the one of the probe alone where that did not work."""
    probe = measure(PROBE)
    if not worked(probe):
        return [probe]
    a_document = probe["claims"] / PROBE
    return [measure(round(size / a_document)) for size in sizes]


def section_alone(results: Sequence[Result]) -> str:
    """A row for each folder; beside the growth, from the row above and from the first one, what n log n would give."""
    head = (
        "claims",
        "documents",
        "seconds here",
        "time a doubling",
        "n log n",
        "time of the first row",
        "n log n",
        "groups in 1,000 claims",
        "of 100 groups, mix stories",
        "MB at most",
    )
    done = [r for r in results if worked(r)]
    rows = []
    for n, r in enumerate(done):
        grown = ["", "", "", ""]
        if n:
            grown = [f"{factor:.2f}" for factor in (*_doubling(done[n - 1], r), *_factor(done[0], r))]
        found = (f"{1000 * r['groups'] / r['claims']:.0f}", f"{100 * r['mixed'] / max(r['groups'], 1):.0f}", megabytes(r["peak"]))
        rows.append((f"{r['claims']:,}", f"{r['documents']:,}", f"{r['seconds']:.0f}", *grown, *found))
    about = (
        "The claims of generated documents that tell three stories each, put into groups; to read them is not part of the time, but "
        "what was read is part of the memory. Seconds are of the machine that wrote this."
    )
    return _page("## Growth of grouping", about, table(head, rows), results)


def _doubling(before: Result, after: Result) -> tuple[float, float]:
    """By what two times the claims multiply the time, and what n log n would."""
    sizes = before["claims"], after["claims"]
    linear = [size * log2(size) for size in sizes]
    return per_doubling(*sizes, before["seconds"], after["seconds"]), per_doubling(*sizes, *linear)


def _factor(first: Result, last: Result) -> tuple[float, float]:
    """How many times as long it takes, and how many times n log n would."""
    sizes = first["claims"], last["claims"]
    return last["seconds"] / first["seconds"], sizes[1] * log2(sizes[1]) / (sizes[0] * log2(sizes[0]))


def _grouped(documents: int) -> Result:
    with scratch() as folder:
        path = str(folder / "folder.json")
        written = run("write_folder", path=path, documents=documents, round_ups=True)
        done = run("group", path=path) if worked(written) else written
    return {**done, "documents": documents} if worked(done) else done


def section(results: Sequence[Result]) -> str:
    """A row for each folder; growth is from the row above, by the number of claims that were in fact found."""
    head = (
        "claims",
        "documents",
        "time a doubling",
        "of it after reading, a doubling",
        "memory a doubling",
        "time after reading, reading = 1",
        "groups in 1,000 claims",
        "of 100 groups, mix stories",
        "pairs judged, a claim",
        "MB at most",
    )
    done = [r for r in results if worked(r)]
    rows = [_row(done[n - 1] if n else None, r) for n, r in enumerate(done)]
    about = (
        "`factcheck.compare` over generated documents, five on each story. A doubling multiplies by 2 what grows as the number of claims, "
        "by 4 what grows as its square. Reading is `factcheck.extract` over the same documents, in a process of its own. All folders are "
        "made alike, so groups and pairs should keep their share; a group that holds claims of two stories is a mistake."
    )
    return _page("## Growth of comparison", about, table(head, rows), results)


def _page(title: str, about: str, rows: str, results: Sequence[Result]) -> str:
    """The parts of a section, and a line for each run that gave no figures."""
    failures = "\n".join(f"- {r.get('failed_run', r.get('missing'))}" for r in results if not worked(r))
    return "\n\n".join(p for p in (title, about, rows, failures) if p)


def _measure(documents: int) -> Result:
    with scratch() as folder:
        path = str(folder / "folder.json")
        results = (
            run("write_folder", path=path, documents=documents),
            run("compare", path=path, alone=True),
            run("compare", path=path, alone=False),
        )
    broken = [r for r in results if not worked(r)]
    if broken:
        return broken[0]
    _, reading, whole = results
    return {**whole, "documents": documents, "reading": reading["seconds"], "after": max(whole["seconds"] - reading["seconds"], 0.001)}


def _row(before: Result | None, r: Result) -> tuple[str, ...]:
    grown = ["", "", ""]
    if before is not None:
        sizes = before["claims"], r["claims"]
        grown = [f"{per_doubling(*sizes, before[key], r[key]):.2f}" for key in ("seconds", "after", "peak")]
    return (
        f"{r['claims']:,}",
        f"{r['documents']:,}",
        *grown,
        f"{r['after'] / r['reading']:.1f}",
        f"{1000 * r['groups'] / r['claims']:.0f}",
        f"{100 * r['mixed'] / max(r['groups'], 1):.0f}",
        f"{r['pairs'] / r['claims']:.1f}",
        megabytes(r["peak"]),
    )
