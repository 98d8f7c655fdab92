"""factcheck beside its nearest relatives and beside one pass of a pattern, over the same texts."""

from importlib.metadata import PackageNotFoundError, version

from .measure import ROOT, Result, middle, run, scratch, worked
from .readers import READERS, Reader
from .tables import megabytes, table, times

RUNS = 3


def peers(characters: int, runs: int = RUNS) -> str:
    """The section of the report: ratios first, then what they were computed from. `characters` are those of the generated part."""
    with scratch() as folder:
        path = str(folder / "corpus.json")
        corpus = run("write_corpus", path=path, seeds=str(ROOT / "seeds"), characters=characters)
        if not worked(corpus):
            return f"The corpus could not be written: {corpus['failed_run']}"
        rounds = [{r.name: run("read", reader=r.name, path=path) for r in READERS} for _ in range(runs)]
    return section(corpus, {r.name: middle([each[r.name] for each in rounds]) for r in READERS})


def section(corpus: Result, results: dict[str, Result]) -> str:
    """The table and its legend, from results by name of reader."""
    done = [r for r in READERS if worked(results[r.name])]
    lines = [absent(r, results[r.name]) for r in READERS if r not in done]
    about = (
        f"{corpus['characters']:,} characters in {corpus['seeds'] + corpus['generated']:,} documents: the {corpus['seeds']} of `seeds/`, "
        f"and {corpus['generated']} generated ones."
    )
    legend = "\n".join(f"- **{title(r)}**: {r.calls}." for r in done)
    parts = ["## Beside others", about, _ratios(done, results), "\n".join(lines), legend]
    return "\n\n".join(p for p in parts if p)


def absent(reader: Reader, result: Result) -> str:
    """One line for a reader that was not measured."""
    if "missing" in result:
        return f"{reader.name} is not installed, or not whole ({result['missing']}): `pip install -e '.[bench]'`."
    return f"{reader.name} was not measured: {result['failed_run']}."


def title(reader: Reader) -> str:
    """Its name, and its version where it is a package."""
    if reader.package is None:
        return reader.name
    try:
        return f"{reader.name} {version(reader.package)}"
    except PackageNotFoundError:
        return reader.name


def _ratios(done: list[Reader], results: dict[str, Result]) -> str:
    own, base = results.get("factcheck"), results["re pass"]
    rows = []
    for reader in done:
        r = results[reader.name]
        rows.append(
            (
                reader.name,
                times(_slowness(r)),
                times(_slowness(r) / _slowness(own)) if own is not None and worked(own) else "",
                times(r["peak"] / base["peak"]) if worked(base) else "",
                f"{r['characters'] / r['seconds']:,.0f}",
                f"{megabytes(r['peak'])} ({megabytes(r['loaded'])})",
                f"{1000 * r['found'] / r['characters']:.1f}",
                f"{r['failed']:.0f}",
            )
        )
    head = (
        "reader",
        "time, re pass = 1",
        "time, factcheck = 1",
        "memory, re pass = 1",
        "characters a second",
        "MB at most (before the first text)",
        "found in 1,000 characters",
        "texts with an error",
    )
    return table(head, rows)


def _slowness(result: Result) -> float:
    """How many times as long as the pattern, timed in the same process."""
    return float(result["seconds"] / result["pattern_seconds"])
