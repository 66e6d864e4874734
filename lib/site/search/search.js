// The script of the search page, and the only one of the site: it is served as it stands here. Where it can't run,
// the page shows the list of everything instead.
import * as pagefind from "../pagefind/pagefind.js";

const form = document.querySelector("#search");
const input = document.querySelector("#query");
const status = document.querySelector("#status");
const list = document.querySelector("#results");
const more = document.querySelector("#more");
const whole = document.querySelector("#whole");
const words = form.dataset;

const PAGES = 10;
const PARTS = 4;
/** The latest search: an answer to an earlier one comes too late. */
let latest = 0;
let waiting = 0;
let found = [];

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const french = document.documentElement.lang === "fr";

/** In French the index parts `l’` and `d’` from their word; on the page they belong together. */
const joined = (text) => (french ? text.replace(/([’']) /g, "$1") : text);

/** Pagefind escapes what it quotes; only its own <mark> is markup. */
const quote = (excerpt) => element("p", { className: "excerpt", innerHTML: joined(excerpt) });

/** The heading of a figure or term is found; its address is that of the whole. */
const whereIs = (url) => url.replace(/--title$/, "");

const part = ({ url, title, excerpt }) =>
  element("li", {}, element("a", { href: whereIs(url) }, joined(title)), quote(excerpt));

function result({ url, meta, excerpt, sub_results: all }) {
  const parts = all.filter(({ anchor }) => anchor).slice(0, PARTS);
  const link = element("h2", {}, element("a", { href: url }, joined(meta.title)));
  const body = parts.length > 0 ? element("ul", {}, ...parts.map(part)) : quote(excerpt);
  return element("li", {}, link, body);
}

/** Puts the next pages found below the others, and gives the first of them. */
function show() {
  const items = found.slice(list.children.length, list.children.length + PAGES).map(result);
  list.append(...items);
  more.hidden = list.children.length >= found.length;
  return items[0];
}

const letters = (text) =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

/** Pagefind falls back on ever shorter beginnings of a word: less than most of its letters in common is no answer. */
function isNear({ excerpt }, query) {
  const beginnings = query
    .split(/\s+/)
    .map(letters)
    .map((word) => word.slice(0, Math.max(3, Math.ceil(word.length * 0.6))));
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((match) => letters(match[1]));
  return marked.some((word) => beginnings.some((beginning) => word.includes(beginning)));
}

/** … so the index is asked for the word alone. */
const parted = (query) =>
  french ? query.replace(/(?<![\p{L}\p{N}])([cdjlmnst]|qu|jusqu|lorsqu|puisqu)[’'](?=\p{L})/giu, "") : query;

async function pagesFor(typed) {
  const query = parted(typed);
  if (query === "") return [];
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.map((one) => one.data()));
  return pages.filter((page) => isNear(page, query));
}

async function search() {
  clearTimeout(waiting);
  const query = input.value.trim();
  const mine = ++latest;
  // Behind the hash sign an address is not sent to anyone, not even on reloading.
  history.replaceState(null, "", `#${query === "" ? "" : new URLSearchParams({ q: query })}`);
  try {
    const pages = await pagesFor(query);
    if (mine !== latest) return;
    found = pages;
    list.replaceChildren();
    show();
    whole.hidden = query !== "";
    status.textContent =
      query === ""
        ? ""
        : (found.length === 0 ? words.none : found.length === 1 ? words.one : words.many)
            .replace("{n}", String(found.length))
            .replace("{query}", () => query);
  } catch (error) {
    whole.hidden = false;
    status.textContent = words.failed;
    throw error;
  }
}

input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, 200);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void search();
});
more.addEventListener("click", () => show()?.querySelector("a").focus());

form.hidden = false;
document.querySelector("#without").hidden = true;
input.value = new URLSearchParams(location.hash.slice(1)).get("q") ?? "";
if (input.value === "") input.focus({ preventScroll: true });
else void search();
