"""The entry point: runs a command, and turns whatever goes wrong into one line on stderr and an exit code."""

import io
import os
import sys
from collections.abc import Sequence

import typer

from ..inert import visible
from .desk import app
from .wrong import told

BAD_INPUT = 2
INTERRUPTED = 130  # 128 + SIGINT, as shells count


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line (default: that of the process). The exit code: 0, 1 as the command says, 2 for bad input.

    An internal error is one line too; with FACTCHECK_DEBUG=1 it is raised, so that its traceback shows.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that lacks a letter must not end the run
    try:
        code = app(args=None if arguments is None else list(arguments), prog_name="factcheck", standalone_mode=False)
    except (typer.Abort, KeyboardInterrupt):
        return _fail("interrupted", INTERRUPTED)
    except BrokenPipeError:
        _close_stdout()
        return 0
    except typer.Exit as e:
        return e.exit_code
    except Exception as e:
        if os.environ.get("FACTCHECK_DEBUG", "") not in ("", "0"):
            raise
        return _fail(told(e), BAD_INPUT)
    return code if isinstance(code, int) else 0


def _fail(message: str, code: int) -> int:
    sys.stderr.write(f"factcheck: {visible(' '.join(message.split()))}\n")
    return code


def _close_stdout() -> None:
    """The reader of a pipe has gone: nothing more can be said, not even at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
