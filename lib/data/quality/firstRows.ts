import type { DuckDBConnection } from "@duckdb/node-api";
import type { Descriptor } from "../descriptor.ts";
import { name, rowsOf, text } from "../engine.ts";
import { ROW } from "../formats/format.ts";
import { outside, rareCode } from "./columns.ts";
import type { Finding } from "./finding.ts";
import type { Quality } from "./quality.ts";

/**
 * The findings with a row of the delivered file as an example, where they are about rows: the manager looks there.
 *
 * @param connection has the delivered rows, with their place in the file, as `placed`
 */
export async function withFirstRows(
  connection: DuckDBConnection,
  { schema }: Descriptor,
  { findings, columns }: Quality,
): Promise<Finding[]> {
  const condition = ({ code, column, values }: Finding): string | undefined => {
    const field = schema.fields.find((one) => one.name === column);
    if (!field) return undefined;
    if (code === "CODE_UNKNOWN") return `${name(field.name)} = ${text(String(values.code))}`;
    if (code === "OUT_OF_BOUNDS") return outside(field);
    const { unexpected = [] } = columns.find((one) => one.name === column)!;
    return code === "CODE_RARE"
      ? rareCode(
          field,
          unexpected.map((one) => one.code),
        )
      : undefined;
  };
  const asked = findings.map((finding) => {
    if (finding.code === "DUPLICATES") return repeated(schema.primaryKey!);
    const rows = condition(finding);
    return rows === undefined ? "NULL" : `(SELECT min(${ROW}) FROM placed WHERE ${rows})`;
  });
  if (asked.every((one) => one === "NULL")) return findings;
  const [row] = await rowsOf(
    connection,
    `SELECT ${asked.map((sql, place) => `${sql} AS "${place}"`).join(", ")}`,
  );
  return findings.map((finding, place) =>
    row![place] === null ? finding : { ...finding, first: Number(row![place]) },
  );
}

/** A row whose key occurs before it. */
const repeated = (key: string[]): string =>
  `(SELECT arg_min(last, first) FROM (SELECT min(${ROW}) AS first, max(${ROW}) AS last, count(*) AS rows ` +
  `FROM placed GROUP BY ${key.map(name).join(", ")}) WHERE rows > 1)`;
