"""Two lists of names."""

from ..model import Claim, Label, Members, Opinion, Verdict
from .base import Pair, opinion, words


class MembersOf:
    """Two lists of what belongs to the same whole.

    Lists agree whatever their order. A name that one list lacks is a discrepancy, unless that list is told as incomplete ("including")
    or as the others beside one that was named before.
    """

    id = "members"

    def judge(self, pair: Pair) -> Opinion | None:
        """Compares two lists as sets of names, countries by their common name."""
        if pair.members is None:
            return None
        a, b = (_names(m, pair) for m in pair.members)
        missing, extra = tuple(n for n in b if n not in a), tuple(n for n in a if n not in b)
        if len(missing) == len(b):
            return opinion(self, Verdict.UNDECIDED, "The two lists have no name in common.", pair)
        if not missing and not extra:
            return opinion(self, Verdict.AGREE, "Both list the same names.", pair)
        lacks_a = _may_lack(pair.members[0], pair.a, missing)
        lacks_b = _may_lack(pair.members[1], pair.b, extra)
        if (not missing or lacks_a is not None) and (not extra or lacks_b is not None):
            why = " and ".join(x for x in (lacks_a if missing else None, lacks_b if extra else None) if x)
            return opinion(self, Verdict.COMPATIBLE, f"The lists can both be true: {why}.", pair, (Label.REFINES,))
        told = [f"{words(pair.a)} lacks {', '.join(missing.values())}" for missing in [_written(b, missing)] if missing]
        told += [f"{words(pair.b)} lacks {', '.join(extra.values())}" for extra in [_written(a, extra)] if extra]
        shown = {"a": str(len(a)), "b": str(len(b)), "differ": ", ".join(sorted((*missing, *extra)))}
        because = f"The lists differ: {'; '.join(told)}."
        return opinion(self, Verdict.DISCREPANCY, because, pair, (), "The full list, dated.", shown)


def _names(members: Members, pair: Pair) -> dict[str, str]:
    """Normal form -> the name as written, in order."""
    alias = pair.ground.lexicon.world.places.alias
    return {alias.get(n.lower(), n.lower()): n for n in members.names}


def _written(names: dict[str, str], keys: tuple[str, ...]) -> dict[str, str]:
    return {k: names[k] for k in keys}


def _may_lack(members: Members, claim: Claim, names: tuple[str, ...]) -> str | None:
    """Why a list may lack names: it is told as incomplete, or as the others beside one that was named before."""
    if not members.complete:
        return f"{words(claim)} is told as a part of the list"
    if members.others:
        return f"{words(claim)} lists the others, beside one that was named before"
    named = {s.value for s in claim.frame.participants}
    if names and all(n in named for n in names):
        return f"{words(claim)} is told beside {', '.join(names)}"
    return None
