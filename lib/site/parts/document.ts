import { html } from "../html.ts";
import type { Html, Part } from "../html.ts";
import type { Context } from "../context.ts";
import { footer } from "./footer.ts";
import { header } from "./header.ts";
import { head } from "./head.ts";

interface Document {
  /** Of the browser's tab; the site's name is added. */
  title: string;
  description: string;
  /** Class of the main part. */
  kind: string;
  main: Part;
  /** The address of a script in the site, for the page that has one. */
  script?: string;
}

/** A whole page: head, skip link, header, main part, footer. */
export const document = (context: Context, { title, description, kind, main, script }: Document): Html =>
  html`<!doctype html>
    <html lang="${context.language}">
      ${head(context, title, description, script)}
      <body>
        <a class="skip" href="#main">${context.say.skip}</a>
        ${header(context)}
        <main id="main" class="${kind}" tabindex="-1">${main}</main>
        ${footer(context)}
      </body>
    </html> `;
