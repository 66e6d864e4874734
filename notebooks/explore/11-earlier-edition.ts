import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CandidateTable } from "oshlab/disclosure/candidate.ts";
import { check } from "oshlab/disclosure/check.ts";
import { decideAudited } from "oshlab/disclosure/decideAudited.ts";
import { recordLedger } from "oshlab/disclosure/ledger/record.ts";
import type { Ledger } from "oshlab/disclosure/ledger/schema.ts";
import { chosenBases } from "oshlab/disclosure/rounding/bases.ts";
import { releaseRecords } from "oshlab/data/records/release.ts";
import { sameWords } from "oshlab/words.ts";

/** What `11-earlier-edition.ipynb` needs: tables of an invented register, and editions of a report that has only these. */

/** A table of invented counts by age, of all or of a part of them; fewer than 5 must not be told. */
export function counts(
  id: string,
  byAge: Readonly<Record<string, number>>,
  of: Record<string, string> = {},
): CandidateTable {
  const ages = Object.entries(byAge);
  return {
    schema: "oshlab/candidate/1",
    kind: "table",
    id,
    estimates: {
      universe: sameWords("niemand · personne"),
      measure: { name: "absent", label: sameWords("absent"), unit: sameWords(""), kind: "count", digits: 0 },
      dimensions: [
        {
          name: "age",
          label: sameWords("age"),
          categories: ages.map(([code]) => ({ code, label: sameWords(code) })),
        },
      ],
      filter: of,
      cells: ages.map(([age, value]) => ({ at: { age }, value, n: value })),
      sources: [
        {
          name: "invented-register",
          title: sameWords("invented register"),
          delivery: "1",
          hash: "0",
          licence: "CC0-1.0",
          citation: "invented in a notebook",
          period: "2024",
          sensitivity: "confidential",
          rules: { minimumCount: 5, reason: "an example" },
        },
      ],
      breaks: [],
      synthetic: true,
    },
  };
}

/**
 * What readers get of an edition, decided together with what they have from earlier ones; and its ledger for the next.
 *
 * @param base to what all its counts are rounded
 */
export async function edition(id: string, tables: CandidateTable[], earlier: Ledger[] = [], base?: number) {
  const rounded = base === undefined ? [] : tables.map((candidate) => ({ candidate, base }));
  const decisions = await decideAudited(tables, undefined, earlier, chosenBases(rounded));
  const outputs = tables.map((candidate) => ({
    name: `notebook, ${candidate.id}`,
    candidate,
    record: check(candidate, decisions).record!,
  }));
  const readers = outputs.flatMap(({ candidate, record }) =>
    record.kind === "value"
      ? []
      : record.cells.map(({ at, value, status }) => ({
          edition: id,
          table: candidate.id,
          age: at["age"]!,
          reader: status === "suppressed" ? "[c]" : String(value),
        })),
  );
  return { readers, ledger: recordLedger(id, outputs, decisions) };
}

const folder = mkdtempSync(join(tmpdir(), "records-"));

/** Asks for records, as `npx oshlab records` does; what leaves goes to a folder of this example, with its log. */
export async function askRecords(dataset: Parameters<typeof releaseRecords>[0], columns: string[]) {
  const { released, k, refused, without, together } = await releaseRecords(
    dataset,
    { columns, why: "voorbeeld · exemple", by: "notebook", date: "2026-11-29" },
    { log: join(folder, "log"), files: join(folder, "files") },
  );
  const asked = columns.join(", ");
  return [
    { asked, released, smallestGroup: k, refused, withEarlier: together?.refused ?? 0 },
    ...Object.entries(without).map(([key, left]) => ({ asked: `− ${key}`, refused: left })),
  ];
}

/** The folder may go. */
export const tidy = (): void => rmSync(folder, { recursive: true });
