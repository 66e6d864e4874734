import { formatNumber } from "../../figure/format.ts";
import { escapeHtml as escape } from "../../figure/html.ts";
import type { Language } from "../../words.ts";
import { DIMENSIONS } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { LABELS } from "./labels.ts";
import { say } from "./say.ts";
import type { QualityState } from "./state.ts";
import type { Use } from "./uses.ts";
import { DIMENSION_WORDS } from "./words.ts";

/** The quality report as a page of its own, to read and to send. It loads nothing. */
export function qualityPage(state: QualityState, language: Language, uses: Use[] = []): string {
  const title = `${state.descriptor.oshlab.title[language]} — ${LABELS.title[language]}`;
  return (
    `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>` +
    `<style>${STYLE}</style></head><body><main>${qualityHtml(state, language, uses)}</main></body></html>\n`
  );
}

/** The quality report as a piece of HTML: what was found, by dimension of quality, and how it came to be so. */
export function qualityHtml(state: QualityState, language: Language, uses: Use[] = []): string {
  const { descriptor, history, open, resolved, due } = state;
  const newest = history.at(-1)!;
  const number = (value: number) => formatNumber(value, { digits: 0 }, language);
  const found = DIMENSIONS.map((dimension) => {
    const ones = open.filter(({ finding }) => finding.dimension === dimension);
    if (ones.length === 0) return "";
    const items = ones.map(({ finding, since }) => item(finding, since));
    return `<h2>${DIMENSION_WORDS[dimension][language]}</h2><ul>${items.join("")}</ul>`;
  });
  const thanks = resolved.map((finding) => `<li>${escape(say(finding, descriptor, language).what)}</li>`);
  return [
    `<h1>${escape(descriptor.oshlab.title[language])}</h1>`,
    `<p>${LABELS.title[language]} · ${LABELS.delivery[language]} ${newest.delivery.id} · ${number(newest.quality.rows)} ${LABELS.rows[language].toLowerCase()}` +
      `${due ? `<br>${LABELS.due[language]} ${due}` : ""}</p>`,
    descriptor.oshlab.kind === "synthetic" ? `<p><strong>${LABELS.synthetic[language]}</strong></p>` : "",
    open.length === 0 ? `<p>✓ ${LABELS.nothing[language]}</p>` : found.join(""),
    thanks.length > 0 ? `<h2>${LABELS.resolved[language]}</h2><ul>${thanks.join("")}</ul>` : "",
    trend(),
    missing(),
    uses.length > 0
      ? `<h2>${LABELS.uses[language]}</h2><ul>${uses.map(({ chapter, figure }) => `<li>${escape(chapter)}: ${escape(figure)}</li>`).join("")}</ul>`
      : "",
  ].join("\n");

  function item(finding: Finding, since: string): string {
    const { what, example, why, way } = say(finding, descriptor, language);
    const mark = finding.severity === "serious" ? "✗" : "!";
    return (
      `<li><p><strong>${mark} ${LABELS[finding.severity][language]}.</strong> ${escape(`${what} ${example}`.trim())}</p>` +
      `<p>${LABELS.why[language]}: ${escape(why)}<br>${LABELS.way[language]}: ${escape(way)}` +
      `${since === newest.delivery.id ? "" : `<br>${LABELS.since[language]} ${since}`}</p></li>`
    );
  }

  function trend(): string {
    const heads = [LABELS.delivery, LABELS.rows, LABELS.serious, LABELS.look].map((words) => words[language]);
    const rows = history.map(({ delivery, quality }) => {
      const count = (severity: Finding["severity"]) =>
        number(quality.findings.filter((one) => one.severity === severity).length);
      return [delivery.id, number(quality.rows), count("serious"), count("look")];
    });
    return table(LABELS.trend[language], heads, rows);
  }

  function missing(): string {
    const shown = history.slice(-5);
    const columns = descriptor.schema.fields.filter(({ name }) =>
      shown.some(({ quality }) => quality.columns.some((one) => one.name === name && one.missing > 0)),
    );
    if (columns.length === 0) return "";
    const rows = columns.map(({ name, oshlab }) => [
      oshlab.label[language],
      ...shown.map(({ quality }) => {
        const one = quality.columns.find((column) => column.name === name);
        const share = one && quality.rows > 0 ? (one.missing / quality.rows) * 100 : NaN;
        return Number.isNaN(share) ? "—" : formatNumber(share, { digits: 1, kind: "percentage" }, language);
      }),
    ]);
    const heads = [LABELS.column[language], ...shown.map(({ delivery }) => delivery.id)];
    return table(LABELS.missing[language], heads, rows);
  }
}

function table(caption: string, heads: string[], rows: string[][]): string {
  const head = heads.map((text) => `<th scope="col">${escape(text)}</th>`).join("");
  const body = rows.map(
    ([first, ...cells]) =>
      `<tr><th scope="row">${escape(first!)}</th>${cells.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`,
  );
  return `<h2>${escape(caption)}</h2><table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0; }
main { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.15rem; margin-top: 2rem; }
ul { padding-left: 1.2rem; } li { margin: 0.6rem 0; } li p { margin: 0.2rem 0; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { padding: 0.3rem 0.7rem; border-bottom: 1px solid #767676; text-align: right; }
th[scope=row], th:first-child { text-align: left; font-weight: 600; }
`;
