import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS } from "../context.ts";
import type { Context } from "../context.ts";
import type { SiteSource } from "../input.ts";
import { access } from "./access.ts";
import { badge } from "./badge.ts";

/** Sources by name, each with its holder and kind. */
export const sourceList = (context: Context, sources: readonly SiteSource[]): Html => {
  const { language, to } = context;
  return html`<ul class="source-list">
    ${sources.map(
      (source) =>
        html`<li>
          <a href="${to(PATHS.source(language, source.name))}">${source.title[language]}</a>
          <span class="quiet"
            >${source.owner} ·
            ${access(context, source).split(/\s*[:;]/)[0]}${source.kind === "synthetic" && html` ${badge(context)}`}</span
          >
        </li> `,
    )}
  </ul>`;
};
