"""A file is written whole or not at all."""

import os
from pathlib import Path


def put(path: Path, data: bytes) -> None:
    """Write a file: into a temporary one beside it, which then takes its name; its folder is made where there is none. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
