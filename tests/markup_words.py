"""Words that try to become markup, script or a request, and a report that holds them wherever a source can write."""

from factcheck.model import Verdict
from reports import TEXTS, claim, group, report

HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "--><img src=x onerror=alert(1)>",
    "]]><svg/onload=alert(1)>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "`onclick=alert(1)`",
    "<a href='javascript:alert(1)'>x</a>",
    "javascript:alert(1)//",
    "<iframe src=//evil.test></iframe>",
    "<style>*{background:url(//evil.test)}</style>",
    "</style><link rel=stylesheet href=//evil.test>",
    "<base href=//evil.test/>",
    "<meta http-equiv=refresh content=0;url=//evil.test>",
    "<form action=//evil.test><button>x",
    "{{ 7 * 7 }}{% raw %}",
    "${alert(1)}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    "</title></textarea></template><svg><script>alert(1)</script>",
    "\u202e<b>evil</b>\u2066",
    "\x00<script\x00>alert(1)</script>",
    "<scr\x08ipt>\x1b[31m\ud83d",
    "</mark></div></article></main><h1>Ours",
)


def poisoned(words):
    """The ferry report with `words` in every place that a source, a file or its owner can fill."""
    told = {path: text.replace("passengers", f"passengers {words}").replace("people", f"people {words}") for path, text in TEXTS.items()}

    def say(path, quote, n, speaker=None):
        return claim(path, f"{quote} {words}", n, texts=told, speaker=speaker)

    saved = [say("herald.txt", "41 passengers", 41, words), say("wire.txt", "46 passengers", 46)]
    aboard = [say("wire.txt", "About 200 people", 200), say("radio.txt", "Some 200 people", 200)]
    used = {"a": words, "b": "[2, 3)", f"more {words}": "x"}
    facts = (
        group(saved, Verdict.DISCREPANCY, f"How many {words}?", because=f"so {words}", settle=words, numbers=used),
        group(aboard, Verdict.AGREE, words, because=words),
    )
    of = report(claims=(*saved, *aboard, claim("herald.txt", "More than 30", 30, texts=told)), groups=facts, checks=(), texts=told)
    mine = {"title": words, "publisher": words, "note": words, "url": words}
    sources = [s.model_copy(update={**mine, "text": told[s.id]}) for s in of.sources]
    lost = of.unreadable[0].model_copy(update={"path": words, "reason": words})
    ignored = of.ledger.ignored[0].model_copy(update={"text": words, "reason": words})
    undecided = of.ledger.undecided[0].model_copy(update={"reason": words})
    ledger = of.ledger.model_copy(update={"ignored": (ignored,), "undecided": (undecided,), "capped": {words: 1}})
    return of.model_copy(update={"sources": tuple(sources), "unreadable": (lost,), "ledger": ledger})
