import { html, trusted } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS } from "../context.ts";
import type { Context } from "../context.ts";
import { WIDTHS } from "../drawings.ts";
import type { SiteChapter } from "../input.ts";
import { badge } from "./badge.ts";
import { figuresOf, finding, summary } from "./words.ts";

/** The chapter that the report opens with: its finding in large letters beside its first drawing. */
export function lead(context: Context, chapter: SiteChapter, size = ""): Html {
  const { language, say, to } = context;
  const path = to(PATHS.chapter(language, chapter.id));
  return html`<article class="lead ${size}">
    <div class="lead-words">
      <p class="kicker">${chapter.title[language]}</p>
      <h3 class="lead-title"><a href="${path}">${finding(chapter, language)}</a></h3>
      <p class="lead-summary">${summary(chapter, language)}</p>
      ${chapter.synthetic && html`<p>${badge(context)}</p>`}
      <p>
        <a class="button" href="${path}"
          >${say.readChapter}<span class="unseen">${say.colon}${chapter.title[language]}</span></a
        >
      </p>
    </div>
    ${preview(context, chapter, path)}
  </article> `;
}

function preview({ language, drawings }: Context, chapter: SiteChapter, path: string): Html | null {
  for (const { id, words } of figuresOf(chapter, language)) {
    const svg = drawings(chapter.id, id, language, WIDTHS.narrow);
    if (svg === null) continue;
    return html`<figure class="preview">
      <figcaption>
        <a href="${path}#${id}">${words.title}</a>
        <p class="preview-subtitle">${words.subtitle}</p>
      </figcaption>
      <div class="drawing">${trusted(svg)}</div>
    </figure>`;
  }
  return null;
}
