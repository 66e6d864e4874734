import type { PublicFigure, PublicTable } from "../../disclosure/public.ts";
import { tableHtml } from "../../figure/tableHtml.ts";
import type { FilledWords } from "../../prose/index.ts";
import { html, trusted } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS } from "../context.ts";
import type { Context } from "../context.ts";
import { WIDTHS } from "../drawings.ts";
import type { SiteChapter } from "../input.ts";
import { anchored } from "./anchored.ts";
import { badge } from "./badge.ts";
import { breaks } from "./breaks.ts";
import { provenance } from "./provenance.ts";
import { scroll } from "./scroll.ts";

import { sourceLine } from "./sourceLine.ts";

/** A figure or table with all that belongs to it: words, drawing, table, files, origin. */
export function figure(context: Context, chapter: SiteChapter, id: string, words: FilledWords): Html {
  const { say, to } = context;
  const record = chapter.figures[id];
  if (!record) return html`<p class="callout callout-warning" id="${id}">${say.notBuilt(id)}</p>`;
  return html`<figure class="figure" id="${id}" aria-labelledby="${id}--title">
    <figcaption class="figure-head">
      ${record.synthetic && badge(context)}
      ${anchored(
        html`<h3 class="figure-title" id="${id}--title">${words.title}</h3>`,
        id,
        say.linkHere(words.title),
      )}
      <p class="figure-subtitle">${words.subtitle}</p>
    </figcaption>
    ${record.kind === "figure" ? drawings(context, chapter, record) : table(context, record, words.title)}
    <div class="figure-foot">
      ${breaks(context, record)}${
        words.noteHtml !== "" && html`<div class="figure-note">${trusted(words.noteHtml)}</div>`
      }${sourceLine(context, record)}
      ${
        record.kind === "figure" &&
        html`<details>
          <summary>${say.dataTable}</summary>
          ${table(context, record, words.title)}
        </details> `
      }${provenance(context, chapter, id)}
      <p class="figure-files">
        <span>${say.download}${say.colon}</span>
        <a href="${to(PATHS.csv(id, context.language))}" download
          >CSV<span class="unseen"> – ${words.title}</span></a
        >
        <a href="${to(PATHS.json(id))}" download>JSON-stat<span class="unseen"> – ${words.title}</span></a>
      </p>
    </div>
  </figure> `;
}

/** The drawing for a desk and the one for a phone; the style sheet shows one of them. */
const drawings = (context: Context, chapter: SiteChapter, record: PublicFigure): Html[] =>
  (["wide", "narrow"] as const).flatMap((width) => {
    const svg = context.drawings(chapter.id, record.id, context.language, WIDTHS[width]);
    return svg === null ? [] : [html`<div class="drawing drawing-${width}">${trusted(svg)}</div>`];
  });

const table = ({ language, say }: Context, record: PublicFigure | PublicTable, title: string): Html =>
  scroll(say.tableRegion(title), trusted(tableHtml(record, language, title)));
