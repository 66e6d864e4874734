import { renderProse } from "../../prose/index.ts";
import { html, trusted } from "../html.ts";
import type { Part } from "../html.ts";
import { PATHS, contextFor } from "../context.ts";
import type { Page } from "../context.ts";
import { day } from "../date.ts";
import { document } from "../parts/document.ts";
import { emblem } from "../parts/emblem.ts";
import { termPart } from "../parts/term.ts";
import { trail } from "../parts/trail.ts";
import type { TextName } from "../texts.ts";
import type { Language } from "../../words.ts";

/** A page of the site's own words: about the report, the accessibility statement, the privacy statement. */
export function text(shared: Parameters<typeof contextFor>[0], language: Language, name: TextName): Page {
  const context = contextFor(shared, language, PATHS[name](language));
  const { input, assets, say, path } = context;
  const values: Record<string, string> = {
    contact: say.contact,
    date: day(input.edition.date, language),
    site: input.edition.title[language],
  };
  const value = (expression: string): string => values[expression] ?? say.noValue;
  const parts = {
    value: (expression: string) => html`${value(expression)}`.toString(),
    valueText: value,
    figure: () => "",
    term: termPart(context),
  };
  const lede = name === "about" ? say.lede : null;
  const main = html`<div class="wrap">
    ${trail(context, say[name])}
    <header class="chapter-head">
      <p class="kicker">${say.ministry}</p>
      <h1>${say.titles[name]}</h1>
      ${lede && html`<p class="lede">${lede}</p>`}
    </header>
    <div class="prose">
      ${trusted(renderProse(assets.texts[name][language], parts, { language, taken: ["main", "funding"] }))}
      ${name === "about" && funding()}
    </div>
  </div>`;
  const page = { title: say.titles[name], description: lede ?? say.titles[name], kind: "about", main };
  return { path, html: document(context, page).toString() };

  function funding(): Part {
    return html`<h2 id="funding">${say.fundingTitle}</h2>
      <div class="funding funding-large">
        ${emblem(say.emblem)}
        <p>${say.funding}</p>
      </div>`;
  }
}
