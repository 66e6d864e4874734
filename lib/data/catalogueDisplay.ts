import { escapeHtml as escape } from "../figure/html.ts";
import { userLanguage } from "../words.ts";
import type { BrokenEntry, CatalogueEntry } from "./catalogue.ts";
import { catalogueText } from "./catalogueText.ts";
import { CATALOGUE_WORDS, goodness } from "./catalogueWords.ts";

/** The catalogue as a notebook shows it: a row a source, with what is needed to open it. */
export function catalogueDisplay(entries: (CatalogueEntry | BrokenEntry)[]): Record<string, unknown> {
  const language = userLanguage();
  const say = CATALOGUE_WORDS[language];
  const heads = [say.source, say.title, say.owner, say.period, say.delivery, say.quality, say.figures];
  const rows = entries.map((entry) => {
    if ("problem" in entry)
      return `<tr><th scope="row">${escape(entry.name)}</th><td colspan="6">✗ ${escape(entry.problem)}</td></tr>`;
    const found = entry.found.map(
      ({ column, label }) => `<li><code>${escape(column)}</code> ${escape(label[language])}</li>`,
    );
    const kind =
      say.kinds[entry.kind] + (entry.sensitivity === "confidential" ? `, ${say.confidential}` : "");
    const cells = [
      `${escape(entry.title[language])}<br>${kind}${found.length > 0 ? `<ul>${found.join("")}</ul>` : ""}`,
      escape(entry.owner),
      escape(entry.period),
      entry.delivery === null ? say.nothing : `${entry.delivery}<br>${entry.rows} ${say.rows}`,
      goodness(entry.quality, language),
      String(entry.figures.length),
    ];
    return (
      `<tr><th scope="row"><code>open("${escape(entry.name)}")</code></th>` +
      `${cells.map((cell) => `<td style="text-align: left">${cell}</td>`).join("")}</tr>`
    );
  });
  const head = heads.map((text) => `<th scope="col" style="text-align: left">${text}</th>`).join("");
  return {
    "text/html": `<table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`,
    "text/plain": catalogueText(entries),
  };
}
