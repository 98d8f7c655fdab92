"""`python -m factcheck`: the same as the command `factcheck`."""

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
