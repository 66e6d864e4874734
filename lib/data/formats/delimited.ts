import { UserError } from "../../error.ts";
import { name, text } from "../engine.ts";
import type { Remark } from "./remark.ts";
import { footnotesOf } from "./footnotes.ts";
import { ROW } from "./format.ts";
import type { Loaded, Reading } from "./format.ts";
import { layoutOf } from "./layout.ts";
import { LIMITS, beyond } from "./limits.ts";
import { uniqueNames } from "./names.ts";
import { stageText, textOf } from "./text.ts";

/** What becomes of a column: its name, and its values in SQL where they aren't taken as they are. */
export interface Taken {
  name: string;
  values?: (column: string) => string;
}

/**
 * Loads delimited text: encoding, delimiter, titles above and footnotes below are found, and said. A row with
 * another number of fields than the header, or a quotation mark that is never closed, means that the file is broken
 * or cut off.
 *
 * @throws UserError IMPORT_BROKEN, IMPORT_EMPTY, IMPORT_LIMIT
 */
export async function loadDelimited(
  reading: Reading,
  table: string,
  take: (column: string) => Taken = (column) => ({ name: column }),
): Promise<Loaded> {
  const { hints, name: file } = reading;
  const content = textOf(reading);
  const whole = content.size <= LIMITS.line;
  const layout = layoutOf(content.head.toString("utf8"), hints, whole);
  if (!layout && !whole) throw beyond("line", file, { row: 1 });
  if (!layout) throw new UserError("IMPORT_EMPTY", { file }, { file });
  if (layout.header.length > LIMITS.columns) throw beyond("columns", file);
  const taken = layout.header.map((column) => take(column.trim()));
  const columns = uniqueNames(taken.map((column) => column.name));

  const { end, rows, closed } = footnotesOf(content, layout.delimiter, columns.length, hints.footer);
  const values = taken.map(({ values: sql }, index) =>
    sql ? `${sql(name(columns[index]!))} AS ${name(columns[index]!)}` : name(columns[index]!),
  );
  await stageText(
    reading,
    table,
    content,
    end,
    (path) =>
      `SELECT ${values.join(", ")}, row_number() OVER () + ${layout.skip} AS ${ROW} FROM ` +
      readCsv(path, columns, layout),
  );
  const remarks: Remark[] = [];
  if (layout.titles > 0) remarks.push({ remark: "title-rows", rows: layout.titles });
  if (rows > 0) remarks.push({ remark: "footnotes", rows });
  if (!closed) remarks.push({ remark: "no-line-end" });
  return { columns: columns.map((column) => ({ name: column })), remarks };
}

/** The engine's reader of a text in UTF-8 whose layout is known. */
export function readCsv(
  path: string,
  columns: string[],
  { delimiter, skip }: { delimiter: string; skip: number },
): string {
  const types = columns.map((column) => `${text(column)}: 'VARCHAR'`).join(", ");
  return (
    `read_csv(${text(path)}, auto_detect = false, columns = {${types}}, delim = ${text(delimiter)}, ` +
    `quote = '"', escape = '"', header = false, skip = ${skip}, strict_mode = true, null_padding = false, ` +
    `max_line_size = ${LIMITS.line}, buffer_size = ${2 * LIMITS.line})`
  );
}
