"""One task in a process of its own, and its figures as a line of JSON: `python -m benchmarks.child '{"task": ...}'`."""

import json
import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from .readers import named, pattern_pass, quiet, read_all

Task = dict[str, Any]
PATTERN_PASSES = 5  # the pass takes milliseconds: the fastest of several is taken


def write_corpus(task: Task) -> Task:
    """Write the texts of `seeds` (a folder) and generated documents of `characters` to `path`, as one text each."""
    from .corpus import Story, Telling, folder

    seeds = [p.read_text(encoding="utf-8") for p in sorted(Path(task["seeds"]).glob("*.txt"))]
    generated = folder(task["characters"])
    texts = [*seeds, *(d.text for d in generated)]
    _write(task["path"], {"warm": Telling(Story(10**6), 0).document().text, "texts": texts})
    return {"seeds": len(seeds), "generated": len(generated), "characters": sum(map(len, texts))}


def write_single(task: Task) -> Task:
    """Write `texts` different texts of `characters` each, their sentences joined by `join`, to `path`."""
    from .corpus import Story, Telling, one_document

    texts = [one_document(task["characters"], task["join"], skip=1000 * n) for n in range(task["texts"])]
    _write(task["path"], {"warm": Telling(Story(10**6), 0).document().text, "texts": texts})
    return {"characters": sum(map(len, texts))}


def write_folder(task: Task) -> Task:
    """Write the first `documents` generated documents to `path`, with their paths and days of publication."""
    from itertools import islice

    from .corpus import documents

    rows = [(d.path, d.text, d.published.isoformat()) for d in islice(documents(), task["documents"])]
    _write(task["path"], {"documents": rows})
    return {"characters": sum(len(text) for _, text, _ in rows)}


def read(task: Task) -> Task:
    """Read every text of `path` once with `reader`; beside it, the same texts with the pattern."""
    quiet()
    given = json.loads(Path(task["path"]).read_text(encoding="utf-8"))
    texts: list[str] = given["texts"]
    try:
        reader = named(task["reader"]).load()
    except ImportError as error:
        return {"missing": str(error)}
    read_all(reader, [given["warm"]])
    loaded = _peak()
    seconds, (found, failed) = _timed(lambda: read_all(reader, texts))
    peak = _peak()
    passes = [_timed(lambda: read_all(pattern_pass, texts))[0] for _ in range(PATTERN_PASSES)]
    return {
        "seconds": seconds,
        "pattern_seconds": min(passes),
        "characters": sum(map(len, texts)),
        "found": found,
        "failed": failed,
        "loaded": loaded,
        "peak": peak,
    }


def compare(task: Task) -> Task:
    """Compare all documents of `path`; where `alone` is true, nothing but read them."""
    import factcheck

    rows = json.loads(Path(task["path"]).read_text(encoding="utf-8"))["documents"]
    sources = [factcheck.Source(path=p, text=t, published=date.fromisoformat(d)) for p, t, d in rows]
    factcheck.extract(sources[0])
    if task["alone"]:
        seconds, mentions = _timed(lambda: sum(len(factcheck.extract(s)) for s in sources))
        return {"seconds": seconds, "mentions": mentions, "peak": _peak()}
    seconds, report = _timed(lambda: factcheck.compare(sources))
    pairs = sum(len(g.comparisons) for g in report.groups)
    return {"seconds": seconds, "claims": len(report.claims), "groups": len(report.groups), "pairs": pairs, "peak": _peak()}


TASKS: dict[str, Callable[[Task], Task]] = {
    "write_corpus": write_corpus,
    "write_single": write_single,
    "write_folder": write_folder,
    "read": read,
    "compare": compare,
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


def _write(path: str, content: Task) -> None:
    Path(path).write_text(json.dumps(content), encoding="utf-8")


if __name__ == "__main__":
    asked = json.loads(sys.argv[1])
    result = TASKS[asked["task"]](asked)
    sys.stdout.write(json.dumps(result) + "\n")
