import { readFileSync, statSync } from "node:fs";
import type { FileColumn } from "../column.ts";
import { datasetsOf } from "../jsonStat/datasets.ts";
import { readDataset } from "../jsonStat/read.ts";
import { LIMITS } from "../limits.ts";
import { Rows, end, orders, say } from "./orders.ts";

/** Reads JSON-stat: a row a cell, a column a dimension, `value` and, where there is one, `status`. */
const { path, hints, limit } = orders();
if (statSync(path).size > LIMITS.packed) end({ beyond: "packed" });
let json: unknown;
try {
  json = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
} catch {
  end({ error: "IMPORT_BROKEN", values: { row: "–" } });
}
const datasets = datasetsOf(json);
if (datasets.length === 0) end({ error: "IMPORT_FORMAT", values: { known: "JSON-stat 1, 2" } });
const sheets = hints.sheets ?? [{ sheet: datasets[0]!.name, constants: {}, rename: {} }];
const columns: FileColumn[] = [];
const parts = sheets.map(({ sheet, constants, rename }) => {
  const dataset = datasets.find(({ name }) => name === sheet);
  if (!dataset)
    end({
      error: "IMPORT_SHEET",
      values: {
        sheet,
        known: datasets
          .map(({ name }) => name)
          .slice(0, 12)
          .join(", "),
      },
    });
  const table = readDataset(dataset.json);
  if (!table) end({ error: "IMPORT_BROKEN", values: { row: "–" } });
  if ("beyond" in table) end(table);
  const own = table.columns.map((column) => ({ ...column, name: rename[column.name] ?? column.name }));
  const added = Object.entries(constants);
  for (const column of [...own, ...added.map(([name]) => ({ name }))])
    if (!columns.some(({ name }) => name === column.name)) columns.push(column);
  return { names: [...own.map(({ name }) => name), ...added.map(([name]) => name)], added, table };
});

say({ names: columns.map(({ name }) => name) });
const rows = new Rows();
let written = 0;
for (const { names, added, table } of parts) {
  const places = columns.map(({ name }) => names.indexOf(name));
  for (const { row, cells } of table.rows()) {
    if (limit !== undefined && written++ >= limit) break;
    const all = [...cells, ...added.map(([, code]) => code)];
    rows.write(
      row,
      places.map((place) => all[place] ?? ""),
    );
  }
}
rows.flush();
const read = sheets.map(({ sheet }) => sheet);
const others = datasets.map(({ name }) => name).filter((name) => !read.includes(name));
end({
  columns,
  remarks: others.length > 0 ? [{ remark: "other-datasets", at: others.slice(0, 12).join(", ") }] : [],
});
