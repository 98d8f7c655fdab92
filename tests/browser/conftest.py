"""A browser for the tests: the Chromium of the system. Where there is none the tests are skipped and say so; under .ci/run they fail."""

import os
import shutil

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
REQUIRED = "FACTCHECK_CI"  # set by .ci/run
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
)


def missing(why):
    """Skips, or fails where that is asked for."""
    (pytest.fail if os.environ.get(REQUIRED) else pytest.skip)(why)


@pytest.fixture(scope="session")
def browser():
    """Chromium, without a window."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        missing(f"no browser: none of {', '.join(NAMES)} is on the PATH; Debian and Ubuntu: apt-get install chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as e:
        missing(f"no playwright ({e}): pip install -e '.[dev]'")
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=path, args=ARGUMENTS.split())
        yield started
        started.close()
