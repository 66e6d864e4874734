import { existsSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Delivery } from "../delivery.ts";
import type { Descriptor } from "../descriptor.ts";
import { rowsOf, text } from "../engine.ts";
import type { Remark } from "../formats/remark.ts";
import { codes } from "./checks/codes.ts";
import { categories } from "./checks/categories.ts";
import { coding } from "./checks/coding.ts";
import { file } from "./checks/file.ts";
import { jumps } from "./checks/jumps.ts";
import { late } from "./checks/late.ts";
import { means } from "./checks/means.ts";
import { missing } from "./checks/missing.ts";
import { revisions } from "./checks/revisions.ts";
import { size } from "./checks/size.ts";
import { sums } from "./checks/sums.ts";
import { columnsQuality, duplicates } from "./columns.ts";
import type { ColumnQuality } from "./columns.ts";
import type { Check, Finding } from "./finding.ts";

/** The quality report of a delivery. It counts; it never quotes a value of a respondent. */
export interface Quality {
  schema: "oshlab/quality/2";
  rows: number;
  columns: ColumnQuality[];
  /** Rows that have the same key as a row before them; null where the source states no key. */
  duplicates: number | null;
  /** What was odd about the files themselves, and what of them was not taken. */
  file: Remark[];
  /** The delivery that it was compared with. */
  against: string | null;
  /** What the manager of the source should know, serious findings first. */
  findings: Finding[];
}

const CHECKS: Check[] = [codes, missing, sums, coding, jumps, means, revisions, categories, size, late];

/**
 * Looks at the view `data` with the descriptor's eyes, and compares it with the delivery before.
 *
 * @param options.remarks what was odd about the files
 * @param options.date the day of the delivery
 * @param options.before the delivery to compare with
 */
export async function quality(
  connection: DuckDBConnection,
  descriptor: Descriptor,
  { remarks, date, before }: { remarks: Remark[]; date: string; before?: Delivery | undefined },
): Promise<Quality> {
  const { schema } = descriptor;
  const count = async (table: string) =>
    Number((await rowsOf(connection, `SELECT count(*) AS rows FROM ${table}`))[0]!.rows);
  const columns = await columnsQuality(connection, schema.fields, descriptor.oshlab.kind === "microdata");
  const old = before && existsSync(before.file) ? before : undefined;
  if (old) await connection.run(`CREATE OR REPLACE TEMP VIEW before AS FROM read_parquet(${text(old.file)})`);
  const described = old ? await rowsOf(connection, "DESCRIBE before") : [];
  const checking = {
    connection,
    descriptor,
    columns,
    shared: old ? new Set(described.map((row) => String(row.column_name))) : null,
    rows: await count("data"),
    rowsBefore: old ? await count("before") : 0,
    date,
    dateBefore: old?.date ?? null,
  };
  const double = schema.primaryKey ? await duplicates(connection, schema.primaryKey) : null;
  const findings = file(remarks, double);
  for (const check of CHECKS) findings.push(...(await check(checking)));
  findings.sort((a, b) => Number(b.severity === "serious") - Number(a.severity === "serious"));
  return {
    schema: "oshlab/quality/2",
    rows: checking.rows,
    columns,
    duplicates: double,
    file: remarks,
    against: old?.id ?? null,
    findings,
  };
}
