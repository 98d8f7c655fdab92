"""A desk for tests of the command line: two reports of one collapse, and what a command says."""

import os

from factcheck.cli import main

MORNING = """Bridge at Calder Ford gives way

The bridge at Calder Ford collapsed on 3 March 2031. Rescuers said 12 people were killed in the collapse.
Some 40 people were on the bridge when it collapsed.
"""
EVENING = """Calder Ford bridge: what we know

The bridge at Calder Ford collapsed on 3 March 2031. The county said 17 people were killed in the collapse.
About 40 people were on the bridge when it collapsed.
"""
FACT = """  - fact: people killed in the collapse
    expect: discrepancy
    claims:
      - source: evening.txt
        quote: The county said 17 people were killed
        says: 17 people
      - source: morning.txt
        quote: Rescuers said 12 people were killed
        says: 12 people
"""


def laid_out(folder, monkeypatch, *, inside="press", morning=MORNING, evening=EVENING):
    """Make `folder` the working folder, with two sources in one folder and no options in the environment; it is given back."""
    (folder / inside).mkdir(parents=True)
    (folder / inside / "morning.txt").write_text(morning, encoding="utf-8")
    (folder / inside / "evening.txt").write_text(evening, encoding="utf-8")
    for name in [n for n in os.environ if n.startswith("FACTCHECK_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(folder)
    return folder


def said(capsys, *arguments):
    """The exit code, stdout and stderr of a command line."""
    code = main(arguments)
    out, err = capsys.readouterr()
    return code, out, err
