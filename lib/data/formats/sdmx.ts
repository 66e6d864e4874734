import { name, text } from "../engine.ts";
import { loadDelimited } from "./csv.ts";
import { ROW } from "./format.ts";
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
  recognises: (head) => starts(head, /^(\uFEFF)?"?(DATAFLOW"?,|STRUCTURE(\[[^\]]*\])?"?,"?STRUCTURE_ID)/),
  async load(reading, table) {
    const labelled: string[] = [];
    const odd = await loadDelimited(reading, table, (column) => {
      const [code, label] = column.split(/:\s+/, 2);
      if (label !== undefined) labelled.push(code!);
      return code!.replace(/\[.*$/, "");
    });
    for (const column of labelled)
      await reading.connection.run(
        `UPDATE ${name(table)} SET ${name(column)} = split_part(${name(column)}, ${text(": ")}, 1) WHERE ${ROW} > 0`,
      );
    return odd;
  },
};
