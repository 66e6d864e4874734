import { posix } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES, sameWords } from "../../lib/words.ts";
import { SECRET, fixture } from "./fixture.ts";
import { plainDraw, written } from "./write.ts";

let site: Awaited<ReturnType<typeof written>>;
beforeAll(async () => {
  site = await written(fixture());
});

const TEXT_PAGES = ["about", "accessibility", "privacy", "glossary", "search"].map(
  (one) => `${one}/index.html`,
);
const isSearch = (path: string): boolean => path.endsWith("search/index.html");

const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map((match) => match[1]!);

describe("the folder", () => {
  test("holds the addresses that are promised, and says what it wrote", () => {
    const own = ["index.html", "demands/index.html", "mental-health/index.html", ...TEXT_PAGES];
    const sources = ["sources/index.html", "sources/eurofound-jqi/index.html"];
    for (const language of LANGUAGES)
      for (const path of [...own, ...sources])
        expect([...site.files.keys()]).toContain(`${language}/${path}`);
    for (const path of [
      "index.html",
      "404.html",
      "nl/404.html",
      "provenance.json",
      "edition.json",
      "data/pace-of-work.csv",
      "data/pace-of-work.json",
    ])
      expect([...site.files.keys()]).toContain(path);
    expect(new Map(site.result.files.map(({ path, bytes }) => [path, bytes]))).toEqual(
      new Map([...site.files].map(([path, bytes]) => [path, bytes.length])),
    );
  });

  test("has the same bytes for the same input", async () => {
    const again = await written(fixture(), async (...asked) => {
      // Drawings may be ready in any order.
      await new Promise((ready) => setTimeout(ready, Math.random() * 5));
      return plainDraw(...asked);
    });
    expect([...again.files.keys()]).toEqual([...site.files.keys()]);
    for (const [path, bytes] of site.files) expect(again.files.get(path)!.equals(bytes), path).toBe(true);
  });

  test("is the one we know", async () => {
    const unhashed = (path: string) =>
      site.files
        .get(path)!
        .toString()
        .replace(/\.[0-9a-f]{10}\.(css|svg|woff2)/g, ".$1");
    for (const path of [
      "nl/mental-health/index.html",
      "fr/index.html",
      "de/sources/eurofound-jqi/index.html",
      "data/stress-by-sector.json",
    ])
      await expect(unhashed(path)).toMatchFileSnapshot(`../golden/site/${path}`);
  });
});

describe("every page", () => {
  test("is there in every language, and links to itself in the others", () => {
    for (const { path, html } of site.pages.filter((page) => page.path.startsWith("nl/"))) {
      // It stands for no address of its own.
      if (path === "nl/404.html") continue;
      for (const language of LANGUAGES) {
        const other = path.replace(/^nl/, language);
        expect(site.files.has(other), other).toBe(true);
        expect(html).toContain(`hreflang="${language}" href="${posix.relative(posix.dirname(path), other)}"`);
      }
    }
  });

  test("has a language, a title, one main heading and ids used once", () => {
    for (const { path, html } of site.pages) {
      const language = path.includes("/") ? path.slice(0, 2) : "nl";
      expect(html, path).toContain(`<html lang="${language}">`);
      expect(html.match(/<title>[^<]+<\/title>/), path).not.toBeNull();
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
      const ids = attributes(html, "id");
      expect(ids, path).toEqual([...new Set(ids)]);
    }
  });

  test("asks nothing of others, and has no script and no inline style", () => {
    for (const { path, html } of site.pages.filter((page) => !isSearch(page.path))) {
      expect(html, path).toContain(
        'http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;',
      );
      expect(html, path).not.toMatch(/<script|<iframe|<object|<form|\sstyle="|<style|\son\w+="|javascript:/i);
      const loaded = [...html.matchAll(/<(?:link rel="(?:stylesheet|icon)"|img|source|use|image)[^>]*>/g)];
      for (const [tag] of loaded) expect(tag, path).not.toMatch(/(href|src)="(https?:)?\/\//);
    }
    const style = [...site.files].find(([path]) => path.endsWith(".css"))![1].toString();
    expect(style).not.toMatch(/@import|url\("?(https?:)?\/\//);
  });

  test("of searching has one script, from the site itself, and no other page loads anything of it", () => {
    for (const { path, html } of site.pages) {
      const scripts = [...html.matchAll(/<script[^>]*>([^<]*)/g)];
      expect(scripts.length, path).toBe(isSearch(path) ? 1 : 0);
      expect(html.includes("pagefind"), path).toBe(false);
      if (!isSearch(path)) continue;
      expect(scripts[0]![0].trim()).toMatch(
        /^<script type="module" src="\.\.\/\.\.\/assets\/search\.\w+\.js">$/,
      );
      expect(html).toContain(
        "script-src &#39;self&#39; &#39;wasm-unsafe-eval&#39;; connect-src &#39;self&#39;",
      );
      expect(html).not.toMatch(/\sstyle="|<style|\son\w+="|unsafe-inline|https?:\/\/[^"]*\.js/);
    }
  });

  test("links only to pages, files and places that are there", () => {
    const there = new Set(site.files.keys());
    for (const { path, html } of site.pages) {
      for (const href of attributes(html, "href").filter((one) => !/^https?:/.test(one) && one !== "/")) {
        const [file = "", anchor] = href.split("#");
        const from = html.includes('<base href="/"') ? "." : posix.dirname(path);
        const target = file === "" ? path : posix.join(from, file);
        expect(there.has(target), `${path}: ${href}`).toBe(true);
        const ids = attributes(site.files.get(target)?.toString() ?? "", "id");
        expect(anchor === undefined || ids.includes(anchor), `${path}: ${href}`).toBe(true);
      }
    }
  });

  test("names its public address only when the edition has one", async () => {
    expect(site.files.get("nl/index.html")!.toString()).not.toContain("canonical");
    const input = fixture();
    input.edition.address = "https://report.example/osh/";
    const { files } = await written(input);
    expect(files.get("nl/demands/index.html")!.toString()).toContain(
      '<link rel="canonical" href="https://report.example/osh/nl/demands/"',
    );
    expect(files.get("404.html")!.toString()).toContain('<base href="https://report.example/osh/"');
  });
});

describe("the glossary", () => {
  test("stands in the order of the reader's alphabet, with an anchor for each term", () => {
    const order = (language: string) =>
      [
        ...site.files
          .get(`${language}/glossary/index.html`)!
          .toString()
          .matchAll(/<section class="term-entry" id="([\w-]+)"/g),
      ].map((match) => match[1]);
    expect(order("nl")).toEqual(["index", "work-intensity"]);
    // É stands with e, before I; Ä with a, before r. By code they would come last.
    expect(order("fr")).toEqual(["index", "work-intensity"]);
    expect(order("de")).toEqual(["index", "work-intensity"]);
  });

  test("is linked from the words of a chapter and a figure's note, and says which chapters use a term", () => {
    const chapter = site.files.get("en/demands/index.html")!.toString();
    expect(chapter).toContain('<a class="term" href="../glossary/index.html#index">index</a>');
    expect(chapter).toContain('<a class="term" href="../glossary/index.html#work-intensity">work</a>');
    const page = site.files.get("en/glossary/index.html")!.toString();
    expect(page).toContain('as an <a class="term" href="#index">index</a>');
    const users = (id: string) => [
      ...new RegExp(`id="${id}"[\\s\\S]*?</section>`).exec(page)![0].matchAll(/href="\.\.\/([\w-]+)/g),
    ];
    expect(users("index").map((match) => match[1])).toEqual(["demands"]);
    expect(users("work-intensity").map((match) => match[1])).toEqual(["mental-health", "demands"]);
  });
});

describe("a figure", () => {
  const page = (language: string) => site.files.get(`${language}/mental-health/index.html`)!.toString();

  test("has its anchor, words, two drawings, table, files, source and origin", () => {
    const html = site.files.get("nl/demands/index.html")!.toString();
    const [figure] = /<figure class="figure" id="pace-of-work"[\s\S]*?<\/figure>/.exec(html)!;
    for (const part of [
      "Het tempo gaat sinds 1995 omhoog",
      "Index van werkintensiteit (0–100)",
      "drawing-wide",
      "drawing-narrow",
      "<table",
      "data/pace-of-work.nl.csv",
      "data/pace-of-work.json",
      "levering van 1 oktober 2026",
      "opensource.org/license/bsd-3-clause",
      "4f1d0c8e5a2b7796c3fd20d1e8a94b6057c1f2ab3d9e84605b7ac1d2e3f40516",
      "measure(jqi, &quot;JQIintensity_i&quot;",
      "Node 24.21.0",
    ])
      expect(figure).toContain(part);
  });

  test("of synthetic data says so, with the sign of what is withheld and its meaning", () => {
    expect(page("nl")).toContain('<span class="badge">Synthetische gegevens</span>');
    expect(page("nl")).toContain("[c] (vertrouwelijk: niet getoond, om respondenten te beschermen)");
    expect(page("de")).toContain("[c] vertraulich: nicht gezeigt, um Befragte zu schützen");
    expect(site.files.get("nl/demands/index.html")!.toString()).not.toContain("Synthetische gegevens</span>");
  });

  test("shows a withheld number nowhere", () => {
    const secret = new RegExp(String(SECRET).replace(".", "[.,]"));
    for (const [path, bytes] of site.files) expect(secret.test(bytes.toString("latin1")), path).toBe(false);
    const json = JSON.parse(site.files.get("data/stress-by-sector.json")!.toString());
    expect(json.value).toEqual([38, 35, 33, 28, null]);
    expect(json.status).toEqual({ 4: "c" });
    expect(json.updated).toBe("2026-11-23");
  });

  test("that was refused leaves a plain word in its place", async () => {
    const input = fixture();
    delete input.chapters[0]!.figures["stress-by-sector"];
    delete input.chapters[0]!.values["stress"];
    const { files } = await written(input);
    const html = files.get("en/mental-health/index.html")!.toString();
    expect(html).toContain("Figure “stress-by-sector” could not be made.");
    expect(html).toContain("[value missing]");
  });
});

test("a chapter of a theme that the edition doesn't name is still on the home page", async () => {
  const input = fixture();
  input.chapters[1]!.theme = "nowhere";
  const { pages } = await written(input);
  expect(pages.find(({ path }) => path === "de/index.html")!.html).toContain('href="demands/index.html"');
});

test("words from data and authors never become markup", async () => {
  const input = fixture();
  const evil = '"><img src=x onerror=alert(1)>';
  input.edition.title = sameWords(evil);
  const [chapter] = input.chapters;
  chapter!.title = chapter!.summary = sameWords(evil);
  const record = chapter!.figures["stress-by-sector"]!;
  record.dimensions[0]!.categories[0]!.label = sameWords(evil);
  record.sources[0]!.title = record.sources[0]!.title = sameWords(evil);
  chapter!.values["stress"] = { ...chapter!.values["stress"]!, value: evil, measure: "bare" };
  input.provenance[0]!.cell = evil;
  Object.assign(input.sources[1]!, {
    title: sameWords(evil),
    owner: evil,
    citation: evil,
    address: "javascript:alert(1)",
  });
  const { pages } = await written(input);
  for (const { path, html } of pages) {
    expect(html, path).not.toMatch(/<img/);
    expect(html, path).not.toMatch(/href="javascript:/);
  }
});
