"""The command `factcheck`: reads the command line, writes results; a failure is one line and exit code 2."""

from .entry import main

__all__ = ["main"]
