import type { Table } from "@uwdata/flechette";
import type { DataFrame } from "danfojs-node";
import { arrowOf, rowsOfColumns } from "../../arrow.ts";
import { frameOf } from "../../danfo.ts";
import type { FrameColumn } from "../../danfo.ts";
import { LOCALES } from "../../figure/format.ts";
import { escapeHtml } from "../../figure/html.ts";
import { SYNTHETIC } from "../../figure/symbols.ts";
import { userLanguage } from "../../words.ts";
import type { Words } from "../../words.ts";

/**
 * What a test or a model found, to read in the Lab: a table, and what it says in a line. It is no table of estimates:
 * what is published are numbers of groups, from `mean`, `table` or `difference`.
 */
export class Result {
  readonly #columns: FrameColumn[];
  readonly #title: Words;
  readonly #line: string;

  constructor(
    columns: FrameColumn[],
    { title, line, synthetic }: { title: Words; line: string; synthetic: boolean },
  ) {
    this.#columns = columns;
    this.#title = title;
    this.#line = synthetic ? `${line}; ${SYNTHETIC[userLanguage()]}` : line;
  }

  /** Its table as plain records; missing is null. */
  rows(): Record<string, string | number | null>[] {
    return rowsOfColumns(this.#columns);
  }

  /** Its table as Apache Arrow. */
  toArrow(): Promise<Table> {
    return arrowOf(this.#columns);
  }

  /** Its table as a danfo frame. */
  toDanfo(): Promise<DataFrame> {
    return frameOf(this.#columns);
  }

  [Symbol.for("Jupyter.display")](): Record<string, unknown> {
    const language = userLanguage();
    const number = new Intl.NumberFormat(LOCALES[language], { maximumSignificantDigits: 4 });
    const write = (value: string | number | null) =>
      typeof value === "number" ? (Number.isNaN(value) ? "" : number.format(value)) : (value ?? "");
    const names = this.#columns.map(({ name }) => name);
    const body = (this.#columns[0]?.values ?? []).map((_, row) =>
      this.#columns.map(({ values }) => write(values[row] ?? null)),
    );
    const cell = (text: string, column: number) =>
      this.#columns[column]!.kind === "string"
        ? `<th scope="row">${escapeHtml(text)}</th>`
        : `<td>${escapeHtml(text)}</td>`;
    return {
      "text/html":
        `<table><caption>${escapeHtml(`${this.#title[language]}: ${this.#line}`)}</caption><thead><tr>` +
        `${names.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("")}</tr></thead><tbody>` +
        `${body.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`).join("")}</tbody></table>`,
      "text/plain": [
        `${this.#title[language]}: ${this.#line}`,
        names.join("  "),
        ...body.map((cells) => cells.join("  ")),
      ].join("\n"),
    };
  }
}

/** A p-value in words: never 0. */
export const inWords = (p: number | null): string =>
  p === null ? "p = –" : p < 0.001 ? "p < 0.001" : `p = ${p.toFixed(3)}`;
