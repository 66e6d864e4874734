import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../error.ts";
import { name, text } from "../engine.ts";
import { uniqueNames } from "./names.ts";
import { ROW } from "./format.ts";
import type { Format, Reading } from "./format.ts";

/** Delimited text: encoding (UTF-8 or Windows-1252) and delimiter are detected. */
export const csv: Format = {
  id: "csv",
  recognises: (head) => head.length > 0 && !head.includes(0),
  load: (reading, table) => loadDelimited(reading, table),
};

/**
 * Loads delimited text. A row with another number of fields than the header, or a quotation mark that is never
 * closed, means that the file is broken or cut off.
 */
export async function loadDelimited(
  reading: Reading,
  table: string,
  rename: (column: string) => string = (column) => column,
): Promise<string[]> {
  const { connection, hints } = reading;
  const { path, content } = await asUtf8(reading);
  const lines = content.split(/\r\n|\n|\r/, hints.header);
  const header = lines[hints.header - 1] ?? "";
  if (header.trim() === "")
    throw new UserError("IMPORT_EMPTY", { file: reading.name }, { file: reading.name });
  const delimiter = hints.delimiter ?? likelyDelimiter(header);
  const columns = uniqueNames(splitLine(header, delimiter).map((column) => rename(column.trim())));
  const types = columns.map((column) => `${text(column)}: 'VARCHAR'`).join(", ");
  try {
    await connection.run(
      `CREATE TEMP TABLE ${name(table)} AS SELECT *, row_number() OVER () + ${hints.header} AS ${ROW} ` +
        `FROM read_csv(${text(path)}, auto_detect = false, columns = {${types}}, delim = ${text(delimiter)}, ` +
        `quote = '"', escape = '"', header = false, skip = ${hints.header}, strict_mode = true, null_padding = false)`,
    );
  } catch (error) {
    throw broken(reading.name, (error as Error).message);
  }
  const [[rows]] = (await connection.runAndReadAll(`SELECT count(*) FROM ${name(table)}`)).getRowsJS() as [
    [bigint],
  ];
  if (rows === 0n) throw new UserError("IMPORT_EMPTY", { file: reading.name }, { file: reading.name });
  return /[\r\n]$/.test(content) ? [] : ["no-line-end"];
}

/** The engine's message without the row's content, which may be confidential. */
function broken(file: string, message: string): UserError {
  const row = /Line: (\d+)/.exec(message)?.[1];
  const place = row ? { file, row: Number(row) } : { file };
  return new UserError("IMPORT_BROKEN", { file, row: row ?? "?" }, place);
}

/** The file as UTF-8, without a byte order mark: itself, or a copy. */
async function asUtf8({ path, hints, scratch }: Reading): Promise<{ path: string; content: string }> {
  const bytes = await readFile(path);
  const content = decode(bytes, hints.encoding);
  if (Buffer.byteLength(content) === bytes.length && hints.encoding !== "windows-1252")
    return { path, content };
  const copy = join(scratch, "decoded.csv");
  await writeFile(copy, content);
  return { path: copy, content };
}

function decode(bytes: Buffer, encoding?: string): string {
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The delimiter that the header holds most often, outside quotation marks. */
function likelyDelimiter(header: string): string {
  const bare = header.replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [",", ";", "\t", "|"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function splitLine(line: string, delimiter: string): string[] {
  const fields = [""];
  let quoted = false;
  for (let index = 0; index < line.length; index++) {
    const character = line[index]!;
    if (character === '"' && quoted && line[index + 1] === '"') fields[fields.length - 1] += line[index++];
    else if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) fields.push("");
    else fields[fields.length - 1] += character;
  }
  return fields;
}
