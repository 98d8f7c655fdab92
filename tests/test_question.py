"""The question at the head of a fact: in the words of its sources, whole, and without its answer."""

import pytest

from factcheck.model import Source
from factcheck.pipeline import compare


@pytest.mark.parametrize(
    ("a", "b", "asked"),
    [
        (
            "Parliament in Velia approved the new budget on 3 March 2019.",
            "On 4 March 2019 the Velian parliament approved the new budget.",
            "When: “approved the new budget”?",
        ),
        (
            "Troops from Norland began withdrawing from Sudria on 12 June 2018.",
            "Troops from Norland began withdrawing from Sudria on 14 June 2018.",
            "When: “withdrawing from Sudria”? (Norland)",
        ),
        (
            "At least 14 people were killed when a ferry capsized off Lorne on Sunday.",
            "Sixteen people died when the Lorne ferry capsized on Sunday, the coastguard said.",
            "How many: people killed? (Lorne)",
        ),
        (
            "Halcyon agreed to buy Brandt for $4.2 billion.",
            "Halcyon will acquire Brandt in a deal worth $4.5 billion.",
            "How much money: ",
        ),
        (
            "The pact has four members: Avaria, Belund, Corsa and Dale.",
            "The members of the pact are Avaria, Belund, Corsa, Dale and Ebro.",
            "Who: members?",
        ),
    ],
)
def test_the_question(a: str, b: str, asked: str) -> None:
    labels = [g.label for g in compare([Source(path="a.txt", text=a), Source(path="b.txt", text=b)]).groups]
    assert any(label.startswith(asked) for label in labels), labels
