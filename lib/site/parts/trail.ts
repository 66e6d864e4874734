import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS } from "../context.ts";
import type { Context } from "../context.ts";

/** Where the reader is: home, the steps between, this page. */
export const trail = (
  { language, say, to }: Context,
  here: string,
  between: { path: string; name: string }[] = [],
): Html =>
  html`<nav class="trail" aria-label="${say.trail}">
    <ol>
      ${[{ path: PATHS.home(language), name: say.home }, ...between].map(
        (step) => html`<li><a href="${to(step.path)}">${step.name}</a></li> `,
      )}
      <li aria-current="page">${here}</li>
    </ol>
  </nav>`;
