"""The benchmarks: the corpus is the same in every run, and the tables say what was measured. No time is asserted."""

import sys
from itertools import islice
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import grouping, growth, peers  # noqa: E402
