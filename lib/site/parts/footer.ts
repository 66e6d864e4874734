import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS } from "../context.ts";
import type { Context } from "../context.ts";
import { day } from "../date.ts";
import { emblem } from "./emblem.ts";

/** The band below every page: who makes the report, which edition it is, who pays for it. */
export function footer({ input, language, say, to }: Context): Html {
  const { edition } = input;
  return html`<footer class="bottom">
    <div class="wrap bottom-inner">
      <div>
        <p class="bottom-name">${edition.title[language]}</p>
        <p>${say.ministry}<br />${say.edition(edition.id)}, ${day(edition.date, language)}</p>
        <p>
          <a href="${to(PATHS.sources(language))}">${say.sources}</a> ·
          <a href="${to(PATHS.glossary(language))}">${say.glossary}</a> ·
          <a href="${to(PATHS.about(language))}">${say.about}</a> ·
          <a href="${to(PATHS.accessibility(language))}">${say.accessibility}</a> ·
          <a href="${to(PATHS.privacy(language))}">${say.privacy}</a>
        </p>
      </div>
      <div class="funding">
        ${emblem(say.emblem)}
        <p>${say.funded}</p>
      </div>
    </div>
  </footer>`;
}
