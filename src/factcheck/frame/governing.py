"""The head of the subject that a verb of level gives a figure to: "core inflation, watched by the bank, was 5.2 percent"."""

from .scene import Scene

NOUN = "NN"
WITHIN = ("NN", "JJ", "DT", "CD", "PRP$", "POS", "VBG")  # tags inside a noun phrase, before its head
LEADS = ("IN", "TO")  # tags of the words that put a noun phrase under another


def subject(scene: Scene, a: int, lo: int) -> int | None:
    """The token of the head noun, where a figure that starts at token a stands right after a verb of level; None where it does not.

    `lo` is the first token of the clause. Remarks between commas and what hangs on prepositions are passed over.
    """
    i = _before_verb(scene, a, lo)
    while i is not None and i >= lo:
        if scene.tokens[i].text == ",":
            i = next((k - 1 for k in range(i - 1, lo - 1, -1) if scene.tokens[k].text == ","), None)
            continue
        if not scene.tags[i].startswith(NOUN):
            return None
        start = i
        while start > lo and scene.tags[start - 1].startswith(WITHIN):
            start -= 1
        if start == lo or scene.tags[start - 1] not in LEADS or scene.tokens[start - 1].fold in scene.tables.breaks:
            return i
        i = start - 2
        if i >= lo and scene.tags[i] == "VBN":
            i -= 1  # "the deaths confirmed by the ministry"
    return None


def _before_verb(scene: Scene, a: int, lo: int) -> int | None:
    """The token before the verbs of level right before a figure; None where there is no verb."""
    verbs = scene.tables.lexicon.numbers.count_verbs
    i = a - 1
    while i >= lo and (scene.tokens[i].fold in verbs or scene.tags[i] in ("RB", "RP")):
        i -= 1
    return i if any(scene.tags[k].startswith("VB") for k in range(i + 1, a)) else None
