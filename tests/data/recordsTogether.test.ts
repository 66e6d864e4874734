import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "../fastCheck.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importFiles } from "../../lib/data/import/import.ts";
import { open } from "../../lib/data/open.ts";
import type { Places } from "../../lib/data/records/log.ts";
import type { Merge } from "../../lib/data/records/merge.ts";
import { releaseRecords } from "../../lib/data/records/release.ts";
import { withdrawRecords } from "../../lib/data/records/withdraw.ts";
import { checkRecords } from "../../lib/disclosure/records.ts";
import { codesOf, column, invented } from "./invented.ts";
import { PRIVACY, removeTemporary, samples, temporaryFolder } from "./temporary.ts";

/** Invented people: in every region and of either sex there are two illnesses, of both together one. */
const GROUPS: [region: string, sex: string, illness: string][] = [
  ["BRU", "M", "flu"],
  ["BRU", "F", "cold"],
  ["VLG", "M", "burnout"],
  ["VLG", "F", "flu"],
];
const NAMES = ["region", "sex", "illness", "age"];
const LINES = GROUPS.flatMap((group) =>
  Array.from({ length: 4 }, (_, index) => [...group, index % 2 === 0 ? "50-64" : "65+"].join()),
);
const signed = { why: "a study", by: "statistician", date: "2026-11-28" };

let folder: string;
let places = 0;
/** Where nothing is released yet. */
const nowhere = (): Places => {
  const place = join(folder, "out", String(places++));
  return { log: join(place, "log"), files: join(place, "files") };
};

async function deliver(lines: readonly string[], date: string): Promise<void> {
  const file = join(folder, `people-${date}.csv`);
  writeFileSync(file, `${NAMES.join()}\n${lines.join("\n")}\n`);
  await importFiles([file], "people", { date });
}

const release = async (place: Places, columns: string[], merge: Merge[] = []) =>
  releaseRecords((await open("people" as never)) as never, { columns, merge, ...signed }, place);

beforeAll(async () => {
  folder = temporaryFolder();
  invented(
    folder,
    "people",
    {
      design: { complete: true },
      privacy: { ...PRIVACY, sensitive: ["illness"] },
      disclosure: { minimumCount: 2, reason: "a test", records: { k: 2, l: 2 } },
    },
    {
      fields: NAMES.map((name, index) =>
        column(name, "string", {
          role: "dimension",
          categories: codesOf(LINES.map((line) => line.split(",")[index]!)),
        }),
      ),
    },
  );
  await deliver(LINES, "2026-11-01");
});
afterAll(removeTemporary);

/** What somebody has, by the values of one column: all illnesses in a group. */
function illnessesIn(file: string, by: string): Map<string, Set<string>> {
  const [head, ...lines] = readFileSync(file, "utf8").trimEnd().split("\r\n");
  const [key, secret] = [by, "illness"].map((name) => head!.split(",").indexOf(name)) as [number, number];
  const found = new Map<string, Set<string>>();
  for (const fields of lines.map((line) => line.split(",")))
    found.set(fields[key]!, (found.get(fields[key]!) ?? new Set()).add(fields[secret]!));
  return found;
}

describe("two releases of one delivery", () => {
  test("an attacker who joins them learns an illness, where they aren't looked at together", async () => {
    const [one, other] = [
      await release(nowhere(), ["region", "illness"]),
      await release(nowhere(), ["sex", "illness"]),
    ];
    const [byRegion, bySex] = [illnessesIn(one.file!, "region"), illnessesIn(other.file!, "sex")];
    for (const [region, sex, illness] of GROUPS.filter(([, , name]) => name === "flu"))
      expect([...byRegion.get(region)!.intersection(bySex.get(sex)!)]).toEqual([illness]);
  });

  test("the second is refused where both together hide too little; the first is named, nothing is written", async () => {
    const place = nowhere();
    await release(place, ["region", "illness"]);
    const second = await release(place, ["sex", "illness"]);
    expect(second).toMatchObject({ released: false, file: null, refused: 0 });
    const [name] = readdirSync(place.log);
    expect(second.together).toMatchObject({
      releases: [name!.replace(".json", "")],
      clashing: [name!.replace(".json", "")],
      refused: LINES.length,
      without: { sex: 0 },
    });
    expect([readdirSync(place.log), readdirSync(place.files)].map((names) => names.length)).toEqual([1, 1]);
  });

  test("leaves where it shows nothing new: the same columns, fewer, coarser ones", async () => {
    const place = nowhere();
    await release(place, ["region", "age", "illness"]);
    const merged = [{ column: "age", into: "50+", codes: ["50-64", "65+"] }];
    for (const [columns, merge] of [
      [["region", "age", "illness"], []],
      [["age", "illness"], []],
      [["age", "region"], merged],
    ] as [string[], Merge[]][])
      expect(await release(place, columns, merge)).toMatchObject({
        released: true,
        together: { refused: 0 },
      });
  });

  test("other merged categories of a column are another column", async () => {
    const place = nowhere();
    const two = (codes: string[], into: string): Merge[] => [{ column: "illness", into, codes }];
    const first = await release(place, ["region", "illness"], two(["flu", "cold"], "infection"));
    // In Brussels everybody has an infection.
    expect(first).toMatchObject({ released: false });
    await release(place, ["illness"], two(["flu", "cold"], "infection"));
    const other = await release(place, ["illness"], two(["flu", "burnout"], "other"));
    expect(other.together!.uniform).toHaveProperty("illness");
    expect(Object.keys(other.together!.uniform)).toHaveLength(2);
  });

  test("may leave after the first is withdrawn: its record stays, its file is gone", async () => {
    const place = nowhere();
    await release(place, ["region", "illness"]);
    const [name] = readdirSync(place.log);
    const id = name!.replace(".json", "");
    const why = { ...signed, why: "the file was never handed over" };
    await expect(withdrawRecords("people", "nothing", why, place)).rejects.toMatchObject({
      code: "RECORDS_NOT_OUT",
      values: { known: id },
    });
    await withdrawRecords("people", id, why, place);
    expect(readdirSync(place.files)).toEqual([]);
    expect(JSON.parse(readFileSync(join(place.log, name!), "utf8"))).toMatchObject({
      released: true,
      withdrawn: why,
    });
    expect(await release(place, ["sex", "illness"])).toMatchObject({ released: true });
    expect(readdirSync(place.log)).toHaveLength(2);
    await expect(withdrawRecords("people", id, why, place)).rejects.toMatchObject({
      code: "RECORDS_NOT_OUT",
    });
  });

  test("a record that can't be read stops all: nobody knows what is out", async () => {
    const place = nowhere();
    for (const content of ["{", "{}", null]) {
      mkdirSync(join(place.log, ...(content === null ? ["folder.json"] : [])), { recursive: true });
      if (content !== null) writeFileSync(join(place.log, "one.json"), content);
      await expect(release(place, ["region"])).rejects.toMatchObject({ code: "RECORDS_BROKEN" });
      writeFileSync(join(place.log, "one.json"), "{}");
    }
  });
});

test("what passes together hides everybody from who has both: random records, any two sets of columns", () => {
  const row = fc.record({
    a: fc.constantFrom("1", "2"),
    b: fc.constantFrom("1", "2"),
    c: fc.constantFrom("1", "2"),
    s: fc.constantFrom("x", "y", "z"),
  });
  const keys = fc.subarray(["a", "b", "c"] as const, { minLength: 1 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 8, maxLength: 60 }), keys, keys, (rows, one, other) => {
      const columns = Object.fromEntries(
        (["a", "b", "c", "s"] as const).map((name) => [name, rows.map((record) => record[name])]),
      );
      const both = [...new Set([...one, ...other])];
      const found = checkRecords(
        { columns, counts: rows.map(() => 1) },
        { keys: both, secrets: ["s"], k: 2, l: 2 },
      );
      if (found.refused > 0) return;
      for (const target of rows) {
        const alike = (by: readonly ("a" | "b" | "c")[]) =>
          new Set(rows.filter((record) => by.every((key) => record[key] === target[key])).map(({ s }) => s));
        expect(alike(one).intersection(alike(other)).size).toBeGreaterThan(1);
      }
    }),
  );
});

test.each([
  ["RECORDS_MERGE_COLUMN", [{ column: "age", into: "50+", codes: ["50-64", "65+"] }]],
  ["RECORDS_MERGE_CODE", [{ column: "illness", into: "other", codes: ["flu", "gout"] }]],
  ["RECORDS_MERGE_TWICE", [{ column: "illness", into: "other", codes: ["flu", "flu"] }]],
  [
    "RECORDS_MERGE_TWICE",
    [
      { column: "illness", into: "one", codes: ["flu", "cold"] },
      { column: "illness", into: "other", codes: ["flu", "burnout"] },
    ],
  ],
  ["RECORDS_MERGE_ONE", [{ column: "illness", into: "flu", codes: ["flu"] }]],
  ["RECORDS_MERGE_INTO", [{ column: "illness", into: "burnout", codes: ["flu", "cold"] }]],
  ["DATA_COLUMN", [{ column: "nothing", into: "x", codes: ["a", "b"] }]],
])("a merge that would not do what it says is an error: %s %j", async (code, merge) => {
  await expect(release(nowhere(), ["region", "illness"], merge)).rejects.toMatchObject({ code });
});

test("the command: codes that end with a plus, the earlier release named with a way out, withdrawal", async () => {
  const run = (...asked: string[]) =>
    spawnSync(
      process.execPath,
      [
        join(samples, "../lib/cli/oshlab.mjs"),
        "records",
        "people",
        "--why",
        "a study",
        "--by",
        "AB",
        ...asked,
      ],
      { encoding: "utf8", env: { ...process.env, OSHLAB_LANG: "en", OSHLAB_FOLDER: folder }, cwd: folder },
    );
  const first = run("--columns", "age,illness", "--merge", "age=all:50-64+65+");
  expect(first.stdout).toContain("16 records are written");
  expect(first.stdout).toContain("What is out stands in notebooks/records: add that folder to git.");
  const [id] = readdirSync(join(folder, "notebooks/records")).map((name) => name.replace(".json", ""));
  expect(run("--columns", "region,illness").status).toBe(0);
  const refused = run("--columns", "sex,illness");
  expect(refused.status).toBe(1);
  expect(refused.stdout).toContain("By themselves they could leave, but not beside what is out already");
  expect(refused.stdout).toContain(`npx oshlab records people --withdraw ${id}-2 --why`);
  expect(refused.stdout).toContain("without sex, or with coarser categories of it: 0");
  for (const release of readdirSync(join(folder, "notebooks/records")))
    expect(run("--withdraw", release.replace(".json", "")).status).toBe(0);
  expect(run("--columns", "sex,illness").status).toBe(0);
  expect(run().stderr).toContain("RECORDS_ASKED");
});

test("another delivery of the same time is refused while an earlier release stands", async () => {
  const place = nowhere();
  await release(place, ["region", "illness"]);
  await deliver([...LINES, "BRU,M,burnout,65+"], "2026-11-20");
  const [name] = readdirSync(place.log);
  const path = join(place.log, name!);
  const asked = () => release(place, ["region", "illness"]);
  await expect(asked()).rejects.toMatchObject({
    code: "RECORDS_EARLIER",
    values: { release: name!.replace(".json", "") },
  });
  const record = JSON.parse(readFileSync(path, "utf8"));
  const rewrite = (change: object) => writeFileSync(path, JSON.stringify({ ...record, ...change }));
  rewrite({ period: "unknown" });
  await expect(asked()).rejects.toMatchObject({ code: "RECORDS_EARLIER" });
  // Records of other years are others.
  rewrite({ period: "1999" });
  expect(await asked()).toMatchObject({ released: true });
});
