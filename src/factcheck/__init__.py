"""factcheck: what several sources say on the same facts, compared word by word, offline and without a model.

import factcheck
report = factcheck.compare(["seeds"])
"""

import sys
from collections.abc import Iterable
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .checking import check
    from .extract import extract
    from .model import CheckReport, Claim, Mention, Report, Source
    from .pipeline import compare, load

__all__ = ["CheckReport", "Claim", "Mention", "Report", "Source", "check", "compare", "extract", "load"]

_HOMES = {
    "CheckReport": "model",
    "Claim": "model",
    "Mention": "model",
    "Report": "model",
    "Source": "model",
    "check": "checking",
    "compare": "pipeline",
    "extract": "extract",
    "load": "pipeline",
}


class _Face(ModuleType):
    """Loads each name at its first use: `factcheck --help` does not wait for what it does not need."""

    def __getattr__(self, name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):  # the module extract.py must not hide the function extract
            super().__setattr__(name, value)

    def __dir__(self) -> Iterable[str]:
        return sorted({*super().__dir__(), *__all__})


sys.modules[__name__].__class__ = _Face
