import { loadDelimited } from "./delimited.ts";
import { utf16Of } from "./encoding.ts";
import type { Format } from "./format.ts";

/** Text that is no table: a web page (some programs call it .xls), XML, PDF, rich text. */
const OTHER = /^(\u00EF\u00BB\u00BF)?\s*(<(\?xml|!doctype|html|table)|%PDF-|\{\\rtf)/i;

/** Delimited text, as any program writes it: UTF-8, UTF-16 or Windows-1252; `,` `;` tab `|` or several characters. */
export const csv: Format = {
  id: "csv",
  recognises: (head) =>
    head.length > 0 &&
    (!head.includes(0) || utf16Of(head) !== undefined) &&
    !OTHER.test(head.toString("latin1")),
  load: (reading, table) => loadDelimited(reading, table),
};
