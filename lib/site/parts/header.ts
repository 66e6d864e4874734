import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS } from "../context.ts";
import type { Context } from "../context.ts";
import { LANGUAGE_NAMES } from "../strings.ts";
import { alternates } from "./alternates.ts";

/** The band on top of every page: the report's name, the main menu, the languages. */
export function header(context: Context): Html {
  const { input, language, say, path, to } = context;
  const entries = [
    { path: PATHS.home(language), name: say.home },
    { path: PATHS.sources(language), name: say.sources },
    { path: PATHS.glossary(language), name: say.glossary },
    { path: PATHS.about(language), name: say.about },
    { path: PATHS.search(language), name: say.search },
  ];
  const here = (target: string) => target === path && html` aria-current="page"`;
  return html`<header class="top">
    <div class="wrap top-inner">
      <a class="brand" href="${to(PATHS.home(language))}">${input.edition.title[language]}</a>
      <nav class="menu" aria-label="${say.mainMenu}">
        <ul>
          ${entries.map(
            (entry) => html`<li><a href="${to(entry.path)}" ${here(entry.path)}>${entry.name}</a></li> `,
          )}
        </ul>
      </nav>
      <nav class="languages" aria-label="${say.languageMenu}">
        <ul>
          ${alternates(context).map(
            (other) =>
              html`<li>
                <a
                  href="${to(other.path)}"
                  hreflang="${other.language}"
                  lang="${other.language}"
                  ${here(other.path)}
                  ><span aria-hidden="true">${other.language.toUpperCase()}</span
                  ><span class="unseen">${LANGUAGE_NAMES[other.language]}</span></a
                >
              </li> `,
          )}
        </ul>
      </nav>
    </div>
  </header>`;
}
