import { renderProse } from "../../prose/index.ts";
import { html, trusted } from "../html.ts";
import { PATHS, contextFor } from "../context.ts";
import type { Page } from "../context.ts";
import { document } from "../parts/document.ts";
import { emblem } from "../parts/emblem.ts";
import { termPart } from "../parts/term.ts";
import { trail } from "../parts/trail.ts";
import type { Language } from "../../words.ts";

/** What the report is, how it is made, how confidentiality is kept, who makes and who pays for it. */
export function about(shared: Parameters<typeof contextFor>[0], language: Language): Page {
  const context = contextFor(shared, language, PATHS.about(language));
  const { assets, say, path } = context;
  const parts = { value: () => "", valueText: () => "", figure: () => "", term: termPart(context) };
  const main = html`<div class="wrap">
    ${trail(context, say.about)}
    <header class="chapter-head">
      <p class="kicker">${say.ministry}</p>
      <h1>${say.about}</h1>
      <p class="lede">${say.lede}</p>
    </header>
    <div class="prose">
      ${trusted(renderProse(assets.about[language], parts, { language, taken: ["main", "funding"] }))}
      <h2 id="funding">${say.fundingTitle}</h2>
      <div class="funding funding-large">
        ${emblem(say.emblem)}
        <p>${say.funding}</p>
      </div>
    </div>
  </div>`;
  const page = { title: say.about, description: say.lede, kind: "about", main };
  return { path, html: document(context, page).toString() };
}
