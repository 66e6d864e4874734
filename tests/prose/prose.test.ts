import { describe, expect, test } from "vitest";
import * as prose from "../../lib/prose/index.ts";

const parts: prose.ProseParts = {
  value: (expression) => `<b>${expression}</b>`,
  valueText: (expression) => `«${expression}»`,
  figure: (kind, id, words) => `<figure id="${id}">${kind}|${Object.values(words).join("|")}</figure>`,
};

const FIGURE = [
  ":::{figure} #pace",
  ":alt: A line up to {eval}`be`.",
  "Work is *faster*: {eval}`be`",
  "",
  "Index, Belgium",
  "",
  "First note, {eval}`n`.",
  "",
  "Second note.",
  ":::",
].join("\n");

describe("bound values", () => {
  test("are found in order, also inside a figure's words, tables and footnotes", () => {
    const source = `A {eval}\`one\`[^1]\n\n${FIGURE}\n\n| a |\n|---|\n| {eval}\`cell\` |\n\n[^1]: {eval}\`foot\`\n`;
    expect(prose.expressions(source)).toEqual(["one", "be", "be", "n", "cell", "foot"]);
  });

  test("keep the code they hold, quotes and backticks too", () => {
    expect(prose.expressions("{eval}`share(\"be\", 'm')`")).toEqual(["share(\"be\", 'm')"]);
    expect(prose.expressions("{eval}``pick(`be`)``")).toEqual(["pick(`be`)"]);
    expect(prose.fill("x {eval}``pick(`be`)`` y", (e) => `[${e}]`)).toBe("x [pick(`be`)] y");
  });

  test("are HTML in the text, and plain text in a figure's words", () => {
    const html = prose.renderProse(`It is {eval}\`be\`.\n\n${FIGURE}`, parts);
    expect(html).toContain("<p>It is <b>be</b>.</p>");
    expect(html).toContain(
      "figure|Work is faster: «be»|Index, Belgium|A line up to «be».|First note, «n».\n\nSecond note.",
    );
  });
});

describe("figures", () => {
  test("give title, subtitle, description, note and line", () => {
    expect(prose.figureWords(`Text\n\n${FIGURE}\n\n:::{table} #tab\nT\n\nS\n:::`)).toEqual([
      {
        kind: "figure",
        id: "pace",
        line: 3,
        words: {
          title: "Work is faster: {eval}`be`",
          subtitle: "Index, Belgium",
          alt: "A line up to {eval}`be`.",
          note: "First note, {eval}`n`.\n\nSecond note.",
        },
      },
      { kind: "table", id: "tab", line: 14, words: { title: "T", subtitle: "S", alt: "", note: "" } },
    ]);
  });

  test("are linked by their title", () => {
    expect(prose.renderProse(`See [](#pace).\n\n${FIGURE}`, parts)).toContain(
      '<a href="#pace">Work is faster: <b>be</b></a>',
    );
  });
});

describe("glossary terms", () => {
  const source = `# A {term}\`rate <rate>\`\n\nThe {term}\`rate\` and the {term}\`old rate <rte>\`.\n\n:::{figure} #f\n:alt: x\nT {term}\`title <rate>\`\n\nS\n\nSee the {term}\`rate <rate>\`, [](#f) and *this*.\n\nMore.\n:::`;
  const linked: prose.ProseParts = {
    ...parts,
    figure: (_kind, _id, words) => `${words.title}|${words.note}|${words.noteHtml}`,
    term: (id) => (id === "rate" ? { title: "Incidence <rate>", address: "../g/#rate" } : undefined),
  };

  test("are found with their lines, also in a figure's words", () => {
    expect(prose.terms(source).map(({ id, words, line }) => [id, words, line])).toEqual([
      ["rate", "rate", 1],
      ["rate", null, 3],
      ["rte", "old rate", 3],
      ["rate", "title", 7],
      ["rate", "rate", 11],
    ]);
  });

  test("are links where the glossary has them, else words", () => {
    const html = prose.renderProse(source, linked, { dropHeadline: true });
    expect(html).toContain(
      'The <a class="term" href="../g/#rate">Incidence &#x3C;rate></a> and the <span class="term">old rate</span>.',
    );
    expect(prose.renderProse("The {term}`incidence-rate`", parts)).toBe(
      '<p>The <span class="term">incidence rate</span></p>',
    );
  });

  test("are plain words in headlines and titles, links in a figure's note", () => {
    expect(prose.headline(source)).toBe("A rate");
    expect(prose.renderProse(source, linked)).toContain(
      'T title|See the rate,  and this.\n\nMore.|<p>See the <a class="term" href="../g/#rate">rate</a>, <a href="#f">T title</a> and <em>this</em>.</p>\n<p>More.</p>',
    );
  });

  test("are explained by entries with name, title and definition", () => {
    const entries = prose.glossary(
      "% For writers.\n\nNot an entry.\n\n(rate)=\n\n## Rate\n\nA {term}`b`.\n\n- list\n\n(empty)=\n## Empty\n(untitled)=\n\nText.\n",
    );
    expect(entries).toEqual([
      { id: "rate", title: "Rate", definition: "A {term}`b`.\n\n- list", line: 5 },
      { id: "empty", title: "Empty", definition: "", line: 13 },
      { id: "untitled", title: "", definition: "Text.", line: 15 },
    ]);
  });
});

describe("what an author writes", () => {
  test("never becomes markup of its own", () => {
    const html = prose.renderProse(
      "<script>alert(1)</script>\n\nA <img src=x onerror=alert(1)> b, p < 0.05\n\n[x](javascript:alert(1)) [y](data:text/html,1)\n\n![i](https://elsewhere.example/i.png)",
      parts,
    );
    expect(html).not.toMatch(/<(script|img|a)\b/);
    expect(html).toContain("p &#x3C; 0.05");
  });

  test("has one title in a callout, in the reader's language", () => {
    expect(prose.renderProse(":::{note}\nHello\n:::", parts, { language: "fr" })).toBe(
      '<div role="note" class="callout callout-note"><p class="callout-title">Remarque</p><p>Hello</p></div>',
    );
    expect(prose.renderProse(":::{warning} Mind\nHello\n:::", parts).match(/callout-title/g)).toHaveLength(1);
  });

  test("gets the quotation marks of its language", () => {
    expect(prose.renderProse('"a"', parts, { language: "de" })).toBe("<p>„a“</p>");
    expect(prose.renderProse('"a"', parts, { language: "fr" })).toBe("<p>«\u00a0a\u00a0»</p>");
  });

  test("never ends a line within a number or before its sign", () => {
    const say = (text: string, language: "nl" | "fr" | "de") => prose.renderProse(text, parts, { language });
    expect(say("Bei 95 % und in %", "de")).toBe("<p>Bei 95\u00a0% und in\u00a0%</p>");
    expect(say("Pour 100 000 : 95 % ?", "fr")).toBe("<p>Pour 100\u202f000\u00a0: 95\u202f%\u202f?</p>");
    expect(say("En 2018 200 de plus, en %", "fr")).toBe("<p>En 2018 200 de plus, en\u00a0%</p>");
    expect(say("Bij 95% en in %", "nl")).toBe("<p>Bij 95% en in\u00a0%</p>");
  });

  test("is shown and reported where it is not known", () => {
    const source =
      "Fine.\n\n:::{mermaid}\ngraph\n:::\n\n{nope}`x` and <b>bold</b>\n\n:::{figure} picture.png\nT\n:::";
    expect(prose.problems(source).map(({ line, words }) => [line, words.en.slice(0, 24)])).toEqual([
      [3, "“:::{mermaid}” is not kn"],
      [7, "“{nope}” is not known he"],
      [7, "HTML code is shown as pl"],
      [9, "After “:::{figure}” come"],
    ]);
    expect(prose.renderProse(source, parts)).toContain(
      '<code class="unknown">:::{mermaid}\ngraph\n:::</code>',
    );
  });

  test("is reported when a figure lacks words", () => {
    expect(prose.problems(":::{figure} #f\nTitle\n:::").map(({ words }) => words.nl)).toEqual([
      expect.stringContaining("ondertitel"),
      expect.stringContaining(":alt:"),
    ]);
    expect(prose.problems(FIGURE)).toEqual([]);
  });
});

test("the same prose is rendered alike every time, whatever was asked of it before", () => {
  const source = `# One\n\nSee [](#pace)[^1] {sub}\`2\`.\n\n# Two\n\n- [ ] a\n\n${FIGURE}\n\n[^1]: x\n\n| a |\n|--:|\n| {eval}\`t\` |`;
  const first = prose.renderProse(source, parts);
  prose.renderProse([source, source], parts, { dropHeadline: true, taken: ["one"] });
  prose.headings(source, { dropHeadline: true });
  prose.problems(source);
  expect(prose.renderProse(source, parts)).toBe(first);
});

describe("a chapter of several cells", () => {
  const cells = [
    "# Finding {eval}`x`\n\nA[^1]\n\n[^1]: first",
    "## Who?\n\nB[^1]\n\n[^1]: second",
    "## Who?\n\n# Late",
  ];

  test("keeps the footnotes of its cells apart and numbers them through", () => {
    const html = prose.renderProse(cells, parts);
    expect([...html.matchAll(/data-footnote-ref[^>]*>(\d)</g)].map((match) => match[1])).toEqual(["1", "2"]);
    expect(html.match(/footnote-label">/g)).toHaveLength(3);
    expect(html).toContain("second");
  });

  test("has a headline, and one id a heading that no number changes", () => {
    expect(prose.headline(cells)).toBe("Finding {eval}`x`");
    expect(prose.renderHeadline(cells, parts)).toBe("Finding <b>x</b>");
    const options = { dropHeadline: true, taken: ["late"] };
    expect(prose.headings(cells, options)).toEqual([
      { depth: 2, id: "who", text: "Who?" },
      { depth: 2, id: "who-2", text: "Who?" },
      { depth: 2, id: "late-2", text: "Late" },
    ]);
    const html = prose.renderProse(cells, parts, options);
    expect(html).not.toContain("<h1");
    for (const { id } of prose.headings(cells, options)) expect(html).toContain(`<h2 id="${id}">`);
  });
});
