import { html } from "../html.ts";
import type { Html, Part } from "../html.ts";

/** A wide table in a region that scrolls sideways and can be reached by keyboard. */
export const scroll = (name: string, table: Part): Html =>
  html`<div class="table-scroll" role="region" tabindex="0" aria-label="${name}">${table}</div>`;
