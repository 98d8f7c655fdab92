"""What people ruled on findings as schema.org ClaimReview in JSON-LD: a review for each claim that a ruling names.

https://schema.org/ClaimReview and https://schema.org/Claim. A finding that nobody has ruled on is no review, and is not in it.
"""

from collections.abc import Iterator
from json import dumps
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from ..inert import in_json, web_address
from ..model import Check, Claim, Decision, Group, Report, Ruling
from .base import Base, Format, Pages, flat, stop

RATINGS = {
    Ruling.CONFLICT: "In conflict with what another passage says",
    Ruling.NO_CONFLICT: "Not in conflict with what another passage says",
}

Object = dict[str, Any]


def render(report: Report, base: Base = "") -> str:
    """A graph of reviews, in the order of the page. `base` changes nothing: a review speaks of pages on the web, not of files."""
    pages = Pages(report)
    ruled = ((one, d) for one in pages.conflicts if one.ruling is not None for d in one.decisions)
    graph = [review for one, decision in ruled for review in _reviews(one, decision, pages)]
    return in_json(dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, indent=1)) + "\n"


def _reviews(one: Group | Check, decision: Decision, pages: Pages) -> Iterator[Object]:
    claims = tuple(c for c in pages.rows(one) if any(_is(c, ruled.id) for ruled in decision.claims))
    for claim in claims:
        others = "".join(f" {pages.voice(c)}" for c in claims if c.id != claim.id)
        review: Object = {
            "@type": "ClaimReview",
            "@id": uuid5(NAMESPACE_URL, f"factcheck:review {decision.type} {decision.rule} {one.id} {claim.id}").urn,
            "claimReviewed": flat(claim.sentence),
            "reviewAspect": pages.asked(one),
            "reviewRating": {"@type": "Rating", "alternateName": RATINGS[decision.ruling], "ratingExplanation": pages.why(one)},
            "reviewBody": f"{stop(flat(decision.reason))}{' Compared with:' if others else ''}{others}",
            "itemReviewed": {"@type": "Claim", "text": flat(claim.quote), "appearance": _appearance(claim, pages)},
        }
        if decision.by is not None:
            review["author"] = {"@type": "Person", "name": flat(decision.by)}
        if decision.on is not None:
            review["datePublished"] = decision.on.isoformat()
        yield review


def _is(claim: Claim, ruled: str) -> bool:
    """Whether a decision that names this fingerprint means the claim: a count may follow it, which tells equal words apart."""
    return claim.id == ruled or claim.id.startswith((f"{ruled}-", f"{ruled}~"))


def _appearance(claim: Claim, pages: Pages) -> Object:
    """Where the claim was read: what is known of its source."""
    source = pages.sources.get(claim.source)
    work: Object = {"@type": "CreativeWork", "name": pages.names.get(claim.source, flat(claim.source)), "identifier": flat(claim.source)}
    if source is None:
        return work
    url = web_address(source.url)
    return {
        **work,
        **({"url": url} if url is not None else {}),
        **({"publisher": {"@type": "Organization", "name": flat(source.publisher)}} if source.publisher else {}),
        **({"datePublished": source.published.isoformat()} if source.published is not None else {}),
    }


CLAIMREVIEW = Format("claimreview", "claimreview.jsonld", render)
