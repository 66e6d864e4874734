import { readFile } from "node:fs/promises";
import { UserError } from "../../error.ts";
import { name } from "../engine.ts";
import { suggest } from "../suggest.ts";
import { uniqueNames } from "./names.ts";
import { ROW } from "./format.ts";
import type { Format, Reading } from "./format.ts";

type Cell = string | number | boolean | Date | null;
type Hint = NonNullable<Reading["hints"]["sheets"]>[number];

/** Excel workbooks: the sheets that the descriptor names, or the first one, below each other. */
export const xlsx: Format = {
  id: "xlsx",
  recognises: (head) => head.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004")),
  async load(reading, table) {
    const XLSX = await import("@e965/xlsx");
    const file = reading.name;
    let book;
    try {
      book = XLSX.read(await readFile(reading.path), {
        cellDates: true,
        cellFormula: false,
        cellHTML: false,
      });
    } catch {
      throw new UserError("IMPORT_BROKEN", { file, row: "–" }, { file });
    }
    const sheets = reading.hints.sheets ?? [{ sheet: book.SheetNames[0]!, constants: {}, rename: {} }];
    const parts = sheets.map((hint) => {
      const sheet = book.Sheets[hint.sheet];
      if (!sheet) {
        const known = suggest(hint.sheet, book.SheetNames);
        throw new UserError("IMPORT_SHEET", { file, sheet: hint.sheet, known }, { file });
      }
      const rows = XLSX.utils.sheet_to_json<Cell[]>(sheet, { header: 1, defval: null, raw: true });
      return part(rows, reading.hints.header, hint);
    });
    if (parts.every(({ rows }) => rows.length === 0)) throw new UserError("IMPORT_EMPTY", { file }, { file });
    await append(reading, table, parts);
    return [];
  },
};

interface Part {
  columns: string[];
  rows: { row: number; cells: string[] }[];
}

/** One sheet's rows under its columns, with the columns that all of its rows get. */
function part(rows: Cell[][], header: number, { constants, rename }: Hint): Part {
  const heads = (rows[header - 1] ?? []).map((cell) => written(cell).trim());
  const columns = uniqueNames(heads.map((column) => rename[column] ?? column));
  const added = Object.entries(constants);
  return {
    columns: [...columns, ...added.map(([column]) => column)],
    rows: rows
      .map((cells, index) => ({ row: index + 1, cells: columns.map((_, column) => written(cells[column])) }))
      .slice(header)
      .filter(({ cells }) => cells.some((cell) => cell !== ""))
      .map(({ row, cells }) => ({ row, cells: [...cells, ...added.map(([, code]) => code)] })),
  };
}

function written(cell: Cell | undefined): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? "" : String(cell);
}

async function append({ connection }: Reading, table: string, parts: Part[]): Promise<void> {
  const columns = [...new Set(parts.flatMap((sheet) => sheet.columns))];
  const types = columns.map((column) => `${name(column)} VARCHAR`).join(", ");
  await connection.run(`CREATE TEMP TABLE ${name(table)} (${types}, ${ROW} BIGINT)`);
  const appender = await connection.createAppender(table);
  for (const sheet of parts) {
    const places = columns.map((column) => sheet.columns.indexOf(column));
    for (const { row, cells } of sheet.rows) {
      for (const place of places)
        if (place < 0 || cells[place] === "") appender.appendNull();
        else appender.appendVarchar(cells[place]!);
      appender.appendBigInt(BigInt(row));
      appender.endRow();
    }
  }
  appender.closeSync();
}
