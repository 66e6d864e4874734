import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS, contextFor } from "../context.ts";
import type { Context, Page } from "../context.ts";
import { card } from "../parts/card.ts";
import { document } from "../parts/document.ts";
import { lead } from "../parts/lead.ts";
import { sourceList } from "../parts/sourceList.ts";
import type { Language } from "../../words.ts";

/** What the report is, its first theme with its finding, the other themes, the sources. */
export function home(shared: Parameters<typeof contextFor>[0], language: Language): Page {
  const context = contextFor(shared, language, PATHS.home(language));
  const { input, say, path, to } = context;
  const { edition } = input;
  const known = edition.themes.map(({ id }) => id);
  const apart = new Set(input.chapters.map(({ theme }) => theme).filter((id) => !known.includes(id)));
  const themes = [
    ...edition.themes.map(({ id, label }) => ({ id, label: label[language] })),
    ...[...apart].map((id) => ({ id, label: say.chapters })),
  ].filter(({ id }) => input.chapters.some(({ theme }) => theme === id));
  const main = html`<div class="hero">
      <div class="wrap">
        <p class="kicker">${say.edition(edition.id)}</p>
        <h1>${edition.title[language]}</h1>
        <p class="lede">${say.lede}</p>
      </div>
    </div>
    ${themes.map(({ id, label }, index) => theme(context, id, label, index === 0))}
    <section class="band" aria-labelledby="sources">
      <div class="wrap">
        <h2 id="sources">${say.sources}</h2>
        <p class="band-lede">${say.sourcesLede}</p>
        ${sourceList(context, input.sources)}
        <p><a class="more" href="${to(PATHS.sources(language))}">${say.allSources}</a></p>
      </div>
    </section>`;
  const page = { title: edition.title[language], description: say.lede, kind: "home", main };
  return { path, html: document(context, page).toString() };
}

/** A theme: the first one opens with its finding in large letters. */
function theme(context: Context, id: string, label: string, first: boolean): Html {
  const chapters = context.input.chapters.filter((chapter) => chapter.theme === id);
  const [opening, ...others] = first || chapters.length === 1 ? chapters : [];
  const cards = opening ? others : chapters;
  return html`<section class="theme${first && " theme-first"}" aria-labelledby="theme-${id}">
    <div class="wrap">
      <h2 id="theme-${id}">${label}</h2>
      ${opening && lead(context, opening, first ? "" : "lead-small")}${
        cards.length > 0 && html`<div class="cards">${cards.map((chapter) => card(context, chapter))}</div>`
      }
    </div>
  </section> `;
}
