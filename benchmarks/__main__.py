"""`python -m benchmarks [--growth] [--grouping] [--write]`: measures, and prints or writes Markdown."""

import argparse
import platform
import sys

from .grouping import grouping, grouping_alone
from .growth import growth
from .measure import ROOT
from .peers import peers

REPORT = ROOT / "reports" / "benchmarks.md"
CHARACTERS = 70_000  # with the seeds, some 100,000: enough for the fastest, bearable for the slowest

INTRODUCTION = """# How fast, beside others

<!-- Written by `python -m benchmarks --write`. How it is measured: docs/benchmarks.md. Do not edit: run it again. -->

Ratios are from one run on one machine, and carry over to others; figures a second do not. Processor time, a fresh process for each
measurement, Python {python}."""


def main() -> None:
    """Read the command line, measure, and print; write the report where it is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Speed and memory of factcheck beside others, as ratios.")
    parser.add_argument("--growth", action="store_true", help="how extraction grows from 10 kB to 10 MB, on one line and on many")
    parser.add_argument("--grouping", action="store_true", help="how comparison grows to 10,000 claims, and grouping to 100,000")
    parser.add_argument("--write", action="store_true", help="measure everything and write reports/benchmarks.md")
    parser.add_argument("--characters", type=int, default=CHARACTERS, metavar="N", help="length of the generated text beside the seeds")
    asked = parser.parse_args()
    beside = asked.write or not (asked.growth or asked.grouping)
    sections = [
        *([peers(asked.characters)] if beside else []),
        *([growth()] if asked.growth or asked.write else []),
        *([grouping(), grouping_alone()] if asked.grouping or asked.write else []),
    ]
    sys.stdout.write("\n\n".join(sections) + "\n")
    if asked.write:
        REPORT.parent.mkdir(exist_ok=True)
        REPORT.write_text("\n\n".join((INTRODUCTION.format(python=platform.python_version()), *sections)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
