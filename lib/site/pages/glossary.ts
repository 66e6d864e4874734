import { renderProse, terms } from "../../prose/index.ts";
import { LOCALES } from "../../figure/format.ts";
import { html, trusted } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS, contextFor } from "../context.ts";
import type { Context, Page } from "../context.ts";
import type { SiteTerm } from "../input.ts";
import { anchored } from "../parts/anchored.ts";
import { document } from "../parts/document.ts";
import { termPart } from "../parts/term.ts";
import { trail } from "../parts/trail.ts";
import { proseOf } from "../parts/words.ts";
import type { Language } from "../../words.ts";

/** The terms of the report in the order of the reader's alphabet, each with the chapters that use it. */
export function glossary(shared: Parameters<typeof contextFor>[0], language: Language): Page {
  const context = contextFor(shared, language, PATHS.glossary(language));
  const { input, say, path } = context;
  const sorted = input.glossary.toSorted((a, b) =>
    a.title[language].localeCompare(b.title[language], LOCALES[language]),
  );
  const main = html`<div class="wrap">
    ${trail(context, say.glossary)}
    <header class="chapter-head">
      <h1>${say.glossary}</h1>
      <p class="lede">${say.glossaryLede}</p>
    </header>
    <div class="prose terms">${sorted.map((term) => entry(context, term))}</div>
  </div>`;
  const page = { title: say.glossary, description: say.glossaryLede, kind: "glossary", main };
  return { path, html: document(context, page).toString() };
}

function entry(context: Context, { id, title, definition }: SiteTerm): Html {
  const { language, say, to } = context;
  const parts = { value: () => "", valueText: () => "", figure: () => "", term: termPart(context) };
  const users = usersOf(context, id);
  return html`<section class="term-entry" id="${id}" aria-labelledby="${id}--title">
    ${anchored(html`<h2 id="${id}--title">${title[language]}</h2>`, id, say.linkHere(title[language]))}
    ${trusted(renderProse(definition[language], parts, { language }))}
    ${
      users.length > 0 &&
      html`<p class="used quiet">
        ${say.usedIn}${say.colon}${users.map(
          (one, index) =>
            html`${index > 0 && ", "}<a href="${to(PATHS.chapter(language, one.id))}"
                >${one.title[language]}</a
              >`,
        )}
      </p>`
    }
  </section> `;
}

const usersOf = ({ input, language }: Context, id: string) =>
  input.chapters.filter((chapter) =>
    proseOf(chapter, language).some((source) => terms(source, { language }).some((term) => term.id === id)),
  );
