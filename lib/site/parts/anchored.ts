import { html } from "../html.ts";
import type { Html } from "../html.ts";

/** A title with the link to its place beside it: outside it, or a screen reader would say the title twice. */
export const anchored = (title: Html, id: string, linkHere: string): Html =>
  html`<div class="anchored">
    ${title}${"\u00a0"}<a class="anchor" href="#${id}" aria-label="${linkHere}">#</a>
  </div>`;
