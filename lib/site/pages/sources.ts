import { html } from "../html.ts";
import { PATHS, contextFor } from "../context.ts";
import type { Page } from "../context.ts";
import { document } from "../parts/document.ts";
import { sourceList } from "../parts/sourceList.ts";
import { trail } from "../parts/trail.ts";
import type { Language } from "../../words.ts";

/** All sources of the report. */
export function sources(shared: Parameters<typeof contextFor>[0], language: Language): Page {
  const context = contextFor(shared, language, PATHS.sources(language));
  const { input, say, path } = context;
  const main = html`<div class="wrap">
    ${trail(context, say.sources)}
    <header class="chapter-head">
      <p class="kicker">${say.sourcesCount(input.sources.length)}</p>
      <h1>${say.sources}</h1>
      <p class="lede">${say.sourcesLede}</p>
    </header>
    ${sourceList(context, input.sources)}
    <p><a href="${context.to(PATHS.catalogue())}">${say.openCatalogue}</a></p>
  </div>`;
  const page = { title: say.sources, description: say.sourcesLede, kind: "sources", main };
  return { path, html: document(context, page).toString() };
}
