import { name, text } from "../engine.ts";
import { readCsv } from "./delimited.ts";
import { ROW } from "./format.ts";
import type { Format } from "./format.ts";
import { uniqueNames } from "./names.ts";
import { stageText, textOf } from "./text.ts";

const HEADER = /^(\uFEFF)?([\w-]+(?:,[\w-]+)*)\\([\w-]+) *\t([^\r\n]*)/;

/**
 * Eurostat's tables with tabs: `freq,unit,geo\TIME_PERIOD` and a column a period, values with flags behind them
 * (`12.3 b`, `: c`). Made long, and called as in SDMX-CSV: the dimensions, the one after the `\`, OBS_VALUE (empty
 * where there is a colon) and OBS_FLAG.
 *
 * Source: Eurostat, API documentation, "TSV format".
 */
export const eurostatTable: Format = {
  id: "eurostat-tsv",
  recognises: (head) => HEADER.test(`${head.toString("utf8")}\n`),
  async load(reading, table) {
    const content = textOf(reading);
    const [, , first, last, across] = HEADER.exec(content.head.toString("utf8"))!;
    const dimensions = first!.split(",");
    const codes = uniqueNames(across!.split("\t").map((code) => code.trim()));
    const columns = uniqueNames(["key", ...codes.map((code) => `c${code}`)]);
    const key = dimensions.map(
      (dimension, place) => `trim(split_part(${name("key")}, ',', ${place + 1})) AS ${name(dimension)}`,
    );
    const cells = columns.slice(1).map((column) => `trim(coalesce(${name(column)}, ''))`);
    const long = (path: string) =>
      `SELECT ${key.join(", ")}, ${ROW}, unnest([${codes.map(text).join(", ")}]) AS ${name(last!)}, ` +
      `unnest([${cells.join(", ")}]) AS cell FROM (SELECT *, row_number() OVER () + 1 AS ${ROW} FROM ` +
      `${readCsv(path, columns, { delimiter: "\t", skip: 1 })})`;
    const names = [...dimensions, last!, "OBS_VALUE", "OBS_FLAG"];
    await stageText(
      reading,
      table,
      content,
      content.size,
      (path) =>
        `SELECT ${[...dimensions, last!].map(name).join(", ")}, ` +
        `nullif(nullif(split_part(cell, ' ', 1), ':'), '') AS OBS_VALUE, ` +
        `nullif(trim(substr(cell, length(split_part(cell, ' ', 1)) + 1)), '') AS OBS_FLAG, ${ROW} FROM (${long(path)})`,
    );
    return { columns: names.map((column) => ({ name: column })), remarks: [] };
  },
};
