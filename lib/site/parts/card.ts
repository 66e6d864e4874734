import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS } from "../context.ts";
import type { Context } from "../context.ts";
import type { SiteChapter } from "../input.ts";
import { badge } from "./badge.ts";
import { finding, summary } from "./words.ts";

/** A chapter on the home page: its finding and what it is about. */
export const card = (context: Context, chapter: SiteChapter): Html => {
  const { language, to } = context;
  return html`<article class="card">
    <p class="kicker">${chapter.title[language]}</p>
    <h3 class="card-title">
      <a href="${to(PATHS.chapter(language, chapter.id))}">${finding(chapter, language)}</a>
    </h3>
    <p>${summary(chapter, language)}</p>
    ${chapter.synthetic && html`<p>${badge(context)}</p>`}
  </article> `;
};
