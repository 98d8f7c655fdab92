"""The pictures of the documentation in a browser: in light and in dark, nothing reaches beyond their edge and all can be read."""

import pytest
from pictures import EDGE, ROWS, path

BEYOND = """() => { const all = document.documentElement.getBoundingClientRect();
  return [...document.querySelectorAll("text")].filter((e) => { const b = e.getBoundingClientRect();
    return b.left < %d || b.right > all.width - %d || b.bottom > all.height; }).map((e) => e.textContent); }"""
ONE_OVER = """() => { const b = [...document.querySelectorAll("text")].map((e) => [e.textContent, e.getBoundingClientRect()]);
  const meet = (a, c) => a.left < c.right && c.left < a.right && a.top + 2 < c.bottom && c.top + 2 < a.bottom;
  return b.flatMap(([t, r], i) => b.slice(i + 1).filter(([, s]) => meet(r, s)).map(([u]) => [t, u])); }"""
PAPER = "() => getComputedStyle(document.querySelector('.paper')).fill"


@pytest.mark.parametrize("name", ROWS)
def test_no_words_reach_beyond_the_edge_or_over_others(browser, name):
    papers = set()
    for scheme in ("light", "dark"):
        page = browser.new_page(color_scheme=scheme)
        page.goto(path(name).as_uri())
        assert page.evaluate(BEYOND % (EDGE - 1, EDGE - 12)) == []
        assert page.evaluate(ONE_OVER) == []
        papers.add(page.evaluate(PAPER))
        page.close()
    assert len(papers) == 2
