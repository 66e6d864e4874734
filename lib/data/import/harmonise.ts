import type { DuckDBConnection } from "@duckdb/node-api";
import { UserError } from "../../error.ts";
import type { Descriptor } from "../descriptor.ts";
import { name, rowsOf, text } from "../engine.ts";
import { isNumeric } from "../field.ts";
import type { Field } from "../field.ts";
import { ROW } from "../formats/format.ts";
import { grouped } from "../privacy/grouped.ts";
import { suggest } from "../suggest.ts";

/**
 * Makes the table `data` from the table `raw`: the described columns under their names, codes recoded, missing
 * codes taken out, dates of birth and postcodes in groups, identifiers as pseudonyms, numbers as numbers, rows in
 * the file's order.
 *
 * @param pseudonym the function in SQL that makes pseudonyms, where the source has any
 * @throws UserError IMPORT_COLUMN (a described column isn't in the file), IMPORT_VALUE (not a number), IMPORT_GROUP
 */
export async function harmonise(
  connection: DuckDBConnection,
  { schema, oshlab }: Descriptor,
  file: string,
  pseudonym?: string,
): Promise<void> {
  const columns = (await rowsOf(connection, "DESCRIBE raw")).map((row) => String(row.column_name));
  const delivered = (field: Field) => field.oshlab.from ?? field.name;
  const conditions = schema.fields.flatMap(({ oshlab: { recodeIn = [] } }) =>
    recodeIn.map(({ column }) => column),
  );
  for (const column of [...schema.fields.map(delivered), ...conditions, ...Object.keys(oshlab.import.keep)])
    if (!columns.includes(column))
      throw new UserError("IMPORT_COLUMN", { file, column, known: suggest(column, columns) }, { file });

  const codes = schema.fields.map((field) => {
    const hidden = schema.oshlab.identifiers[delivered(field)] === "pseudonym" ? pseudonym : undefined;
    return `${recoded(name(delivered(field)), field, schema.missingValues, hidden)} AS ${name(field.name)}`;
  });
  const keep = Object.entries(oshlab.import.keep).map(
    ([column, wanted]) => `trim(${name(column)}) IN (${wanted.map(text).join(", ")})`,
  );
  for (const field of schema.fields.filter(({ oshlab: { ages } }) => ages))
    await assertGrouped(connection, name(delivered(field)), field, schema.missingValues, file);
  const where = keep.length > 0 ? `WHERE ${keep.join(" AND ")}` : "";
  await connection.run(
    `CREATE TEMP TABLE coded AS SELECT ${codes.join(", ")}, ${ROW} FROM raw ${where} ORDER BY rowid`,
  );
  for (const field of schema.fields.filter(isNumeric))
    await assertNumbers(connection, field, file, oshlab.sensitivity);

  const typed = schema.fields.map((field) =>
    isNumeric(field) ? `${number(field)} AS ${name(field.name)}` : name(field.name),
  );
  const measures = schema.fields.filter((field) => field.oshlab.role === "measure");
  const present = measures.map((field) => `${name(field.name)} IS NOT NULL`).join(" OR ");
  const all = schema.fields.map((field) => name(field.name)).join(", ");
  await connection.run(
    `CREATE TEMP TABLE data AS SELECT ${all} FROM (` +
      `SELECT ${typed.join(", ")}, ${ROW}, rowid AS place FROM coded` +
      `)${oshlab.import.dropEmpty && present ? ` WHERE ${present}` : ""}` +
      (oshlab.import.distinct ? ` QUALIFY row_number() OVER (PARTITION BY ${all} ORDER BY place) = 1` : "") +
      " ORDER BY place",
  );
}

/** The column trimmed, with missing codes as NULL, in its group or as a pseudonym, and delivered codes as ours. */
function recoded(column: string, field: Field, missingOfTable: string[], pseudonym?: string): string {
  const trimmed = `trim(${column})`;
  const kept = pseudonym ? `${pseudonym}(${trimmed})` : (grouped(trimmed, field) ?? trimmed);
  const everywhere = translated(kept, field.oshlab.recode ?? {});
  const somewhere = (field.oshlab.recodeIn ?? []).map(
    ({ column: among, codes, recode }) =>
      `WHEN trim(${name(among)}) IN (${codes.map(text).join(", ")}) THEN ${translated(kept, recode)}`,
  );
  const value = somewhere.length > 0 ? `CASE ${somewhere.join(" ")} ELSE ${everywhere} END` : everywhere;
  return `CASE WHEN ${isMissing(trimmed, field, missingOfTable)} THEN NULL ELSE ${value} END`;
}

function translated(column: string, recode: Record<string, string>): string {
  const cases = Object.entries(recode).map(
    ([delivered, code]) => `WHEN ${text(delivered)} THEN ${text(code)}`,
  );
  return cases.length > 0 ? `CASE ${column} ${cases.join(" ")} ELSE ${column} END` : column;
}

const isMissing = (trimmed: string, field: Field, missingOfTable: string[]): string =>
  `${trimmed} IN (${[...(field.missingValues ?? missingOfTable), ""].map(text).join(", ")})`;

/** Every value that isn't missing has a group: else a date in another writing would be lost without a word. */
async function assertGrouped(
  connection: DuckDBConnection,
  column: string,
  field: Field,
  missingOfTable: string[],
  file: string,
): Promise<void> {
  const value = `trim(${column})`;
  const [wrong] = await rowsOf(
    connection,
    `SELECT ${ROW} AS row FROM raw WHERE ${column} IS NOT NULL ` +
      `AND NOT ${isMissing(value, field, missingOfTable)} AND (${grouped(value, field)!}) IS NULL LIMIT 1`,
  );
  if (!wrong) return;
  const delivered = field.oshlab.from ?? field.name;
  throw new UserError(
    "IMPORT_GROUP",
    { file, column: delivered },
    { file, row: Number(wrong.row), column: delivered },
  );
}

/** The column as a number, NULL where it isn't one: thousands separators out, a decimal point in, multiplied. */
function number(field: Field): string {
  const bare = field.groupChar
    ? `replace(${name(field.name)}, ${text(field.groupChar)}, '')`
    : name(field.name);
  const point = field.decimalChar ? `replace(${bare}, ${text(field.decimalChar)}, '.')` : bare;
  const cast = `TRY_CAST(${point} AS ${field.type === "integer" ? "BIGINT" : "DOUBLE"})`;
  return field.oshlab.factor === undefined ? cast : `${cast} * ${field.oshlab.factor}`;
}

async function assertNumbers(
  connection: DuckDBConnection,
  field: Field,
  file: string,
  sensitivity: "open" | "confidential",
): Promise<void> {
  const [wrong] = await rowsOf(
    connection,
    `SELECT ${name(field.name)} AS value, ${ROW} AS row FROM coded ` +
      `WHERE ${name(field.name)} IS NOT NULL AND NOT coalesce(isfinite(CAST(${number(field)} AS DOUBLE)), false) LIMIT 1`,
  );
  if (!wrong) return;
  const value = sensitivity === "open" ? String(wrong.value) : "…";
  const column = field.oshlab.from ?? field.name;
  throw new UserError("IMPORT_VALUE", { file, column, value }, { file, row: Number(wrong.row), column });
}
