import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS, contextFor } from "../context.ts";
import type { Context, Page } from "../context.ts";
import { document } from "../parts/document.ts";
import { trail } from "../parts/trail.ts";
import { figuresOf } from "../parts/words.ts";
import type { Language } from "../../words.ts";

/**
 * A field to search with, and the list of everything for who has no script or reads the site from a disk. Its
 * script and the index load from the site itself, on this page alone.
 */
export function search(shared: Parameters<typeof contextFor>[0], language: Language): Page {
  const context = contextFor(shared, language, PATHS.search(language));
  const { say, path, assets } = context;
  const main = html`<div class="wrap">
    ${trail(context, say.search)}
    <header class="chapter-head">
      <h1>${say.searchTitle}</h1>
    </header>
    <form
      class="search"
      id="search"
      role="search"
      hidden
      data-none="${say.searchNone}"
      data-one="${say.searchOne}"
      data-many="${say.searchMany}"
      data-failed="${say.searchFailed}"
    >
      <label for="query">${say.searchLabel}</label>
      <div class="search-row">
        <input id="query" name="q" type="search" autocomplete="off" />
        <button class="button" type="submit">${say.search}</button>
      </div>
    </form>
    <p class="search-status" id="status" role="status"></p>
    <ol class="results" id="results"></ol>
    <button class="button" id="more" type="button" hidden>${say.searchMore}</button>
    <div class="prose" id="whole">
      <p id="without">${say.searchWithout}</p>
      ${whole(context)}
    </div>
  </div>`;
  const page = { title: say.search, description: say.searchTitle, kind: "searching", main };
  return { path, html: document(context, { ...page, script: assets.search }).toString() };
}

function whole(context: Context): Html {
  const { input, language, say, to } = context;
  const link = (path: string, name: Html | string) => html`<li><a href="${to(path)}">${name}</a></li> `;
  return html`<h2>${say.everything}</h2>
    ${input.chapters.map((chapter) => {
      const page = PATHS.chapter(language, chapter.id);
      const figures = figuresOf(chapter, language);
      return html`<h3><a href="${to(page)}">${chapter.title[language]}</a></h3>
        <ul>
          ${figures.map(({ id, words }) => link(`${page}#${id}`, words.title))}
        </ul> `;
    })}
    <h3><a href="${to(PATHS.sources(language))}">${say.sources}</a></h3>
    <ul>
      ${input.sources.map(({ name, title }) => link(PATHS.source(language, name), title[language]))}
    </ul>
    <h3>${say.about}</h3>
    <ul>
      ${[
        link(PATHS.glossary(language), say.glossary),
        link(PATHS.about(language), say.about),
        link(PATHS.accessibility(language), say.accessibility),
        link(PATHS.privacy(language), say.privacy),
      ]}
    </ul>`;
}
