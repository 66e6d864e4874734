import { html } from "../html.ts";
import type { Html } from "../html.ts";
import type { Context } from "../context.ts";
import { alternates, publicAddress } from "./alternates.ts";

/** Nothing but the site's own styles, fonts and images; no script, no frame, no form. */
export const POLICY =
  "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/** The same for a page that searches: the site's own script, its index, and the WebAssembly it is read with. */
const SCRIPT_POLICY = `${POLICY}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'`;

export function head(context: Context, title: string, description: string, script?: string): Html {
  const { input, language, assets, to, path } = context;
  const site = input.edition.title[language];
  const canonical = publicAddress(context, path);
  return html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${script ? SCRIPT_POLICY : POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="color-scheme" content="light dark" />
    <title>${title === site ? site : `${title} – ${site}`}</title>
    <meta name="description" content="${description}" />
    <link rel="stylesheet" href="${to(assets.style)}" />
    <link rel="icon" href="${to(assets.icon)}" type="image/svg+xml" />
    ${script && html`<script type="module" src="${to(script)}"></script> `}
    ${canonical && html`<link rel="canonical" href="${canonical}" /> `}${alternates(context).map(
      (other) =>
        html`<link
          rel="alternate"
          hreflang="${other.language}"
          href="${publicAddress(context, other.path) ?? to(other.path)}"
        /> `,
    )}
  </head>`;
}
