import { html } from "../html.ts";
import type { Html, Part } from "../html.ts";

/** A link to another site, where there is an address and it is one of the web; else the words alone. */
export const webLink = (address: string | undefined, words: Part): Html =>
  address && /^https?:\/\//.test(address) ? html`<a href="${address}">${words}</a>` : html`${words}`;
