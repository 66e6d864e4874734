import { join } from "node:path";
import { inProject, projectFolder } from "../../data/folders.ts";
import { open } from "../../data/open.ts";
import { PLACES } from "../../data/records/log.ts";
import type { Merge } from "../../data/records/merge.ts";
import { releaseRecords } from "../../data/records/release.ts";
import type { Release } from "../../data/records/release.ts";
import { withdrawRecords } from "../../data/records/withdraw.ts";
import type { RecordsCheck } from "../../disclosure/records.ts";
import { UserError } from "../../error.ts";
import { today } from "../../today.ts";
import { userLanguage } from "../../words.ts";
import { RECORDS_WORDS } from "./words.ts";

/** What the command is given. */
export interface Flags {
  columns?: string;
  withdraw?: string;
  merge?: string[];
  why: string;
  by: string;
  json?: boolean;
}

/**
 * Checks and writes the records, or says why they don't leave and what would help; or withdraws some. Returns the exit
 * code.
 */
export async function runRecords(name: string, flags: Flags): Promise<number> {
  const { columns, withdraw, merge = [], why, by, json } = flags;
  const places = {
    log: join(projectFolder(), PLACES.log),
    files: join(projectFolder(), PLACES.files),
  };
  const signed = { why, by, date: today() };
  if ((columns === undefined) === (withdraw === undefined)) throw new UserError("RECORDS_ASKED");
  const say = RECORDS_WORDS[userLanguage()];
  if (withdraw !== undefined) {
    await withdrawRecords(name, withdraw, signed, places);
    process.stdout.write(
      json ? `${JSON.stringify({ withdrawn: withdraw })}\n` : `✓ ${say.withdrawn(withdraw)}\n`,
    );
    return 0;
  }
  const asked = columns!
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const { file, ...release } = await releaseRecords(
    await open(name),
    { columns: asked, merge: merge.map(mergeOf), ...signed },
    places,
  );
  process.stdout.write(
    json
      ? `${JSON.stringify({ ...release, file: file && inProject(file) }, null, 2)}\n`
      : `${(file ? releasedLines(release, file) : refusedLines(release)).join("\n")}\n`,
  );
  return file ? 0 : 1;
}

function releasedLines({ records, k, keys, uniform, together }: Release, file: string): string[] {
  const say = RECORDS_WORDS[userLanguage()];
  return [
    `✓ ${say.released(records, k, keys)}`,
    ...Object.entries(uniform).map(([column, { least }]) => `  ${say.diverse(column, least)}`),
    ...(together ? [`  ${say.held(together.releases, together.k)}`] : []),
    `  ${inProject(file)}`,
    `  ${say.log(PLACES.log)}`,
  ];
}

function refusedLines(release: Release): string[] {
  const say = RECORDS_WORDS[userLanguage()];
  const { source, records, keys, rule, together } = release;
  return [
    `✗ ${say.refused(source)}`,
    ...(records === 0 ? [`  ${say.none}`] : []),
    ...(together
      ? [
          `  ${say.together(together.clashing)}`,
          ...reasons(together, together.keys, rule),
          `  → ${say.withdraw(source, together.clashing)}`,
        ]
      : reasons(release, keys, rule)),
  ];
}

function reasons(
  { small, few, uniform, without, records }: RecordsCheck,
  keys: string[],
  rule: Release["rule"],
): string[] {
  const say = RECORDS_WORDS[userLanguage()];
  const left = Object.entries(without).sort(([, a], [, b]) => a - b);
  return [
    ...(small.groups > 0 ? [`  ${say.small(small, records, rule.k, keys)}`] : []),
    ...(few.groups > 0 ? [`  ${say.few(few, rule.minimumUnits ?? 0)}`] : []),
    ...Object.entries(uniform)
      .filter(([, { groups }]) => groups > 0)
      .map(([column, groups]) => `  ${say.uniform(groups, rule.l, column)}`),
    ...(left.length > 0 ? [`  → ${say.wayOut}`] : []),
    ...left.map(([column, count]) => `    ${say.without(column, count)}`),
  ];
}

/** "sector=BF:B+F" */
function mergeOf(words: string): Merge {
  const found = /^([^=]+)=([^:]+):(.+)$/.exec(words);
  // A code may end with a plus: "50-64+65+" are two, "55++65+" too.
  const codes = found?.[3]!.match(/[^+]+\+?(?=\+|$)/g) ?? [];
  if (!found || codes.length === 0) throw new UserError("RECORDS_MERGE", { text: words });
  return { column: found[1]!, into: found[2]!, codes };
}
