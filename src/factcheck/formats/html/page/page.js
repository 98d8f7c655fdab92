// The page is whole without this script. It adds search, facets, sorting, and a way to the exact sentence; the address keeps the state.
(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const all = (query, within = document) => [...within.querySelectorAll(query)];
  const form = $("filters"), search = $("q"), sort = $("sort"), once = $("once"), theme = $("theme");
  const cards = all("article.finding");
  const sections = all("section.cards").map((section) => ({ section, cards: all("article.finding", section) }));
  const folds = all("details[id]").map((fold) => ({ fold, open: fold.open }));
  const facets = ["verdict", "ruling", "kind", "source"];
  const boxes = all("input[type=checkbox]", form);
  const words = new Map(), quotes = new Map();
  for (const mark of all("mark")) for (const quote of mark.dataset.quotes.split(" ")) quotes.set(quote, [...(quotes.get(quote) ?? []), mark]);
  const marks = (quote) => quotes.get(quote) ?? [];
  const shades = (mark) => [mark, mark.closest(".sentence")].filter(Boolean);
  let at = "", from = "", last = "";

  // what a card is searched by: its words without accents, but not the evidence, which quotes other cards
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ");
  const wordsOf = (card) => {
    if (!words.has(card)) words.set(card, plain(all(".head, h4, .because, .standing, .voices, .settle", card).map((part) => part.textContent).join(" ")));
    return words.get(card);
  };

  const decoded = (text) => { try { return decodeURIComponent(text); } catch { return ""; } };

  // the state, and the address that keeps it: #q=...&verdict=a,b&open=...&at=...&from=...
  function address() {
    const told = new URLSearchParams();
    const put = (key, value) => value && told.set(key, value);
    put("q", search.value.trim());
    for (const name of facets) put(name, boxes.filter((b) => b.name === name && b.checked).map((b) => b.value).join(","));
    put("sort", sort.value);
    put("once", once && once.checked ? "1" : "");
    put("open", folds.filter(({ fold, open }) => fold.open !== open).map(({ fold }) => fold.id).join(","));
    put("at", at);
    put("from", from);
    return `#${told}`;
  }

  function keep(asNew) {
    last = address();
    if (last === location.hash || (last === "#" && !location.hash)) return;
    history[asNew ? "pushState" : "replaceState"](null, "", last);
  }

  function restore() {
    const raw = location.hash.slice(1);
    const named = !raw.includes("=");
    const told = new URLSearchParams(named ? "" : raw);
    const list = (key) => (told.get(key) || "").split(",").filter(Boolean);
    search.value = told.get("q") || "";
    sort.value = told.get("sort") || "";
    if (sort.selectedIndex < 0) sort.value = "";
    if (once) once.checked = told.get("once") === "1";
    for (const box of boxes) box.checked = list(box.name).includes(box.value);
    const flipped = new Set(list("open"));
    for (const { fold, open } of folds) fold.open = flipped.has(fold.id) ? !open : open;
    at = named ? decoded(raw) : told.get("at") || "";
    from = told.get("from") || "";
    last = location.hash;
    narrow();
    order();
    if ($(from)) reveal($(from));
    go();
  }

  // search and facets
  function narrow() {
    const asked = plain(search.value.trim()).split(" ").filter(Boolean);
    const wanted = facets.map((name) => [name, boxes.filter((b) => b.name === name && b.checked).map((b) => b.value)]);
    let shown = 0;
    for (const card of cards) {
      const fits = wanted.every(([name, values]) => !values.length || card.dataset[name].trim().split(" ").some((v) => values.includes(v)));
      card.hidden = !(fits && asked.every((word) => wordsOf(card).includes(word)));
      shown += !card.hidden;
    }
    for (const { section, cards: own } of sections) section.hidden = own.every((card) => card.hidden);
    $("shown").textContent = `${shown.toLocaleString("en")} of ${cards.length.toLocaleString("en")} findings`;
    if (once) $("timeline").classList.toggle("all", once.checked);
  }

  const orders = {
    sources: (a, b) => b.dataset.source.trim().split(" ").length - a.dataset.source.trim().split(" ").length,
    asked: (a, b) => a.querySelector("h4").lastChild.textContent.localeCompare(b.querySelector("h4").lastChild.textContent, "en"),
  };
  let ordered = "";
  function order() {
    if (sort.value === ordered) return;
    ordered = sort.value;
    for (const { section, cards: own } of sections) section.append(...(orders[ordered] ? [...own].sort(orders[ordered]) : own));
  }

  // to a card, a section or a quote; the quotes of the card that one comes from stand out
  function go() {
    for (const part of all("mark.on, .here")) part.classList.remove("on", "here");
    for (const card of all(".finding.current")) card.classList.remove("current");
    const card = $(from)?.closest("article.finding") ?? $(at)?.closest("article.finding");
    $("back").hidden = !card;
    if (card) {
      card.classList.add("current");
      $("back").firstElementChild.href = `#${card.id}`;
      for (const link of all("a.place", card)) for (const mark of marks(link.hash.slice(1))) mark.classList.add("on");
    }
    const target = at && $(at);
    if (!target) return;
    for (const part of marks(at).flatMap(shades)) part.classList.add("here");
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (target.closest("[hidden]")) { form.reset(); narrow(); }
    reveal(target);
    if (!target.matches("[tabindex]")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
  // beside the findings the texts scroll by themselves: the page stays where it is
  const pane = $("sources");
  function reveal(target) {
    const inside = pane.contains(target) && target !== pane && getComputedStyle(pane).overflowY === "auto";
    if (!inside) return target.scrollIntoView({ block: pane.contains(target) && target.matches("mark, mark *") ? "center" : "start" });
    const above = target.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += above - (target.matches("mark, mark *") ? pane.clientHeight / 3 : $("back").parentElement.offsetHeight);
  }

  // what people do
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const id = link && decoded(link.hash.slice(1));
    if (!id || !$(id) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const card = link.closest("article.finding");
    from = link.closest(".sources") ? "" : card ? card.id : "";
    at = id;
    go();
    keep(true);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { narrow(); order(); keep(false); });
  form.addEventListener("reset", () => setTimeout(() => { narrow(); order(); keep(false); }));
  once?.addEventListener("change", () => { narrow(); keep(false); });
  for (const { fold } of folds) fold.addEventListener("toggle", () => keep(false));
  addEventListener("hashchange", () => location.hash !== last && restore());
  addEventListener("popstate", () => location.hash !== last && restore());

  // printing shows what is folded
  let folded = [];
  addEventListener("beforeprint", () => { folded = all("details.body:not([open])"); for (const fold of folded) fold.open = true; });
  addEventListener("afterprint", () => { for (const fold of folded) fold.open = false; });

  // light and dark
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const kept = { get: () => { try { return localStorage.getItem("factcheck-theme"); } catch { return null; } },
    set: (name) => { try { localStorage.setItem("factcheck-theme", name); } catch { /* a page from the disk may have no store */ } } };
  const isDark = () => (document.documentElement.dataset.theme || (dark.matches ? "dark" : "light")) === "dark";
  const label = () => { theme.textContent = isDark() ? "Light colours" : "Dark colours"; };
  theme.addEventListener("click", () => { kept.set(document.documentElement.dataset.theme = isDark() ? "light" : "dark"); label(); });
  dark.addEventListener("change", label);
  if (["light", "dark"].includes(kept.get())) document.documentElement.dataset.theme = kept.get();

  document.documentElement.classList.add("js");
  for (const part of [form, theme, $("once-field")]) if (part) part.hidden = false;
  label();
  restore();
})();
