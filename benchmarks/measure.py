"""Tasks -> their results, each from a fresh process, so that neither caches nor memory carry over from one to the next."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parent.parent
LIMIT = 900.0  # seconds on the wall for one task; what takes longer is said to

Result = dict[str, Any]


def run(task: str, limit: float = LIMIT, **options: Any) -> Result:
    """What the task gives. {"missing": why} where a package is not installed, {"failed_run": why} where it broke or took too long."""
    command = [sys.executable, "-m", "benchmarks.child", json.dumps({"task": task, **options})]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired:
        return {"failed_run": f"not done within {limit:.0f} seconds"}
    if done.returncode != 0 or not done.stdout.strip():
        return {"failed_run": (done.stderr.strip().splitlines() or ["no output"])[-1]}
    result: Result = json.loads(done.stdout.strip().splitlines()[-1])
    return result


def worked(result: Result) -> bool:
    """Whether the task gave figures."""
    return "missing" not in result and "failed_run" not in result


def middle(results: list[Result]) -> Result:
    """The median of each figure over several runs of one task; the first run that did not work where there is one."""
    broken = [r for r in results if not worked(r)]
    return broken[0] if broken else {key: median(r[key] for r in results) for key in results[0]}


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder that is gone afterwards."""
    with TemporaryDirectory() as folder:
        yield Path(folder)
