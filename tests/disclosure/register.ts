import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { importFiles } from "../../lib/data/import/import.ts";
import type { CandidateTable } from "../../lib/disclosure/candidate.ts";
import type { PublicCell } from "../../lib/disclosure/public.ts";
import { Cube, open, survey } from "../../lib/index.ts";
import type { Codes } from "../../lib/types.ts";
import { sameWords } from "../../lib/words.ts";
import { codesOf, column, invented } from "../data/invented.ts";
import { PRIVACY, temporaryFolder } from "../data/temporary.ts";
import { recordsOf } from "./published.ts";
import type { Shown, Way } from "./published.ts";

type Record_ = Readonly<Record<string, string | number>>;

const MEASURES = { share: "percentage", number: "mean", amount: "count" } as const;

export interface Register {
  /** What the columns are; those that nothing is said of are dimensions. */
  columns: Record<string, keyof typeof MEASURES | "dimension" | "year" | "weight" | "attribute">;
  rows: readonly Record_[];
  /** Of the numbers: the ends of their scale. */
  range?: readonly [number, number];
  disclosure?: Record<string, unknown>;
  /** Its name, where it is a second source beside the one before. */
  beside?: string;
}

/** An invented confidential source, a register where no column has weights, opened for estimates. */
export async function register({ columns, rows, range, disclosure = {}, beside }: Register) {
  const folder = beside ? process.env.OSHLAB_DATA! : temporaryFolder();
  const called = beside ?? "register";
  const names = Object.keys(rows[0]!);
  const weights = names.find((name) => columns[name] === "weight");
  const fields = names.map((name) => {
    const kind = columns[name] ?? "dimension";
    if (kind === "dimension" || kind === "year")
      return column(name, kind === "year" ? kind : "string", {
        role: "dimension",
        categories: codesOf(rows.map((row) => String(row[name])).sort()),
      });
    if (kind === "attribute") return column(name, "string", { role: kind });
    if (kind === "weight") return column(name, "number", { role: kind });
    const scale = kind === "number" && range ? { range } : {};
    return column(name, "number", {
      role: "measure",
      unit: sameWords("x"),
      digits: 1,
      kind: MEASURES[kind],
      ...scale,
    });
  });
  invented(
    folder,
    called,
    {
      design: weights ? { weights } : { complete: true },
      privacy: PRIVACY,
      disclosure: { minimumCount: 5, reliability: SURE, reason: "a test", ...disclosure },
    },
    { fields },
  );
  const file = join(folder, `${called}.csv`);
  writeFileSync(
    file,
    [names, ...rows.map((row) => names.map((name) => row[name]))].map((line) => `${line.join()}\n`).join(""),
  );
  await importFiles([file], called);
  return survey(await open(called));
}

const SURE = { effectiveSize: { withheld: 0, flagged: 0 }, variation: { flagged: 9999, withheld: 9999 } };

/** Rows that are alike but for their number. */
export const times = <T>(size: number, of: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, i) => of(i));

/** What leaves of these tables when they are published together: the records by their names. */
export async function leaving(
  tables: Record<string, Cube<Codes>>,
  way: Way = "gate",
): Promise<Record<string, Shown>> {
  const candidates = Object.entries(tables).map(([id, { estimates }]): CandidateTable => ({
    schema: "oshlab/candidate/1",
    kind: "table",
    id,
    estimates,
  }));
  const records = (await recordsOf(candidates, way)) as Shown[];
  return Object.fromEntries(records.map((record) => [record.id, record]));
}

/** The cells of a record by the codes of their address: the number, or null where none leaves. */
export const numbersIn = ({ cells }: Shown): Record<string, number | null> =>
  Object.fromEntries(cells.map((cell) => [codesIn(cell), cell.value]));

export const codesIn = ({ at }: PublicCell): string => Object.values(at).join();
