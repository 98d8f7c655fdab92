"""The HTML page in a browser, opened from the disk: what people do with it, what they hear of it, and that it asks for nothing."""

from collections import Counter
from contextlib import contextmanager
from functools import cache
from html import escape
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from markup_words import HOSTILE, poisoned

from factcheck.cli import main
from factcheck.decisions import Walk, add, findings, read, ruled
from factcheck.formats.html import HTML
from factcheck.formats.html.places import fragment
from factcheck.model import Report, Ruling, Verdict
from factcheck.pipeline import compare
from factcheck.standing import STANDS, stands
from reports import claim

SEEDS = Path(__file__).parents[2] / "seeds"
WIDE, PHONE = {"width": 1440, "height": 1000}, {"width": 390, "height": 844}
RIGHTMOST = "Math.max(...[...document.querySelectorAll('.finding *')].map((e) => e.getBoundingClientRect().right))"
ALL_SHOWN = ".finding, .year { content-visibility: visible !important }"  # else what is far off is laid out only when it comes near


@cache
def seeds() -> Report:
    return compare([SEEDS])


@pytest.fixture(scope="session")
def file(tmp_path_factory):
    """The page of the seeds, as the command writes it."""
    path = tmp_path_factory.mktemp("reports") / "discrepancies.html"
    assert main(["compare", str(SEEDS), "--format", "html", "--output", str(path)]) == 0
    return path


@pytest.fixture(scope="session")
def decided(tmp_path_factory):
    """The page of the seeds after some rulings, as the command writes it, and its report: open, open again, conflict and no conflict."""
    folder = tmp_path_factory.mktemp("decided")
    walk = Walk(seeds(), folder / "decisions.yaml", by="R. Osei")
    severe = walk.rule(Ruling.CONFLICT, "It was only a tension when we looked.")
    walk.undo()
    walk.skip()
    for ruling in (Ruling.CONFLICT, Ruling.NO_CONFLICT, Ruling.NO_CONFLICT):
        walk.rule(ruling, "Looked up in both.")
    add(walk.path, [severe.model_copy(update={"verdict": Verdict.TENSION})])
    path = folder / "discrepancies.html"
    asked = ["--format", "html", "--output", str(path), "--decisions", str(folder / "decisions.yaml")]
    assert main(["compare", str(SEEDS), *asked]) == 0
    return path, ruled(seeds(), read(folder / "decisions.yaml"))


@pytest.fixture
def opened(browser):
    """Opens a page and, at the end, fails on each error, dialog and request but for the page itself."""

    @contextmanager
    def opening(path, size=WIDE, state="", **options):
        context = browser.new_context(viewport=size, **options)
        page, wrong = context.new_page(), []
        page.on("console", lambda m: wrong.append(f"console: {m.text}") if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: wrong.append(f"error: {e}"))
        page.on("dialog", lambda d: (wrong.append(f"dialog: {d.message}"), d.dismiss()))
        page.on("request", lambda r: wrong.append(f"request: {r.url}") if r.url.split("#")[0] != path.as_uri() else None)
        page.goto(f"{path.as_uri()}{state}")
        yield page
        context.close()
        assert wrong == []

    return opening


def state(page):
    """What the address says of the state of the page."""
    return {key: values[0] for key, values in parse_qs(page.evaluate("location.hash.slice(1)")).items()}


def shown(page):
    """The questions of the cards that can be seen."""
    return page.locator("article.finding:visible h4").all_text_contents()


def in_view(page, locator):
    box, size = locator.bounding_box(), page.viewport_size
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= size["height"] and box["x"] >= 0


def highlighted(page):
    """The quotes that stand out as the place one has jumped to, and whether their sentence does."""
    return page.evaluate(
        """() => [...document.querySelectorAll("mark.here")].map((mark) => [mark.textContent,
             getComputedStyle(mark).backgroundColor !== "rgba(0, 0, 0, 0)",
             getComputedStyle(mark.closest(".sentence")).backgroundColor !== "rgba(0, 0, 0, 0)"])"""
    )


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_from_the_list_to_the_exact_sentence_and_back_by_the_address(file, opened, size):
    """Filter to discrepancies, search, open the finding, jump to each sentence; the address brings all of it back."""
    of = seeds()
    severe = [one for one in (*of.groups, *of.checks) if one.verdict is Verdict.DISCREPANCY]
    fact = next(g for g in of.groups if g.verdict is Verdict.DISCREPANCY and "withdrawing" in g.label)
    quotes = {c.quote for c in of.claims if c.id in fact.claims}
    with opened(file, size) as page:
        status = page.get_by_role("status")
        assert status.inner_text() == f"{len(of.groups) + len(of.checks)} of {len(of.groups) + len(of.checks)} findings"
        page.get_by_role("checkbox", name="discrepancy").check()
        assert len(shown(page)) == len(severe)
        assert status.inner_text().startswith(f"{len(severe)} of ")
        page.get_by_role("searchbox", name="Search").fill("withdraw")
        assert 1 <= len(shown(page)) < len(severe)
        card = page.locator(f"#f-{fact.id}")
        card.get_by_text("Why", exact=True).click()
        assert card.locator(".waterfall").first.is_visible()
        jumped = set()
        for link in card.locator("a.place").all():
            link.click()
            ((words, marked, spoken),) = highlighted(page)
            assert marked
            assert spoken
            assert in_view(page, page.locator("mark.here"))
            assert page.evaluate("document.activeElement.matches('mark.here')")
            jumped.add(words)
        assert jumped == quotes
        before, cards = state(page), shown(page)
        assert before["q"] == "withdraw"
        assert before["verdict"] == "discrepancy"
        assert before["open"] == f"f-{fact.id}-why"
        page.reload()
        assert state(page) == before
        assert shown(page) == cards
        assert page.get_by_role("searchbox", name="Search").input_value() == "withdraw"
        assert page.get_by_role("checkbox", name="discrepancy").is_checked()
        assert page.locator(f"#f-{fact.id}-why").evaluate("fold => fold.open")
        assert highlighted(page)[0][0] == words
        page.get_by_role("link", name="Back to the finding").click()
        assert page.evaluate("document.activeElement.id") == f"f-{fact.id}"
        page.go_back()
        assert state(page) == before


def test_facets_narrow_sorting_orders_and_reset_shows_all(file, opened):
    of = seeds()
    with opened(file) as page:
        everything = shown(page)
        page.locator("#facet-kind > summary").click()
        page.get_by_role("checkbox", name="members").check()
        assert len(shown(page)) == sum(g.kind == "members" for g in of.groups)
        page.locator("#facet-source > summary").click()
        page.get_by_role("checkbox", name="Caravanserai").check()
        assert 0 < len(shown(page)) <= 2
        page.get_by_role("button", name="Show all").click()
        page.wait_for_function("() => !location.hash.includes('kind=')")
        assert shown(page) == everything
        page.get_by_role("combobox", name="Sort").select_option("Question, A to Z")
        first = page.locator("#agree article.finding h4").all_text_contents()
        assert first == sorted(first, key=str.casefold)
        assert first != everything[: len(first)]
        page.get_by_role("searchbox").fill("zebra crossing")
        assert page.get_by_role("status").inner_text().startswith("0 of ")
        page.get_by_role("searchbox").fill("PEACEKÉEPERS")
        assert shown(page)


def test_the_facet_of_rulings_counts_what_is_open_and_narrows_to_it(decided, opened):
    path, of = decided
    stand = Counter(stands(one) for one in findings(of))
    assert set(stand) == set(STANDS), "the page must have each of them"
    with opened(path) as page:
        everything = shown(page)
        fold = page.locator("#facet-ruling")
        fold.locator("> summary").focus()
        page.keyboard.press("Enter")
        page.wait_for_function("() => location.hash.includes('open=facet-ruling')")
        boxes = page.get_by_role("group", name="Ruling").get_by_role("checkbox")
        labels = boxes.evaluate_all("all => all.map((box) => [box.value, box.labels[0].innerText])")
        assert [(value, *label.split()) for value, label in labels] == [(s, *words.split(), str(stand[s])) for s, words in STANDS.items()]
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        assert state(page)["ruling"] == "open"
        assert len(shown(page)) == stand["open"]
        page.get_by_role("checkbox", name="no conflict").check()
        assert state(page)["ruling"] == "open,no_conflict"
        assert page.get_by_role("status").inner_text().startswith(f"{stand['open'] + stand['no_conflict']} of ")
        boxes.first.uncheck()
        dismissed = page.locator("article.finding:visible")
        assert dismissed.count() == stand["no_conflict"]
        heads = [" ".join(text.split()) for text in dismissed.locator(".head").all_text_contents()]  # cards out of view are not laid out
        assert all("decided: no conflict" in head for head in heads), heads
        before, cards = state(page), shown(page)
        page.reload()
        assert (state(page), shown(page)) == (before, cards)
        assert fold.evaluate("fold => fold.open")
        assert page.get_by_role("checkbox", name="no conflict").is_checked()
        page.get_by_role("button", name="Show all").click()
        page.wait_for_function("() => !location.hash.includes('ruling=')")
        assert shown(page) == everything
    for value, n in stand.items():
        with opened(path, state=f"#ruling={value}") as page:
            assert len(shown(page)) == n


def test_without_a_ruling_there_is_no_facet_of_rulings(file, opened):
    with opened(file, state="#ruling=open") as page:
        assert page.locator("#facet-ruling").count() == 0
        assert len(shown(page)) == len(seeds().groups) + len(seeds().checks)


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_in_the_facet_of_rulings(decided, opened, scheme, size):
    from axe_playwright_python.sync_playwright import Axe

    with opened(decided[0], size, color_scheme=scheme) as page:
        page.locator("#facet-ruling > summary").click()
        page.get_by_role("checkbox", name="no conflict").check()
        found = Axe().run(page).response["violations"]
        assert [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_a_quote_in_a_text_leads_to_its_finding_even_where_a_filter_hides_it(file, opened):
    with opened(file, state="#verdict=agree") as page:
        link = page.locator("mark.v-tension a").first
        target = link.get_attribute("href")[1:]
        link.click()
        assert page.locator(f"#{target}").is_visible()
        assert page.evaluate("document.activeElement.id") == target


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier(file, opened, scheme):
    from axe_playwright_python.sync_playwright import Axe

    with opened(file, color_scheme=scheme) as page:
        page.evaluate("rule => document.styleSheets[0].insertRule(rule)", ALL_SHOWN)
        page.evaluate("() => document.querySelectorAll('details').forEach((fold, n) => { fold.open ||= n % 4 === 0; })")
        page.locator("a.place").first.click()
        found = Axe().run(page).response["violations"]
        wrong = [(v["id"], v["impact"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found]
        assert wrong == []


@pytest.mark.parametrize("width", [390, 320])
def test_a_phone_never_scrolls_sideways(file, opened, width):
    with opened(file, {"width": width, "height": 800}) as page:
        page.evaluate("rule => document.styleSheets[0].insertRule(rule)", ALL_SHOWN)
        page.evaluate("() => document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert (
            page.evaluate("Math.max(...[...document.querySelectorAll('.finding *')].map((e) => e.getBoundingClientRect().right))") <= width
        )


def test_the_keyboard_reaches_everything_and_focus_is_seen(file, opened):
    with opened(file) as page:
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="Skip to the findings")
        assert in_view(page, skip)
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "findings"
        seen = set()
        for _ in range(8):
            page.keyboard.press("Tab")
            name, outline = page.evaluate(
                """() => { const e = document.activeElement, of = e.closest(".chip") ?? e;
                     return [e.id || e.value || e.textContent, getComputedStyle(of).outline]; }"""
            )
            seen.add(name)
            assert " none " not in outline and " 0px" not in outline, name
        assert {"q", "sort", "discrepancy"} <= seen
        page.get_by_role("checkbox", name="tension").focus()
        page.keyboard.press("Space")
        assert page.get_by_role("status").inner_text().startswith("4 of ")
        assert state(page)["verdict"] == "tension"


def test_light_and_dark_follow_the_system_until_one_chooses(file, opened):
    def light(page):
        return page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).every((n) => n > 200)")

    with opened(file, color_scheme="dark") as page:
        assert not light(page)
        page.get_by_role("button", name="Light colours").click()
        assert light(page)
        page.reload()
        assert light(page)
        page.get_by_role("button", name="Dark colours").click()
        assert not light(page)


def test_without_script_the_page_is_a_document(file, opened):
    of = seeds()
    with opened(file, java_script_enabled=False) as page:
        assert page.locator("article.finding:visible").count() == len(of.groups) + len(of.checks)
        assert not page.locator("#filters").is_visible()
        assert not page.locator("#theme").is_visible()
        link = page.locator("article.finding a.place").first
        link.click()
        assert page.locator("mark:target").is_visible()
        settled = page.locator("#agree details.body").first
        settled.locator("> summary").click()
        assert settled.locator(".voice").first.is_visible()


def test_paper_shows_the_texts_and_what_is_folded_in_dark_ink(file, opened):
    with opened(file, color_scheme="dark") as page:
        page.emulate_media(media="print")
        assert not page.locator("#filters").is_visible()
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(28, 28, 26)"
        assert not page.locator(".why").first.is_visible()
        assert page.evaluate("getComputedStyle(document.getElementById('sources')).overflowY") == "visible"
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
        assert all(fold.evaluate("fold => fold.open") for fold in page.locator("details.body").all())
        page.evaluate("() => dispatchEvent(new Event('afterprint'))")
        assert not page.locator("#agree details.body").first.evaluate("fold => fold.open")
        assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no script"])
def test_hostile_words_run_nothing_and_ask_for_nothing(tmp_path, opened, scripts):
    file = tmp_path / "discrepancies.html"
    file.write_text(HTML.render(poisoned(" ".join(HOSTILE)), ""), encoding="utf-8")
    with opened(file, java_script_enabled=scripts) as page:
        assert page.locator("article.finding").count() == 2
        assert page.locator("iframe, base, form:not(#filters), link, img, object, embed, math, script:not(:last-child)").count() == 0
        page.wait_for_timeout(200)
        if scripts:
            page.get_by_role("searchbox").fill("<script>")
            assert page.locator("article.finding:visible").count() == 2
            page.locator("a.place").first.click()
            assert highlighted(page)


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_address_is_no_state(tmp_path, opened, words):
    from urllib.parse import quote

    file = tmp_path / "discrepancies.html"
    file.write_text(HTML.render(poisoned("tame")), encoding="utf-8")
    told = quote(words, errors="replace")
    with opened(file, state=f"#q={told}&verdict={told}&open={told}&at={told}&from={told}&sort={told}") as page:
        assert page.get_by_role("status").is_visible()
    with opened(file, state=f"#{words.replace(chr(0), '')}".encode("utf-8", "replace").decode()) as page:
        assert page.locator("article.finding:visible").count() in (0, 2)


def test_a_browser_finds_the_words_of_a_text_fragment(tmp_path, opened):
    sentence = "By 9-10 pm, the coast-guard saw 41 passengers, & crew, leave (41 passengers, not more)."
    one = claim("a.txt", "41 passengers", 41, texts={"a.txt": f"{sentence}\n"})
    filler = "<p>Nothing was said of the 41 passengers here.</p>" * 300
    html = f"<!doctype html><meta charset=utf-8><title>a</title>{filler}<p id=here>{escape(sentence)}</p>{filler}"
    file = tmp_path / "a.html"
    file.write_text(html, encoding="utf-8")
    with opened(file, state=f"#{fragment(one)}") as page:
        page.wait_for_function("() => scrollY > 0")
        assert in_view(page, page.locator("#here"))
