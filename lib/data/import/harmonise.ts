import type { DuckDBConnection } from "@duckdb/node-api";
import { UserError } from "../../error.ts";
import { correspondence } from "../classification/correspondence.ts";
import type { Descriptor } from "../descriptor.ts";
import { name, rowsOf, text } from "../engine.ts";
import { isNumeric } from "../field.ts";
import type { Field } from "../field.ts";
import type { FileColumn, MissingKind } from "../formats/column.ts";
import { ROW } from "../formats/format.ts";
import type { Remark } from "../formats/remark.ts";
import { grouped } from "../privacy/grouped.ts";
import { deliveredColumns } from "../formats/delivered.ts";
import { suggest } from "../suggest.ts";
import type { Words } from "../../words.ts";
import { SPACES } from "../describe/numerals.ts";

/**
 * Makes the view `data` of the view `raw`, and `placed` with each row's place in the file: the described columns under their names, codes recoded, missing codes
 * taken out (those that the description names and those that the file declares), dates of birth and postcodes in groups, identifiers as pseudonyms, numbers as numbers, rows in
 * the file's order. Neither is held in memory.
 *
 * @param options.declared the columns as the file describes them
 * @returns where the file alone said that values are missing
 * @param options.pseudonym the function in SQL that makes pseudonyms, where the source has any
 * @throws UserError IMPORT_COLUMN (a described column isn't in the file), IMPORT_VALUE (not a number), IMPORT_DAY,
 * IMPORT_GROUP
 */
export async function harmonise(
  connection: DuckDBConnection,
  { schema, oshlab }: Descriptor,
  file: string,
  { pseudonym, declared = [] }: { pseudonym?: string | undefined; declared?: FileColumn[] } = {},
): Promise<Remark[]> {
  const columns = await deliveredColumns(connection);
  const delivered = (field: Field) => field.oshlab.from ?? field.name;
  const conditions = schema.fields.flatMap(({ oshlab: { recodeIn = [] } }) =>
    recodeIn.map(({ column }) => column),
  );
  for (const column of [...schema.fields.map(delivered), ...conditions, ...Object.keys(oshlab.import.keep)])
    if (!columns.includes(column))
      throw new UserError("IMPORT_COLUMN", { file, column, known: suggest(column, columns) }, { file });

  const kinds = new Map(declared.map((column) => [column.name, column.missing ?? []]));
  const missing = (field: Field): Missing => ({
    codes: field.missingValues ?? schema.missingValues,
    kinds: kinds.get(delivered(field)) ?? [],
  });
  const codes = schema.fields.map((field) => {
    const hidden = schema.oshlab.identifiers[delivered(field)] === "pseudonym" ? pseudonym : undefined;
    return `${recoded(name(delivered(field)), field, missing(field), hidden)} AS ${name(field.name)}`;
  });
  const keep = Object.entries(oshlab.import.keep).map(
    ([column, wanted]) => `trim(${name(column)}) IN (${wanted.map(text).join(", ")})`,
  );
  for (const field of schema.fields.filter((one) => one.oshlab.ages || isDay(one)))
    await assertGrouped(connection, name(delivered(field)), field, missing(field), file);
  const where = keep.length > 0 ? `WHERE ${keep.join(" AND ")}` : "";
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW coded AS SELECT ${codes.join(", ")}, ${ROW} FROM raw ${where}`,
  );
  await assertNumbers(connection, schema.fields.filter(isNumeric), file, oshlab.sensitivity);

  const typed = schema.fields.map((field) =>
    isNumeric(field) ? `${number(field)} AS ${name(field.name)}` : name(field.name),
  );
  const measures = schema.fields.filter((field) => field.oshlab.role === "measure");
  const present = measures.map((field) => `${name(field.name)} IS NOT NULL`).join(" OR ");
  const all = schema.fields.map((field) => name(field.name)).join(", ");
  const emptied = oshlab.import.dropEmpty && present ? ` WHERE ${present}` : "";
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW placed AS SELECT ${typed.join(", ")}, ${ROW} FROM coded${emptied}`,
  );
  await connection.run(
    "CREATE OR REPLACE TEMP VIEW data AS " +
      (oshlab.import.distinct
        ? `SELECT ${all} FROM (SELECT *, row_number() OVER () AS place FROM placed) ` +
          `QUALIFY row_number() OVER (PARTITION BY ${all} ORDER BY place) = 1 ORDER BY place`
        : `SELECT ${all} FROM placed`),
  );
  return undescribed(
    connection,
    schema.fields.map((field) => ({ column: delivered(field), ...missing(field) })),
  );
}

/** Columns with values that only the file declares as missing: another program's export may not. */
async function undescribed(
  connection: DuckDBConnection,
  columns: (Missing & { column: string })[],
): Promise<Remark[]> {
  const asked = [...new Map(columns.map((one) => [one.column, one])).values()].filter(
    ({ kinds }) => kinds.length > 0,
  );
  if (asked.length === 0) return [];
  const counts = asked.map(({ column, codes, kinds }, place) => {
    const value = `trim(${name(column)})`;
    const named = [...codes, ""].map(text).join(", ");
    return `count_if(${isMissing(value, { codes: [], kinds })} AND ${value} NOT IN (${named})) AS "${place}"`;
  });
  const [row] = await rowsOf(connection, `SELECT ${counts.join(", ")} FROM raw`);
  return asked.flatMap(({ column }, place): Remark[] => {
    const rows = Number(row![place] ?? 0);
    return rows > 0 ? [{ remark: "missing-kinds", rows, at: column }] : [];
  });
}

/** The column trimmed, with missing codes as NULL, in its group or as a pseudonym, and delivered codes as ours. */
function recoded(column: string, field: Field, missing: Missing, pseudonym?: string): string {
  const trimmed = `trim(${column})`;
  const kept = pseudonym ? `${pseudonym}(${trimmed})` : (groupOrDay(trimmed, field) ?? trimmed);
  const { correspondence: way } = field.oshlab;
  const ours = way ? translated(kept, Object.fromEntries(correspondence(way.from, way.to))) : kept;
  const everywhere = translated(ours, field.oshlab.recode ?? {});
  const somewhere = (field.oshlab.recodeIn ?? []).map(
    ({ column: among, codes, recode }) =>
      `WHEN trim(${name(among)}) IN (${codes.map(text).join(", ")}) THEN ${translated(kept, recode)}`,
  );
  const value = somewhere.length > 0 ? `CASE ${somewhere.join(" ")} ELSE ${everywhere} END` : everywhere;
  return `CASE WHEN ${isMissing(trimmed, missing)} THEN NULL ELSE ${value} END`;
}

function translated(column: string, recode: Record<string, string>): string {
  const cases = Object.entries(recode).map(
    ([delivered, code]) => `WHEN ${text(delivered)} THEN ${text(code)}`,
  );
  return cases.length > 0 ? `CASE ${column} ${cases.join(" ")} ELSE ${column} END` : column;
}

/** The codes that the description names, and the kinds of missing that the file declares. */
interface Missing {
  codes: string[];
  kinds: MissingKind[];
}

function isMissing(trimmed: string, { codes, kinds }: Missing): string {
  const all = [...codes, ...kinds.flatMap((kind) => ("code" in kind ? [kind.code] : [])), ""];
  const ranges = kinds.flatMap((kind) =>
    "code" in kind
      ? []
      : [` OR TRY_CAST(${trimmed} AS DOUBLE) BETWEEN ${bound(kind.from)} AND ${bound(kind.to)}`],
  );
  return `(${trimmed} IN (${all.map(text).join(", ")})${ranges.join("")})`;
}

const bound = (value: number): string => `CAST(${text(String(value))} AS DOUBLE)`;

const isDay = ({ type, oshlab }: Field): boolean => type === "date" && !oshlab.ages;

/** The group of a value, or its day as 2026-11-28, where the field asks for one of them. */
function groupOrDay(value: string, field: Field): string | undefined {
  const formats = [field.format ?? "%Y-%m-%d", "%Y-%m-%d"].map(text).join(", ");
  return (
    grouped(value, field) ??
    (isDay(field) ? `strftime(try_strptime(${value}, [${formats}]), '%Y-%m-%d')` : undefined)
  );
}

/** Every value that isn't missing has a group or is a day: else a date in another writing would be lost without a word. */
async function assertGrouped(
  connection: DuckDBConnection,
  column: string,
  field: Field,
  missing: Missing,
  file: string,
): Promise<void> {
  const value = `trim(${column})`;
  const [wrong] = await rowsOf(
    connection,
    `SELECT ${ROW} AS row FROM raw WHERE ${column} IS NOT NULL ` +
      `AND NOT ${isMissing(value, missing)} AND (${groupOrDay(value, field)!}) IS NULL LIMIT 1`,
  );
  if (!wrong) return;
  const delivered = field.oshlab.from ?? field.name;
  throw new UserError(
    isDay(field) ? "IMPORT_DAY" : "IMPORT_GROUP",
    { file, column: delivered },
    { file, row: Number(wrong.row), column: delivered },
  );
}

/**
 * The column as a number, NULL where it isn't one: thousands separators out, a decimal point in, multiplied. A point
 * is none where decimals have another sign, and whole numbers have no decimals: else 6.272 would become 6.
 */
function number({ name: column, type, decimalChar = ".", groupChar, oshlab: { factor } }: Field): string {
  const group = groupChar === " " ? SPACES : groupChar?.replace(/[\]\\^-]/g, "\\$&");
  const bare = group ? `regexp_replace(${name(column)}, ${text(`[${group}]`)}, '', 'g')` : name(column);
  const point =
    decimalChar === "."
      ? bare
      : `CASE WHEN NOT contains(${bare}, '.') THEN replace(${bare}, ${text(decimalChar)}, '.') END`;
  const cast = `TRY_CAST(${point} AS DOUBLE)`;
  const whole = `CASE WHEN ${cast} = trunc(${cast}) THEN TRY_CAST(${point} AS BIGINT) END`;
  const value = type === "integer" ? whole : cast;
  return factor === undefined ? value : `${value} * ${factor}`;
}

/** One look at all columns of numbers; a second one only to quote what is wrong. */
async function assertNumbers(
  connection: DuckDBConnection,
  fields: Field[],
  file: string,
  sensitivity: "open" | "confidential",
): Promise<void> {
  if (fields.length === 0) return;
  const isWrong = (field: Field) =>
    `${name(field.name)} IS NOT NULL AND NOT coalesce(isfinite(CAST(${number(field)} AS DOUBLE)), false)`;
  const first = fields.map((field, place) => `min(${ROW}) FILTER (${isWrong(field)}) AS "${place}"`);
  const [rows] = await rowsOf(connection, `SELECT ${first.join(", ")} FROM coded`);
  const place = fields.findIndex((_, index) => rows![index] !== null);
  const field = fields[place];
  if (!field) return;
  const row = Number(rows![place]);
  const [wrong] = await rowsOf(
    connection,
    `SELECT ${name(field.name)} AS value FROM coded WHERE ${ROW} = ${row} AND ${isWrong(field)} LIMIT 1`,
  );
  const value = sensitivity === "open" ? String(wrong!.value) : "…";
  const column = field.oshlab.from ?? field.name;
  const kind = field.type === "integer" ? WHOLE_NUMBER : NUMBER;
  throw new UserError("IMPORT_VALUE", { file, column, value, kind }, { file, row, column });
}

const NUMBER: Words = { nl: "getal", fr: "nombre", de: "Zahl", en: "number" };
const WHOLE_NUMBER: Words = { nl: "geheel getal", fr: "nombre entier", de: "ganze Zahl", en: "whole number" };
