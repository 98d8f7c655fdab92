"""One task in a process of its own, and its figures as a line of JSON: `python -m benchmarks.child '{"task": ...}'`."""

import json
import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from .readers import named, pattern_pass, quiet, read_all

Task = dict[str, Any]
PATTERN_PASSES = 5  # the pass takes milliseconds: the fastest of several is taken
MOST_MEMORY = 8 * 10**9  # bytes of address space; a task that asks for more ends with an error and spares the machine
FAR = 10**6  # the number of a story that no corpus reaches: what is read before the clock starts


def write_corpus(task: Task) -> Task:
    """Write to `path` the texts of `seeds` (a folder), and generated documents of at least `characters` in all."""
    from .corpus import folder

    seeds = [p.read_text(encoding="utf-8") for p in sorted(Path(task["seeds"]).glob("*.txt"))]
    generated = [d.text for d in folder(task["characters"])]
    _write_texts(task["path"], {"seeds": seeds, "generated": generated})
    return {"seeds": len(seeds), "generated": len(generated), "characters": sum(map(len, (*seeds, *generated)))}


def write_single(task: Task) -> Task:
    """Write to `path` so many `texts`, all different, of `characters` each, their sentences joined by `join`."""
    from .corpus import one_document

    texts = [one_document(task["characters"], task["join"], skip=1000 * n) for n in range(task["texts"])]
    _write_texts(task["path"], {"text": texts})
    return {"characters": sum(map(len, texts))}


def write_folder(task: Task) -> Task:
    """Write to `path` the first `documents` generated documents, with their paths and days of publication; or `round_ups`."""
    from .corpus import documents, round_ups

    made = round_ups() if task.get("round_ups") else documents()
    rows = [(d.path, d.text, d.published.isoformat()) for d in islice(made, task["documents"])]
    Path(task["path"]).write_text(json.dumps({"documents": rows}), encoding="utf-8")
    return {"characters": sum(len(text) for _, text, _ in rows)}


def read(task: Task) -> Task:
    """Read every text of `path` once with `reader`, part by part; beside it, the same texts with the pattern.

    Seconds are of processor time; `start` are those until a few other texts were read, so that all is loaded; memory is in bytes.
    """
    quiet()
    given = json.loads(Path(task["path"]).read_text(encoding="utf-8"))
    try:
        reader = named(task["reader"]).load()
    except ImportError as error:
        return {"missing": str(error)}
    read_all(reader, given["warm"])
    result: Task = {"start": time.process_time(), "loaded": _peak(), "found": 0, "failed": 0, "characters": 0}
    for part, texts in given["parts"].items():
        result[f"seconds {part}"], (found, failed) = _timed(partial(read_all, reader, texts))
        result["found"] += found
        result["failed"] += failed
        result[f"characters {part}"] = sum(map(len, texts))
        result["characters"] += result[f"characters {part}"]
    result["peak"] = _peak()
    for part, texts in given["parts"].items():
        result[f"pattern {part}"] = min(_timed(partial(read_all, pattern_pass, texts))[0] for _ in range(PATTERN_PASSES))
    return result


def compare(task: Task) -> Task:
    """Compare all documents of `path`; where `alone` is true, nothing but read them."""
    import factcheck

    rows = json.loads(Path(task["path"]).read_text(encoding="utf-8"))["documents"]
    sources = [factcheck.Source(path=p, text=t, published=date.fromisoformat(d)) for p, t, d in rows]
    factcheck.compare(_warm_sources())
    if task["alone"]:
        seconds, mentions = _timed(lambda: sum(len(factcheck.extract(s)) for s in sources))
        return {"seconds": seconds, "mentions": mentions, "peak": _peak()}
    seconds, report = _timed(lambda: factcheck.compare(sources))
    story = {c.id: c.source.partition("-")[0] for c in report.claims}
    return {
        "seconds": seconds,
        "claims": len(report.claims),
        "groups": len(report.groups),
        "mixed": sum(len({story[c] for c in g.claims}) > 1 for g in report.groups),
        "pairs": sum(len(g.comparisons) for g in report.groups),
        "peak": _peak(),
    }


def group(task: Task) -> Task:
    """Read all documents of `path`, and then group their claims: the seconds are those of the grouping alone."""
    import factcheck
    from factcheck import grouping, lexicon
    from factcheck.extract import read
    from factcheck.normalise import leads, normalise

    english = lexicon.load("en")
    rows = json.loads(Path(task["path"]).read_text(encoding="utf-8"))["documents"]
    texts = tuple(read(factcheck.Source(path=p, text=t, published=date.fromisoformat(d)), english) for p, t, d in rows)
    claims, named = normalise(texts, english), leads(texts, english)
    published = {p: date.fromisoformat(d) for p, _, d in rows}
    del texts
    seconds, found = _timed(lambda: grouping.group(claims, english, published, named))
    story = {c.id: c.source.partition("-")[0] for c in claims}
    return {
        "seconds": seconds,
        "claims": len(claims),
        "groups": len(found.groups),
        "mixed": sum(len({story[c.id] for c in g}) > 1 for g in found.groups),
        "peak": _peak(),
    }


TASKS: dict[str, Callable[[Task], Task]] = {
    "write_corpus": write_corpus,
    "write_single": write_single,
    "write_folder": write_folder,
    "read": read,
    "compare": compare,
    "group": group,
}


def _timed(call: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds of processor time, which other programs on the machine disturb less than the clock on the wall."""
    start = time.process_time()
    result = call()
    return time.process_time() - start, result


def _peak() -> int:
    """The most memory that this process has held so far, in bytes. Linux counts it in kilobytes, macOS in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _warm_sources() -> list[Any]:
    """Two sources on each of eight far stories, one of each domain."""
    import factcheck

    from .corpus import Story, Telling

    told = [Telling(Story(FAR + n), k).document() for n in range(8) for k in range(2)]
    return [factcheck.Source(path=d.path, text=d.text, published=d.published) for d in told]


def _write_texts(path: str, parts: dict[str, list[str]]) -> None:
    from .corpus import Story, Telling

    warm = [Telling(Story(FAR + n), 0).document().text for n in range(8)]
    Path(path).write_text(json.dumps({"warm": warm, "parts": parts}), encoding="utf-8")


if __name__ == "__main__":
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    asked = json.loads(sys.argv[1])
    sys.stdout.write(json.dumps(TASKS[asked["task"]](asked)) + "\n")
