"""One line on what went wrong, for the person who can mend it."""

HOUSE = __name__.partition(".")[0]


def told(error: Exception) -> str:
    """The line; of what is no error of ours, of the files or of the command line, that it is internal."""
    if hasattr(error, "format_message"):  # of the command line itself
        return f"{error.format_message()} (see factcheck --help)"
    if type(error).__module__.startswith(f"{HOUSE}."):  # our own errors speak to the person who can mend them
        return str(error)
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror}"
    return f"internal error: {type(error).__name__}: {error} (FACTCHECK_DEBUG=1 shows where)"
