/* Comfort for those who have scripts; every page says the same without. Filters narrow lists, heads of tables sort them,
   Escape puts the quoted words away, and a part that is folded opens where a link leads into it. It runs before the
   theme's own script. */
(() => {
  "use strict";

  /* The theme asks at once, on every page, for the search's index and its worker, which can weigh more than all the rest,
     and for a map of translations beside each feed, which there is not. The first two wait until somebody turns to the
     search, be it with the pointer alone, or comes from it; the third is not asked for. */
  const searched = new Promise((resolve) => {
    if (/[?&][hq]=/.test(location.search)) resolve();
    for (const kind of ["focusin", "pointerover"]) {
      addEventListener(kind, (event) => {
        if (event.target.closest && event.target.closest("[data-md-component=search], .search-switch")) resolve();
      });
    }
  });

  window.XMLHttpRequest = class extends XMLHttpRequest {
    open(method, address, ...rest) {
      this.path = new URL(address, location).pathname;
      super.open(method, address, ...rest);
    }

    send(body) {
      if (this.path.endsWith("/search/search_index.json")) searched.then(() => super.send(body));
      else if (!this.path.endsWith("/sitemap.xml")) super.send(body);
    }
  };

  // From a folder, assets/iframe-worker.js stands for workers.
  const Ready = window.Worker;
  if (location.protocol !== "file:") {
    window.Worker = class extends EventTarget {
      constructor(address) {
        super();
        this.begun = searched.then(() => {
          const worker = new Ready(address);
          worker.addEventListener("message", ({ data }) => this.dispatchEvent(new MessageEvent("message", { data })));
          return worker;
        });
      }

      postMessage(message) {
        this.begun.then((worker) => worker.postMessage(message));
      }
    };
  }

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /* Each word that is typed must begin a word of the entry: "bo" finds "board", not "carbon". */
  const matches = (text, typed) => fold(typed).split(/\s+/).filter(Boolean).every((word) => text.includes(` ${word}`));

  function openFilter(box) {
    const field = box.querySelector("input");
    const told = box.querySelector("output");
    const entries = [...document.querySelectorAll(`article :is(${box.dataset.filter})`)];
    const texts = entries.map((entry) => ` ${fold(entry.textContent).replace(/[^\p{L}\p{N}.$%]+/gu, " ")}`);
    field.addEventListener("input", () => {
      let shown = 0;
      entries.forEach((entry, place) => {
        entry.hidden = !matches(texts[place], field.value);
        shown += entry.hidden ? 0 : 1;
      });
      told.textContent = field.value.trim() ? `${shown} of ${entries.length}` : "";
      // A heading goes with its list when nothing of it is left.
      for (const list of new Set(entries.map((entry) => entry.parentElement))) {
        const heading = list.previousElementSibling;
        if (heading && /^H[23]$/.test(heading.tagName)) heading.hidden = [...list.children].every((entry) => entry.hidden);
      }
    });
    box.hidden = false;
  }

  /* The number in a cell: its data value, else the first number printed; words otherwise. */
  function keyOf(cell) {
    const data = cell.querySelector("data");
    const text = data ? data.value : cell.textContent.trim();
    const printed = data ? text : (text.match(/^[^\p{L}]*?[-−(]?\d[\d,]*(?:\.\d+)?/u) || [""])[0];
    const number = Number(printed.replace(/[^\d.]/g, ""));
    if (!/\d/.test(printed) || !cell.classList.contains("number")) return text.toLowerCase();
    return /[-−(]/.test(printed) ? -number : number;
  }

  const compare = (one, other) =>
    typeof one === "number" && typeof other === "number" ? one - other
    : typeof one === typeof other ? String(one).localeCompare(String(other), "en")
    : typeof one === "number" ? -1 : 1;

  function openSorting(table) {
    const body = table.tBodies[0];
    const printed = [...body.rows];
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      if (!head.textContent.trim()) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        // Numbers from the largest first, words from A.
        const first = head.classList.contains("number") ? "descending" : "ascending";
        const other = first === "ascending" ? "descending" : "ascending";
        const was = head.getAttribute("aria-sort");
        // The third time the order of the page comes back, with its headings between rows.
        const order = was === other ? "" : was === first ? other : first;
        for (const cell of table.tHead.rows[0].cells) cell.removeAttribute("aria-sort");
        if (order) head.setAttribute("aria-sort", order);
        const rows = printed.filter((row) => row.cells.length > column).map((row) => [keyOf(row.cells[column]), row]);
        if (order) rows.sort((a, b) => compare(a[0], b[0]) * (order === "ascending" ? 1 : -1));
        for (const row of printed) row.hidden = order !== "" && row.classList.contains("group");
        body.append(...(order ? rows.map(([, row]) => row) : printed));
      });
    });
  }

  function unfoldTarget() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target && target.closest("details:not([open])");
    if (!folded) return;
    folded.open = true;
    target.scrollIntoView();
  }

  function open() {
    document.querySelectorAll("[data-filter]").forEach(openFilter);
    document.querySelectorAll("table[data-sort]").forEach(openSorting);
    unfoldTarget();
  }

  addEventListener("hashchange", unfoldTarget);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.body.classList.add("hush");
  });
  // A finger cannot point: its first tap on a link to words shows them, the second follows the link.
  addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a.words");
    const again = link && link.classList.contains("tapped");
    for (const other of document.querySelectorAll(".words.tapped")) other.classList.remove("tapped");
    if (!link || again || event.pointerType !== "touch") return;
    event.preventDefault();
    document.body.classList.remove("hush");
    link.classList.add("tapped");
  });
  // Where words are lit, a suggested correction says which: the finding that leads to them, and their place.
  addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[data-correction]");
    if (!link || location.hash.length < 2) return;
    const finding = document.querySelector(`.findings a[href$="${location.hash}"]`);
    const words = finding ? finding.closest("li").innerText.replace(/\s+/g, " ").trim() : "";
    const address = new URL(link.href);
    const page = link.dataset.correction;
    const place = `${page}${location.hash}${words && `\nFact: ${words}`}`;
    address.searchParams.set("body", address.searchParams.get("body").replace(/^Page: .*(\nFact: .*)?/, () => `Page: ${place}`));
    link.href = address.href;
  });
  for (const kind of ["focusin", "pointerover"]) {
    addEventListener(kind, (event) => {
      if (event.target.closest && event.target.closest(".words")) document.body.classList.remove("hush");
    });
  }
  // Once the theme is there: with its instant navigation a page is changed without being loaded.
  addEventListener("DOMContentLoaded", () => (window.document$ ? window.document$.subscribe(open) : open()));
})();
