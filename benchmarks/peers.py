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
    """The tables and their legend, from results by name of reader."""
    done = [r for r in READERS if worked(results[r.name])]
    about = (
        f"{corpus['characters']:,} characters in {corpus['seeds'] + corpus['generated']:,} documents: the {corpus['seeds']} of `seeds/`, "
        f"and {corpus['generated']:,} generated ones."
    )
    legend = [f"- **{title(r)}**: {r.calls}." for r in done]
    missing = [f"- {absent(r, results[r.name])}" for r in READERS if r not in done]
    ratios = table(RATIOS, ((r.name, *_beside(results[r.name], results["re pass"], results["factcheck"])) for r in done))
    figures = table(FIGURES, ((r.name, *_alone(results[r.name])) for r in done))
    alone = "What the ratios were computed from; these figures hold for one machine only."
    return "\n\n".join(("## Beside others", about, ratios, "\n".join((*legend, *missing)), alone, figures))


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


RATIOS = (
    "reader",
    "time on the seeds, re pass = 1",
    "time on generated text, re pass = 1",
    "time on generated text, factcheck = 1",
    "memory, re pass = 1",
    "start-up, re pass = 1",
)
FIGURES = (
    "reader",
    "found in 1,000 characters",
    "characters a second, generated text",
    "MB at most",
    "MB before the first text",
    "seconds to start",
    "texts with an error",
)


def _beside(r: Result, base: Result, own: Result) -> tuple[str, ...]:
    """The ratios."""
    return (
        times(_slowness(r, "seeds")),
        times(_slowness(r, "generated")),
        times(_slowness(r, "generated") / _slowness(own, "generated")) if worked(own) else "–",
        times(r["peak"] / base["peak"]) if worked(base) else "–",
        times(r["start"] / base["start"]) if worked(base) else "–",
    )


def _alone(r: Result) -> tuple[str, ...]:
    """What holds for this machine only, and what was found."""
    return (
        f"{1000 * r['found'] / r['characters']:.1f}",
        f"{r['characters generated'] / r['seconds generated']:,.0f}",
        megabytes(r["peak"]),
        megabytes(r["loaded"]),
        f"{r['start']:.2f}",
        f"{r['failed']:.0f}",
    )


def _slowness(result: Result, part: str) -> float:
    """How many times as long as the pattern takes on the same texts, timed in the same process."""
    return float(result[f"seconds {part}"] / result[f"pattern {part}"])
