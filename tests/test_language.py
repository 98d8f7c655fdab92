"""The owner of lemmas and tags: what it loads, and what it leaves to others."""

import subprocess
import sys

from factcheck import language

LOADS = """
import sys
from factcheck import language
tags = language.tag(("Two", "ferries", "sank"))
loaded = "nltk" in sys.modules
import textblob
print(",".join(tags), loaded, textblob.TextBlob.__name__)
"""


def test_the_tagger_loads_alone_and_the_package_stays_whole_for_others() -> None:
    said = subprocess.run([sys.executable, "-c", LOADS], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "CD,NNS,VBD False TextBlob"


def test_a_curly_apostrophe_reads_as_a_straight_one() -> None:
    assert language.tag(("the", "club", "’s", "striker")) == language.tag(("the", "club", "'s", "striker"))


def test_an_acronym_in_the_plural_is_the_acronym() -> None:
    assert language.lemma("NGOs") == "ngo"
