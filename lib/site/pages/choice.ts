import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS } from "../context.ts";
import type { Page } from "../context.ts";
import type { Assets } from "../assets.ts";
import type { SiteInput } from "../input.ts";
import { emblem } from "../parts/emblem.ts";
import { POLICY } from "../parts/head.ts";
import { LANGUAGE_NAMES, STRINGS } from "../strings.ts";
import type { Language } from "../../words.ts";

/** Where the reader chooses a language: `index.html`, and the root unless a server knows the reader's. */
export function choice(input: SiteInput, assets: Assets): Page {
  const { languages } = input.edition;
  const body = html`<h1 class="choice-title">${titles(input)}</h1>
    ${choices(languages, languages)}`;
  return { path: "index.html", html: bare(input, assets, languages, POLICY, "", body).toString() };
}

/**
 * The pages for an address that isn't there: one in all languages, and one in the folder of each. They can be
 * shown at any depth, hence their base address.
 */
export function missing(input: SiteInput, assets: Assets): Page[] {
  const { address, languages } = input.edition;
  const root = address === "" ? "/" : `${address.replace(/\/$/, "")}/`;
  const { origin } = new URL(root, "http://localhost");
  const policy = POLICY.replace(
    "base-uri 'none'",
    `base-uri ${origin === "http://localhost" ? "'self'" : origin}`,
  );
  const page = (path: string, said: Language[]): Page => {
    const body = html`<h1 class="choice-title">
        ${said.map((language) => html`<span lang="${language}">${STRINGS[language].notFound}</span>`)}
      </h1>
      ${choices(languages, said)}`;
    return { path, html: bare(input, assets, said, policy, html`<base href="${root}" />`, body).toString() };
  };
  return [page("404.html", languages), ...languages.map((one) => page(`${one}/404.html`, [one]))];
}

const titles = ({ edition }: SiteInput): Html[] =>
  edition.languages.map((language) => html`<span lang="${language}">${edition.title[language]}</span>`);

const choices = (languages: Language[], said: Language[]): Html =>
  html`<nav aria-label="${said.map((language) => STRINGS[language].languageMenu).join(", ")}">
    <ul class="choice-list">
      ${languages.map(
        (language) =>
          html`<li>
            <a href="${PATHS.home(language)}" hreflang="${language}" lang="${language}"
              >${LANGUAGE_NAMES[language]}</a
            >
          </li> `,
      )}
    </ul>
  </nav>`;

const bare = (
  input: SiteInput,
  assets: Assets,
  said: Language[],
  policy: string,
  base: Html | "",
  body: Html,
): Html => {
  const first = said[0]!;
  return html`<!doctype html>
    <html lang="${first}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        ${base}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${said.map((language) => input.edition.title[language]).join(" · ")}</title>
        <link rel="stylesheet" href="${assets.style}" />
        <link rel="icon" href="${assets.icon}" type="image/svg+xml" />
      </head>
      <body class="choice">
        <main id="main" class="wrap">
          ${body}
          <div class="funding">
            ${emblem(STRINGS[first].emblem)}
            <p>
              ${said.map((language) => html`<span lang="${language}">${STRINGS[language].funded}</span>`)}
            </p>
          </div>
        </main>
      </body>
    </html> `;
};
