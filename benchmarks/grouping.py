"""How the time and memory of a comparison grow with the number of claims."""

from collections.abc import Sequence

from .measure import Result, run, scratch, worked
from .tables import megabytes, per_doubling, table

SIZES = (1_250, 2_500, 5_000, 10_000)
PROBE = 100  # documents from which the number of claims in a document is learnt


def grouping(sizes: Sequence[int] = SIZES) -> str:
    """The section of the report: the same folder, larger and larger."""
    probe = _measure(PROBE)
    if not worked(probe):
        return section([probe])
    a_document = probe["claims"] / PROBE
    return section([_measure(round(size / a_document)) for size in sizes])


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
    failures = [f"- {r.get('failed_run', r.get('missing'))}" for r in results if not worked(r)]
    about = (
        "`factcheck.compare` over generated documents, five on each story. A doubling multiplies by 2 what grows as the number of claims, "
        "by 4 what grows as its square. Reading is `factcheck.extract` over the same documents, in a process of its own. All folders are "
        "made alike, so groups and pairs should keep their share; a group that holds claims of two stories is a mistake."
    )
    return "\n\n".join(p for p in ("## Growth of comparison", about, table(head, rows), "\n".join(failures)) if p)


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
