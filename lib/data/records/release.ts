import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { checkRecords } from "../../disclosure/records.ts";
import type { RecordsCheck } from "../../disclosure/records.ts";
import { complete } from "../../disclosure/rules/complete.ts";
import type { Rules } from "../../disclosure/rules/schema.ts";
import { UserError } from "../../error.ts";
import { field } from "../../figure/csv.ts";
import { fieldOf } from "../check.ts";
import type { Dataset } from "../dataset.ts";
import type { Descriptor } from "../descriptor.ts";
import { name } from "../engine.ts";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { isUnconfirmed } from "../permission.ts";
import { leavingColumns } from "../privacy/keys.ts";
import { unitOf } from "../unit.ts";
import { standing } from "./log.ts";
import type { Places, Released } from "./log.ts";
import { checkMerges } from "./merge.ts";
import type { Merge } from "./merge.ts";
import { heldTogether, refuseOtherDeliveries } from "./together.ts";
import type { Held } from "./together.ts";

/** What is asked to leave, and by whom. */
export interface Asked {
  columns: readonly string[];
  merge?: readonly Merge[];
  why: string;
  by: string;
  date: string;
}

/** What was looked at together with earlier releases, and what came of it. */
export interface Together extends RecordsCheck {
  /** The names of their records. */
  releases: string[];
  /** Those of them beside which it can't leave; of all of them where it could beside each. Empty where it leaves. */
  clashing: string[];
  keys: string[];
}

/** The record of a release: what was looked at, by which rules, and what came of it. It quotes no value. */
export interface Release extends RecordsCheck {
  schema: "oshlab/records/1";
  source: string;
  delivery: string;
  hash: string;
  period: string;
  columns: string[];
  keys: string[];
  secrets: string[];
  merged: Merge[];
  rule: { k: number; l: number; minimumUnits?: number; reason?: string; signedBy?: string };
  /** With what is out of the same delivery; absent where nothing is. */
  together?: Together;
  why: string;
  by: string;
  date: string;
  released: boolean;
}

/**
 * Releases the records of a source of persons, when they hide everybody: k-anonymity and l-diversity as `disclosure.records`
 * of its description asks. Keys are the quasi-identifiers that the description names, or where it names none all columns
 * that leave but the sensitive ones; what is no key is a secret.
 * Where the description names the column of units (employers, persons with several rows), each group must also be of as
 * many units as `minimumUnits` asks, and units count as persons unless they are said to be employers. Weights, sampling units, employers and other attributes
 * (pseudonyms, free text) never leave.
 *
 * Who has an earlier release too can join both: the same is asked of the columns of all releases of the delivery together,
 * which are all that he can have of a record. Releases of another delivery of the same time can't be matched here, so
 * they must be withdrawn first.
 *
 * @param places where the record of the release and its CSV go; nothing is written when it is refused
 * @throws UserError RECORDS_AGGREGATE, RECORDS_COLUMN, RECORDS_NONE, RECORDS_PERMISSION, RECORDS_MERGE_…, RECORDS_EARLIER,
 * RECORDS_BROKEN, DATA_COLUMN
 */
export async function releaseRecords(
  dataset: Dataset,
  { columns: asked, merge = [], why, by, date }: Asked,
  places: Places,
): Promise<Release & { file: string | null }> {
  const { descriptor, delivery } = dataset;
  const columns = [...new Set(asked)];
  const { disclosure, kind } = descriptor.oshlab;
  if (kind === "aggregate") throw new UserError("RECORDS_AGGREGATE", { name: dataset.name });
  if (isUnconfirmed(descriptor)) throw new UserError("RECORDS_PERMISSION", { name: dataset.name });
  if (columns.length === 0)
    throw new UserError("RECORDS_NONE", { known: leavingColumns(descriptor).join(", ") });
  for (const column of columns) requireMayLeave(descriptor, column);
  await checkMerges(dataset, columns, merge);
  const out = await standing(dataset.name, places.log);
  refuseOtherDeliveries(descriptor, delivery, out);
  const earlier = out.filter(({ hash }) => hash === delivery.hash);
  const { records, minimumUnits, unit } = complete(disclosure ?? UNSET);
  const rule = { ...records, ...(unit ? { minimumUnits } : {}) };
  const ruled = async (held: readonly Held[]) => {
    const droppable = held.filter(({ isKey, isOut }) => isKey && !isOut).map(({ label }) => label);
    const counted = await countedBy(dataset, held, unit);
    return { counted, check: checkRecords(counted, { ...rolesOf(held), ...rule, droppable }) };
  };
  const own = heldTogether(descriptor, { columns, merge }, []);
  const { counted, check } = await ruled(own);
  const beside = async (releases: readonly Released[]) => {
    const held = heldTogether(descriptor, { columns, merge }, releases);
    return { keys: rolesOf(held).keys, ...(await ruled(held)).check };
  };
  // Alone it is refused already.
  const together =
    earlier.length > 0 && check.refused === 0 ? await checkTogether(earlier, beside) : undefined;
  const released = check.refused === 0 && check.records > 0 && (together?.refused ?? 0) === 0;
  const release: Release = {
    schema: "oshlab/records/1",
    source: dataset.name,
    delivery: delivery.id,
    hash: delivery.hash,
    period: descriptor.oshlab.period,
    columns,
    ...rolesOf(own),
    merged: [...merge],
    rule: {
      ...rule,
      ...(disclosure ? { reason: disclosure.reason } : {}),
      ...(disclosure?.signedBy ? { signedBy: disclosure.signedBy } : {}),
    },
    why,
    by,
    date,
    released,
    ...check,
    ...(together ? { together } : {}),
  };
  return { ...release, file: released ? write(release, counted, places) : null };
}

async function checkTogether(
  earlier: readonly Released[],
  beside: (releases: readonly Released[]) => Promise<RecordsCheck & { keys: string[] }>,
): Promise<Together> {
  const all = await beside(earlier);
  const each = all.refused > 0 ? await Promise.all(earlier.map((one) => beside([one]))) : [];
  const releases = earlier.map(({ id }) => id);
  const alone = releases.filter((_, index) => (each[index]?.refused ?? 0) > 0);
  return { releases, clashing: all.refused > 0 && alone.length === 0 ? releases : alone, ...all };
}

interface Counted {
  columns: Record<string, string[]>;
  counts: number[];
  units?: string[];
  isPersons?: boolean;
}

/** Equal records, counted: of each unit apart, where the rows have one. In the order of their codes, which tells nothing. */
async function countedBy(
  dataset: Dataset,
  held: readonly Held[],
  unit: NonNullable<Rules["unit"]> | undefined,
): Promise<Counted> {
  const kept = held.map(({ sql }, index) => `${sql} AS ${name(`c${index}`)}`);
  const rows = await dataset.query(
    `SELECT ${[...kept, ...(unit ? [`${unitOf(unit)} AS unit`] : [])].join(", ")}, ` +
      `count(*) AS records FROM data GROUP BY ALL ORDER BY ALL`,
  );
  const texts = (column: string) => rows.map((row) => String(row[column] ?? ""));
  return {
    columns: Object.fromEntries(held.map(({ label }, index) => [label, texts(`c${index}`)])),
    counts: rows.map((row) => Number(row["records"])),
    ...(unit ? { units: texts("unit"), isPersons: unit.is !== "employer" } : {}),
  };
}

const rolesOf = (held: readonly Held[]): { keys: string[]; secrets: string[] } => {
  const [keys, secrets] = [true, false].map((is) =>
    held.filter(({ isKey }) => isKey === is).map(({ label }) => label),
  ) as [string[], string[]];
  return { keys, secrets };
};

/** Where nothing is set: open records, whose description needs no rules. */
const UNSET: Rules = { minimumCount: 10, reason: "the project's default" };

function requireMayLeave(descriptor: Descriptor, column: string): void {
  fieldOf(descriptor, column);
  const known = leavingColumns(descriptor);
  if (!known.includes(column)) throw new UserError("RECORDS_COLUMN", { column, known: known.join(", ") });
}

/** Writes the record and the file; returns the file. */
function write(release: Release, { columns, counts }: Counted, { log, files }: Places): string {
  const id = freeIn({ log, files }, `${release.source}-${release.delivery}`);
  const lines = counts.flatMap((count, row) =>
    Array<string>(count).fill(
      release.columns.map((column) => field(columns[column]![row]!, false)).join(","),
    ),
  );
  // The record first: no file without it.
  for (const [folder, ending, content] of [
    [log, "json", `${JSON.stringify(release, null, 2)}\n`],
    [files, "csv", [release.columns.join(","), ...lines.sort(), ""].join("\r\n")],
  ] as const) {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${id}.${ending}`);
    writeAtomically(path, content);
  }
  return join(files, `${id}.csv`);
}

/** A name that no release has yet. */
function freeIn({ log, files }: Places, stem: string): string {
  for (let number = 1; ; number++) {
    const id = `${stem}${number > 1 ? `-${number}` : ""}`;
    if (!existsSync(join(log, `${id}.json`)) && !existsSync(join(files, `${id}.csv`))) return id;
  }
}
