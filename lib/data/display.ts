import { userLanguage } from "../words.ts";
import { LOCALES } from "../figure/format.ts";
import { escapeHtml } from "../figure/html.ts";
import { categoryOf } from "./classification/codeList.ts";
import type { View } from "./view.ts";
import { isNumeric } from "./field.ts";
import type { Field } from "./field.ts";

/** One thing in several MIME types, as Jupyter shows it. */
export type MimeBundle = Record<string, unknown>;

const SHOWN = 10;

/** The first rows of a dataset with labels in the user's language: HTML, Table Schema JSON and plain text. */
export async function display(dataset: View): Promise<MimeBundle> {
  const language = userLanguage();
  const { fields } = dataset.descriptor.schema;
  const [counted] = await dataset.query("SELECT count(*) AS rows FROM data");
  const rows = await dataset.query(`SELECT * FROM data LIMIT ${SHOWN}`);
  const total = Number(counted!.rows);
  const title = dataset.descriptor.oshlab.title[language];
  const heads = fields.map(({ oshlab }) => oshlab.label[language]);
  const body = rows.map((row) => fields.map((field) => shown(row[field.name], field)));
  const summary = {
    nl: `${total} rijen, levering ${dataset.delivery.id}`,
    fr: `${total} lignes, livraison ${dataset.delivery.id}`,
    de: `${total} Zeilen, Lieferung ${dataset.delivery.id}`,
    en: `${total} rows, delivery ${dataset.delivery.id}`,
  }[language];

  const side = (index: number): string => (isNumeric(fields[index]!) ? "" : ' style="text-align: left"');
  const head = heads
    .map(
      (label, index) =>
        `<th scope="col" title="${escapeHtml(fields[index]!.name)}"${side(index)}>${escapeHtml(label)}</th>`,
    )
    .join("");
  const lines = body.map(
    (cells) =>
      `<tr>${cells.map((cell, index) => `<td${side(index)}>${escapeHtml(cell)}</td>`).join("")}</tr>`,
  );
  return {
    "text/html":
      `<table><caption>${escapeHtml(title)} (${escapeHtml(summary)})</caption><thead><tr>${head}</tr></thead>` +
      `<tbody>${lines.join("")}</tbody></table>`,
    "application/vnd.dataresource+json": {
      schema: {
        fields: fields.map((field) => ({
          name: field.name,
          title: field.oshlab.label[language],
          type: isNumeric(field) ? "number" : "string",
        })),
      },
      data: rows,
    },
    "text/plain": `${title} (${summary})\n${plainTable([fields.map(({ name }) => name), ...body])}`,
  };

  function shown(value: unknown, field: Field): string {
    if (value === null || value === undefined) return "";
    if (typeof value === "number")
      return new Intl.NumberFormat(LOCALES[language], {
        maximumFractionDigits: field.oshlab.digits ?? 6,
        useGrouping: "min2",
      }).format(value);
    const { label } = categoryOf(field, String(value));
    return label[language];
  }
}

function plainTable(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
