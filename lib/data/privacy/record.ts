import type { DuckDBConnection } from "@duckdb/node-api";
import { kAnonymity } from "../../disclosure/kanonymity.ts";
import { leastDiverse, lDiversity } from "../../disclosure/lDiversity.ts";
import type { Descriptor } from "../descriptor.ts";
import { name, rowsOf } from "../engine.ts";
import type { Found } from "../identifiers/find.ts";
import type { IdentifierKind } from "../identifiers/kinds.ts";
import { keysAmong } from "./keys.ts";
import type { Privacy } from "./schema.ts";
import { treatmentOf } from "./treatment.ts";
import type { Treatment } from "./treatment.ts";

/** What became of one column of the file. */
export interface ColumnPrivacy {
  column: string;
  found?: IdentifierKind;
  /** Values of that shape, where the shape was seen. */
  values?: number;
  treatment: Treatment;
  /** The columns of the delivery that come from it. */
  into?: string[];
  /** Why an identifier was kept. */
  reason?: string;
}

/** How far the columns that are left hide a person. */
export interface Groups {
  keys: string[];
  k: number;
  /** Records in groups of fewer than so many. */
  below: Record<string, number>;
  sensitive: { column: string; leastDistinct: number; leastEntropy: number; below2: number }[];
}

/** The privacy report of a delivery, as it is kept. It counts; it quotes no value. */
export interface PrivacyRecord {
  schema: "oshlab/privacy/1";
  source: string;
  kind: Descriptor["oshlab"]["kind"];
  files: { name: string; sha256: string }[];
  rows: number;
  columns: ColumnPrivacy[];
  /** Which key the pseudonyms were made with. */
  key?: string;
  privacy?: Privacy;
  /** Null where rows are no persons. */
  groups: Groups | null;
}

const BELOW = [2, 3, 5, 10];

/** Does this import need a privacy report: are there records of persons, or was there anything to decide? */
export const needsRecord = ({ oshlab, schema }: Descriptor): boolean =>
  oshlab.kind !== "aggregate" ||
  oshlab.privacy !== undefined ||
  Object.keys(schema.oshlab.identifiers).length > 0;

/**
 * Says what became of every column of the file, and reckons k-anonymity and l-diversity of the table `data`.
 *
 * @param columns the columns of the file
 */
export async function privacyRecord(
  connection: DuckDBConnection,
  descriptor: Descriptor,
  columns: string[],
  found: Found[],
  { files, rows, key }: Pick<PrivacyRecord, "files" | "rows" | "key">,
): Promise<PrivacyRecord> {
  const { name: source, oshlab } = descriptor;
  return {
    schema: "oshlab/privacy/1",
    source,
    kind: oshlab.kind,
    files: files.map((file) => ({ name: file.name, sha256: file.sha256 })),
    rows,
    columns: columns.map((column) => columnPrivacy(descriptor, column, found)),
    ...(key ? { key } : {}),
    ...(oshlab.privacy ? { privacy: oshlab.privacy } : {}),
    groups: oshlab.kind === "aggregate" ? null : await groupsOf(connection, descriptor),
  };
}

function columnPrivacy({ schema }: Descriptor, column: string, found: Found[]): ColumnPrivacy {
  const decision = schema.oshlab.identifiers[column];
  const seen = found.find((one) => one.column === column);
  const { treatment, into } = treatmentOf(schema, column, seen !== undefined);
  return {
    column,
    ...(seen ? { found: seen.kind } : {}),
    ...(seen && seen.values > 0 ? { values: seen.values } : {}),
    treatment,
    ...(into.length > 0 ? { into } : {}),
    ...(typeof decision === "object" && into.length > 0 ? { reason: decision.keep } : {}),
  };
}

/** Equal records are counted in the engine first, so that millions of rows fit. */
async function groupsOf(connection: DuckDBConnection, descriptor: Descriptor): Promise<Groups> {
  const sensitive = descriptor.oshlab.privacy?.sensitive ?? [];
  const keys = keysAmong(descriptor);
  const columns = [...new Set([...keys, ...sensitive])];
  const select = columns.map((column) => `coalesce(CAST(${name(column)} AS VARCHAR), '') AS ${name(column)}`);
  const counted = await rowsOf(
    connection,
    `SELECT ${[...select, "count(*) AS rows"].join(", ")} FROM data GROUP BY ALL HAVING count(*) > 0`,
  );
  const codes = (column: string) => counted.map((row) => String(row[column]));
  const groups = kAnonymity(
    keys.map(codes),
    counted.map(({ rows }) => Number(rows)),
  );
  return {
    keys,
    k: groups.k,
    below: Object.fromEntries(BELOW.map((k) => [k, groups.violating(k)])),
    sensitive: sensitive.map((column) => {
      const diversity = lDiversity(groups, leastDiverse(groups, codes(column)));
      const { leastDistinct, leastEntropy } = diversity;
      return { column, leastDistinct, leastEntropy, below2: diversity.violating(2) };
    }),
  };
}
