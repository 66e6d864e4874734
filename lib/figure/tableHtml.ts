import type { Dimension } from "../disclosure/parts.ts";
import type { PublicCell, PublicContent, PublicFigure, PublicTable } from "../disclosure/public.ts";
import type { Language, Words } from "../words.ts";
import { formatCell, formatNumber } from "./format.ts";
import { labelOf } from "./grid.ts";
import { escapeHtml as escape } from "./html.ts";
import { mergedNotes } from "./merged.ts";
import { modeNotes } from "./modes.ts";
import { roundedNote } from "./rounded.ts";
import { FLAGS, SYMBOLS, SYNTHETIC, isLow } from "./symbols.ts";

/** Most categories that stand as columns of a plain table, before they become rows. */
const COLUMNS = 6;

const INTERVAL: Words = {
  nl: "95%-interval tussen haakjes",
  fr: "intervalle à 95\u202f% entre parenthèses",
  de: "95-%-Intervall in Klammern",
  en: "95% interval in brackets",
};

/** Between the ends of an interval that begins below zero, where a dash would look like another minus. */
const TO: Words = { nl: "tot", fr: "à", de: "bis", en: "to" };

/**
 * One accessible HTML data table: caption with the unit and the meaning of every sign, header cells with a
 * scope. Classes: `data-table`; in it `data-table-caption`, `data-table-notes`, `data-table-interval`, and
 * `data-table-low` for a number of low reliability.
 *
 * @param record the public record of a figure or table
 * @param caption its title; the name of the measure when left out
 */
export function tableHtml(record: PublicFigure | PublicTable, language: Language, caption?: string): string {
  const columns = columnDimension(record);
  const rows = record.dimensions.filter((dimension) => dimension !== columns);
  const unit = record.measure.unit[language];
  const number = (cell: PublicCell | undefined) =>
    `<td${cell && isLow(cell) ? ' class="data-table-low"' : ""}>${cell ? numberHtml(cell, record, language) : ""}</td>`;

  const headers = rows
    .map((dimension) => `<th scope="col">${escape(dimension.label[language])}</th>`)
    .join("");
  const head = columns
    ? columns.categories
        .map((category) => `<th scope="col">${escape(category.label[language])}</th>`)
        .join("")
    : `<th scope="col">${escape(unit || record.measure.label[language])}</th>`;

  const body = lines(record, rows)
    .map((cells) => {
      const names = rows
        .map((dimension) => labelOf(dimension, cells[0]!.at[dimension.name]!, language))
        .map((label) => `<th scope="row">${escape(label)}</th>`)
        .join("");
      const numbers = columns
        ? columns.categories.map(({ code }) => number(cells.find((cell) => cell.at[columns.name] === code)))
        : cells.map(number);
      return `<tr>${names}${numbers.join("")}</tr>`;
    })
    .join("");

  return (
    `<table class="data-table"><caption><span class="data-table-caption">` +
    `${escape(caption ?? record.measure.label[language])}</span> ` +
    `<span class="data-table-notes">${escape(notes(record, language).join("; "))}</span></caption>` +
    `<thead><tr>${headers}${head}</tr></thead><tbody>${body}</tbody></table>`
  );
}

/** What stands under the caption: the unit, then what every sign in the table means. */
function notes(record: PublicContent, language: Language): string[] {
  const { cells, measure } = record;
  const found = [measure.unit[language]];
  if (record.synthetic) found.push(SYNTHETIC[language]);
  found.push(roundedNote(record)?.[language] ?? "");
  if (cells.some((cell) => cell.low !== undefined)) found.push(INTERVAL[language]);
  for (const status of ["suppressed", "unreliable", "missing"] as const) {
    if (!cells.some((cell) => cell.status === status)) continue;
    found.push(`${SYMBOLS[status].symbol} ${SYMBOLS[status].words[language]}`);
  }
  const flags = new Set(cells.flatMap((cell) => [...(cell.flags ?? "")]));
  for (const flag of [...flags].sort()) {
    if (FLAGS[flag]) found.push(`[${flag}] ${FLAGS[flag][language]}`);
  }
  return [
    ...found.filter((note) => note !== ""),
    ...modeNotes(record, language),
    ...mergedNotes(record, language),
  ];
}

function numberHtml(cell: PublicCell, record: PublicContent, language: Language): string {
  const style = { digits: record.measure.digits, kind: record.measure.kind };
  const bare = { digits: record.measure.digits };
  const flags = [...(cell.flags ?? "")].filter((flag) => FLAGS[flag]).map((flag) => `\u00a0[${flag}]`);
  const interval =
    cell.low === undefined || cell.high === undefined
      ? ""
      : ` <span class="data-table-interval">(${formatNumber(cell.low, bare, language)}${cell.low < 0 ? ` ${TO[language]} ` : "–"}${formatNumber(cell.high, bare, language)})</span>`;
  return escape(formatCell(cell, style, language) + flags.join("")) + interval;
}

/** The dimension that goes across: a figure's series; of a table the last one that is short enough. */
function columnDimension(record: PublicFigure | PublicTable): Dimension | undefined {
  if (record.kind === "figure") {
    return record.dimensions.find((dimension) => dimension.name === record.encoding.series);
  }
  if (record.dimensions.length < 2) return undefined;
  return record.dimensions.findLast((dimension) => dimension.categories.length <= COLUMNS);
}

/** The cells that share a row, rows in the order of their categories. */
function lines(record: PublicContent, rows: Dimension[]): PublicCell[][] {
  const found = new Map<string, PublicCell[]>();
  const place = (cell: PublicCell) =>
    rows.map((dimension) => dimension.categories.findIndex(({ code }) => code === cell.at[dimension.name]));
  for (const cell of record.cells) {
    const key = place(cell).join();
    found.set(key, [...(found.get(key) ?? []), cell]);
  }
  return [...found.values()].sort((a, b) => {
    const [first, second] = [place(a[0]!), place(b[0]!)];
    return first.map((one, index) => one - second[index]!).find((difference) => difference !== 0) ?? 0;
  });
}
