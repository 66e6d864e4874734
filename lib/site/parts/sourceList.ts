import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS } from "../context.ts";
import type { Context } from "../context.ts";
import type { SiteSource } from "../input.ts";

/** Sources by name, each with its holder and kind. */
export const sourceList = ({ language, say, to }: Context, sources: readonly SiteSource[]): Html =>
  html`<ul class="source-list">
    ${sources.map(
      (source) =>
        html`<li>
          <a href="${to(PATHS.source(language, source.name))}">${source.title[language]}</a>
          <span class="quiet"
            >${source.owner} ·
            ${say.sensitivities[source.sensitivity].split(/\s*:/)[0]}${source.kind === "synthetic" && ` · ${say.synthetic.toLowerCase()}`}</span
          >
        </li> `,
    )}
  </ul>`;
