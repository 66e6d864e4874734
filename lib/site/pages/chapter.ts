import { renderProse } from "../../prose/index.ts";
import { html, trusted } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS, contextFor } from "../context.ts";
import type { Context, Page } from "../context.ts";
import type { SiteChapter } from "../input.ts";
import { badge } from "../parts/badge.ts";
import { document } from "../parts/document.ts";
import { figure } from "../parts/figure.ts";
import { termPart } from "../parts/term.ts";
import { trail } from "../parts/trail.ts";
import { valueHtml, valueText } from "../parts/value.ts";
import { TAKEN, finding, findingText, proseOf, sections, summary } from "../parts/words.ts";
import type { Language } from "../../words.ts";

/** A chapter: its finding, what it says in short, its prose with the figures, the way to the next. */
export function chapter(
  shared: Parameters<typeof contextFor>[0],
  language: Language,
  { id }: SiteChapter,
): Page {
  const context = contextFor(shared, language, PATHS.chapter(language, id));
  const { input, say, path } = context;
  const one = input.chapters.find((candidate) => candidate.id === id)!;
  const theme = input.edition.themes.find((candidate) => candidate.id === one.theme);
  const title = one.title[language];
  const opening = findingText(one, language);
  const main = html`<div class="wrap">
    ${trail(context, title)}
    <header class="chapter-head">
      <p class="kicker">
        ${theme?.label[language]}${theme && opening !== title && " · "}${opening !== title && title}
      </p>
      <h1>${finding(one, language)}</h1>
      <p class="lede">${summary(one, language)}</p>
      ${one.synthetic && html`<p class="synthetic">${badge(context)} ${say.syntheticChapter}</p>`}
    </header>
    <div class="columns">
      ${contents(context, one)}
      <div class="prose">${prose(context, one)} ${notebook(context, one)}</div>
    </div>
    ${neighbours(context, one)}
  </div>`;
  const page = { title: opening, description: summary(one, language), kind: "chapter", main };
  return { path, html: document(context, page).toString() };
}

function prose(context: Context, one: SiteChapter): Html {
  const { language } = context;
  const parts = {
    value: valueHtml(one, language),
    valueText: valueText(one, language),
    figure: (_kind: string, id: string, words: Parameters<typeof figure>[3]) =>
      figure(context, one, id, words).toString(),
    term: termPart(context),
  };
  return trusted(renderProse(proseOf(one, language), parts, { language, dropHeadline: true, taken: TAKEN }));
}

function contents({ language, say }: Context, one: SiteChapter): Html | null {
  const found = sections(one, language);
  if (found.length < 2) return null;
  return html`<nav class="contents" aria-labelledby="contents">
    <p class="contents-name" id="contents">${say.contents}</p>
    <ul>
      ${found.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li> `)}
    </ul>
  </nav>`;
}

const notebook = ({ language, say, to }: Context, one: SiteChapter): Html | null =>
  one.notebook === ""
    ? null
    : html`<p class="notebook">
        <a href="${to(PATHS.notebook(one.id, language))}" download>${say.downloadNotebook}</a><br /><span
          class="quiet"
          >${say.notebookHelp}</span
        >
      </p>`;

function neighbours({ input, language, say, to }: Context, one: SiteChapter): Html | null {
  const place = input.chapters.indexOf(one);
  const link = (other: SiteChapter | undefined, name: string, kind: string) =>
    other &&
    html`<a class="neighbour ${kind}" href="${to(PATHS.chapter(language, other.id))}"
      ><span class="quiet">${name}</span> ${other.title[language]}</a
    >`;
  if (input.chapters.length < 2) return null;
  return html`<nav class="neighbours" aria-label="${say.chapters}">
    ${link(input.chapters[place - 1], say.previous, "neighbour-previous")}${link(input.chapters[place + 1], say.next, "neighbour-next")}
  </nav>`;
}
