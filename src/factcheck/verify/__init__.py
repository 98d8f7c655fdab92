"""Curated facts, held against what the sources say now."""

from .hold import examine, verify
from .tally import Break, Outcome, Verification, junit, tally

__all__ = ["Break", "Outcome", "Verification", "examine", "junit", "tally", "verify"]
