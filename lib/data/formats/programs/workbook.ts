import { readFileSync, statSync } from "node:fs";
import type { DenseWorkSheet } from "@e965/xlsx";
import * as XLSX from "@e965/xlsx";
import type { Remark } from "../remark.ts";
import { LIMITS } from "../limits.ts";
import { gridOf } from "../sheet/grid.ts";
import { tableOf } from "../sheet/table.ts";
import { unpackedSize } from "../sheet/unpacked.ts";
import { Rows, end, orders, say } from "./orders.ts";

/** Reads a workbook: the sheets that the description names, or the first one, below each other. */
const { path, hints, limit } = orders();
if (statSync(path).size > LIMITS.packed) end({ beyond: "packed" });
const content = readFileSync(path);
const isZip = content.subarray(0, 2).toString("latin1") === "PK";
if (isZip) {
  const size = unpackedSize(content);
  if (size === Infinity) end({ error: "IMPORT_BROKEN", values: { row: "–" } });
  if (size > LIMITS.unpacked) end({ beyond: "unpacked" });
}

const book = (() => {
  try {
    return XLSX.read(content, {
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      ...(limit === undefined ? {} : { sheetRows: limit + 200 }),
    });
  } catch (error) {
    const isLocked = /password|encrypt/i.test((error as Error).message);
    return end({ error: isLocked ? "IMPORT_PASSWORD" : "IMPORT_BROKEN", values: { row: "–" } });
  }
})();

const names = book.SheetNames;
const wanted = hints.sheets ?? [{ sheet: names[0] ?? "", constants: {}, rename: {} }];
const remarks: Remark[] = [];
const parts = wanted.map(({ sheet, constants, rename }) => {
  const content = book.Sheets[sheet] as DenseWorkSheet | undefined;
  if (!content) end({ error: "IMPORT_SHEET", values: { sheet, known: names.slice(0, 12).join(", ") } });
  const grid = gridOf(content, book, LIMITS.cells);
  if (!grid) end({ beyond: "cells" });
  const table = tableOf(grid, hints);
  const at = wanted.length > 1 ? { at: sheet } : {};
  remarks.push(...table.remarks.map((remark) => ({ ...remark, ...at })));
  if (grid.errors > 0) remarks.push({ remark: "formula-errors", rows: grid.errors, ...at });
  const added = Object.entries(constants);
  return {
    columns: [...table.columns.map((column) => rename[column] ?? column), ...added.map(([column]) => column)],
    rows: table.rows,
    added: added.map(([, code]) => code),
  };
});
const others = hints.sheets ? [] : names.slice(1);
if (others.length > 0) remarks.push({ remark: "other-sheets", at: others.slice(0, 12).join(", ") });

const columns = [...new Set(parts.flatMap((part) => part.columns))];
if (columns.length > LIMITS.columns) end({ beyond: "columns" });
if (columns.length === 0) end({ error: "IMPORT_EMPTY" });
say({ names: columns });
const rows = new Rows();
for (const part of parts) {
  const places = columns.map((column) => part.columns.indexOf(column));
  for (const { row, cells } of part.rows.slice(0, limit)) {
    const all = [...cells, ...part.added];
    rows.write(
      row,
      places.map((place) => all[place] ?? ""),
    );
  }
}
rows.flush();
end({ columns: columns.map((name) => ({ name })), remarks });
