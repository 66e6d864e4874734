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

/** The root of the site: the reader chooses a language; nothing guesses it. */
export function choice(input: SiteInput, assets: Assets): Page {
  const body = html`<h1 class="choice-title">${titles(input)}</h1>
    ${languages(input)}`;
  return { path: "index.html", html: bare(input, assets, POLICY, "", body).toString() };
}

/** The page for an address that isn't there. It can be shown at any depth, hence its base address. */
export function missing(input: SiteInput, assets: Assets): Page {
  const root = input.edition.address === "" ? "/" : `${input.edition.address.replace(/\/$/, "")}/`;
  const policy = POLICY.replace(
    "base-uri 'none'",
    `base-uri ${new URL(root, "http://localhost").origin === "http://localhost" ? "'self'" : new URL(root).origin}`,
  );
  const body = html`<h1 class="choice-title">
      ${input.edition.languages.map((language) => html`<span lang="${language}">${STRINGS[language].notFound}</span>`)}
    </h1>
    ${languages(input)}`;
  return {
    path: "404.html",
    html: bare(input, assets, policy, html`<base href="${root}" />`, body).toString(),
  };
}

const titles = ({ edition }: SiteInput): Html[] =>
  edition.languages.map((language) => html`<span lang="${language}">${edition.title[language]}</span>`);

const languages = ({ edition }: SiteInput): Html =>
  html`<nav aria-label="${edition.languages.map((language) => STRINGS[language].languageMenu).join(", ")}">
    <ul class="choice-list">
      ${edition.languages.map(
        (language) =>
          html`<li>
            <a href="${PATHS.home(language)}" hreflang="${language}" lang="${language}"
              >${LANGUAGE_NAMES[language]}</a
            >
          </li> `,
      )}
    </ul>
  </nav>`;

const bare = (input: SiteInput, assets: Assets, policy: string, base: Html | "", body: Html): Html => {
  const first: Language = input.edition.languages[0]!;
  return html`<!doctype html>
    <html lang="${first}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        ${base}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${input.edition.languages.map((language) => input.edition.title[language]).join(" · ")}</title>
        <link rel="stylesheet" href="${assets.style}" />
        <link rel="icon" href="${assets.icon}" type="image/svg+xml" />
      </head>
      <body class="choice">
        <main id="main" class="wrap">
          ${body}
          <div class="funding">
            ${emblem(STRINGS[first].emblem)}
            <p>
              ${input.edition.languages.map((language) => html`<span lang="${language}">${STRINGS[language].funded}</span>`)}
            </p>
          </div>
        </main>
      </body>
    </html> `;
};
