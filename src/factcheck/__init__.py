"""factcheck: what several sources say on the same facts, compared word by word, offline and without a model.

import factcheck
report = factcheck.compare(["seeds"])
"""

from .extract import extract
from .model import Claim, Mention, Report, Source
from .pipeline import compare, load

__all__ = ["Claim", "Mention", "Report", "Source", "compare", "extract", "load"]
