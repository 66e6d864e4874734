import { LOCALES } from "../../figure/format.ts";
import { escapeHtml } from "../../figure/html.ts";
import type { Language } from "../../words.ts";
import { KIND_WORDS } from "../identifiers/words.ts";
import type { ColumnPrivacy, Groups } from "./record.ts";
import type { PrivacyReport } from "./report.ts";
import { SAY, TREATMENT } from "./words.ts";

type Row = [head: string, ...cells: string[]];

/** The report as HTML: headings and tables, without a page around them. */
export function privacyHtml({ title, delivery, record, hash }: PrivacyReport, language: Language): string {
  const say = (words: keyof typeof SAY) => SAY[words][language];
  const { privacy, columns, groups, key } = record;
  const about: Row[] = [
    [say("delivery"), delivery.id],
    [say("sender"), delivery.sender ?? "–"],
    [say("files"), record.files.map((file) => `${file.name} (${file.sha256})`).join(", ")],
    [say("rows"), numberOf(record.rows, language)],
    ...(privacy
      ? ([
          [say("purpose"), privacy.purpose[language]],
          [say("legalBasis"), privacy.legalBasis],
          [say("readers"), privacy.readers.join(", ")],
          [say("retention"), privacy.retention],
        ] satisfies Row[])
      : []),
    ...(privacy?.linkage && key
      ? ([
          [say("linkage"), `${privacy.linkage.sources.join(", ")}: ${privacy.linkage.purpose[language]}`],
          [say("key"), key],
        ] satisfies Row[])
      : []),
  ];
  const heads = [say("column"), say("found"), say("treatment"), say("into")];
  return [
    `<h1>${escapeHtml(`${say("title")}: ${title[language]}`)}</h1>`,
    `<p>${escapeHtml(record.kind === "synthetic" ? say("synthetic") : say("personal"))}</p>`,
    table(about),
    `<h2>${escapeHtml(say("columns"))}</h2>`,
    table(
      columns.map((column) => rowOf(column, language)),
      heads,
    ),
    groups ? groupsHtml(groups, language) : "",
    `<h2>${escapeHtml(say("sign"))}</h2>`,
    table([
      [say("role"), ""],
      [say("date"), ""],
      [say("signature"), ""],
      [say("fingerprint"), hash],
    ]),
  ].join("\n");
}

/** The report as a page to print and sign; it needs nothing from elsewhere. */
export function privacyPage(report: PrivacyReport, language: Language): string {
  const title = escapeHtml(`${SAY.title[language]}: ${report.title[language]}`);
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th[scope=row]{width:18rem}@media print{body{margin:0}}</style></head>
<body><main>
${privacyHtml(report, language)}
</main></body>
</html>
`;
}

function rowOf({ column, found, values, treatment, into, reason }: ColumnPrivacy, language: Language): Row {
  const seen = found ? KIND_WORDS[found][language] + (values ? ` (${numberOf(values, language)})` : "") : "";
  const done = TREATMENT[treatment][language] + (reason ? `: ${reason}` : "");
  return [column, seen, done, (into ?? []).join(", ")];
}

function groupsHtml({ keys, k, below, sensitive }: Groups, language: Language): string {
  const say = (words: keyof typeof SAY) => SAY[words][language];
  const number = (value: number) => numberOf(value, language);
  return (
    `<h2>${escapeHtml(say("groups"))}</h2>` +
    table([
      [say("keys"), keys.join(", ") || "–"],
      [say("k"), number(k)],
      ...Object.entries(below).map(([size, records]): Row => [`${say("below")} ${size}`, number(records)]),
      ...sensitive.map(({ column, leastDistinct, leastEntropy, below2 }): Row => [
        `${say("diversity")}: ${column}`,
        `${number(leastDistinct)} (${say("entropy")} ${number(leastEntropy)}); ${number(below2)} ${say("one")}`,
      ]),
    ])
  );
}

/** Rows with a head each; `heads` are those of the columns. To the left: Jupyter sets the cells of a table as numbers. */
function table(rows: Row[], heads?: string[]): string {
  const top = heads
    ? `<thead><tr>${heads.map((head) => `<th scope="col" style="text-align: left">${escapeHtml(head)}</th>`).join("")}</tr></thead>`
    : "";
  const body = rows.map(
    ([head, ...cells]) =>
      `<tr><th scope="row">${escapeHtml(head)}</th>` +
      `${cells.map((cell) => `<td style="text-align: left">${escapeHtml(cell)}</td>`).join("")}</tr>`,
  );
  return `<table>${top}<tbody>${body.join("\n")}</tbody></table>`;
}

const numberOf = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(value);
