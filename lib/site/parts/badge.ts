import { html } from "../html.ts";
import type { Html } from "../html.ts";
import type { Context } from "../context.ts";

/** Marks what is made of synthetic data. */
export const badge = ({ say }: Context): Html => html`<span class="badge">${say.synthetic}</span>`;
