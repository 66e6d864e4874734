import { loadDelimited } from "./delimited.ts";
import type { Format } from "./format.ts";

const starts = (head: Buffer, start: RegExp): boolean => start.test(head.toString("utf8", 0, 200));

/**
 * SDMX-CSV, 1.0 (first column DATAFLOW) and 2.0 (STRUCTURE). Labels beside the codes are left out: `geo: Country`
 * with `BE: Belgium` becomes `geo` with `BE`; the label columns of 2.0 stand there, but nothing refers to them.
 *
 * Source: SDMX-CSV field guide, sdmx-twg/sdmx-csv; Eurostat's API documentation, "SDMX-CSV".
 */
export const sdmx: Format = {
  id: "sdmx-csv",
  recognises: (head) =>
    starts(head, /^(\uFEFF)?"?(DATAFLOW"?[,;\t]|STRUCTURE(\[[^\]]*\])?"?[,;\t]"?STRUCTURE_ID)/),
  load: (reading, table) =>
    loadDelimited(reading, table, (column) => {
      const [code, label] = column.split(/:\s+/, 2);
      const name = code!.replace(/\[.*$/, "");
      return label === undefined ? { name } : { name, values: (sql) => `split_part(${sql}, ': ', 1)` };
    }),
};
