import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "../fastCheck.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dataset } from "../../lib/data/dataset.ts";
import { importFiles } from "../../lib/data/import/import.ts";
import { open } from "../../lib/data/open.ts";
import { keysAmong } from "../../lib/data/privacy/keys.ts";
import { releaseRecords } from "../../lib/data/records/release.ts";
import { checkRecords } from "../../lib/disclosure/records.ts";
import { kAnonymity } from "../../lib/disclosure/kanonymity.ts";
import { lDiversity } from "../../lib/disclosure/lDiversity.ts";
import { columns, expected } from "../reference/read.ts";
import { codesOf, column, invented } from "./invented.ts";
import { PRIVACY, removeTemporary, samples, temporaryFolder } from "./temporary.ts";

const { keys, results } = expected("kanon") as { keys: string[]; results: Record<string, never> };
const kanon = columns("kanon") as Record<string, string[]>;
const LEAVING = [...keys, "illness"];
const signed = { why: "a study", by: "statistician", date: "2026-11-28" };
let folder: string;
let out: string;

/** The reference table as a source of invented people. */
beforeAll(async () => {
  folder = temporaryFolder();
  out = join(folder, "records");
  const codes = (name: string) => ({ role: "dimension", categories: codesOf(kanon[name]!) });
  invented(
    folder,
    "people",
    {
      design: { weights: "w" },
      privacy: { ...PRIVACY, quasiIdentifiers: keys, sensitive: ["illness"] },
      disclosure: { minimumCount: 5, reason: "a test", records: { k: 3, l: 2 } },
    },
    {
      fields: [
        column("respondent", "string", { role: "attribute", from: "id" }),
        ...LEAVING.map((name) => column(name, "string", codes(name))),
        column("w", "number", { role: "weight" }),
      ],
      oshlab: { identifiers: { id: { keep: "a running number" } } },
    },
  );
  const names = ["id", ...LEAVING, "w"];
  const lines = kanon["id"]!.map((_, row) => names.map((name) => kanon[name]![row]).join());
  const file = join(folder, "people.csv");
  writeFileSync(file, `${names.join()}\n${lines.join("\n")}\n`);
  await importFiles([file], "people");
});
afterAll(removeTemporary);

let places = 0;
/** Where nothing is released yet. */
const nowhere = () => {
  const place = join(out, String(places++));
  return { log: join(place, "log"), files: join(place, "files") };
};
const people = async () => (await open("people" as never)) as never;
const released = async (
  asked: string[],
  merge: { column: string; into: string; codes: string[] }[] = [],
  place = nowhere(),
) => releaseRecords(await people(), { columns: asked, merge, ...signed }, place);
const recordOf = (file: string) =>
  JSON.parse(readFileSync(file.replace("/files/", "/log/").replace(".csv", ".json"), "utf8"));

describe("the reference table", () => {
  test("is refused as R counts: records in groups of fewer than k, and of groups with one illness", async () => {
    const found = await released(LEAVING);
    const few = (results.fk as number[]).filter((size) => size < 3).length;
    expect(few).toBe((results.violating as Record<string, number>)["k3"]);
    const alike = (results.distinct_l as number[]).filter((one) => one < 2).length;
    expect(found).toMatchObject({ released: false, file: null, records: kanon["id"]!.length, k: 1 });
    expect(found.small.records).toBe(few);
    expect(found.uniform["illness"]).toMatchObject({ least: 1, records: alike });
    const either = (results.fk as number[]).filter(
      (size, row) => size < 3 || (results.distinct_l as number[])[row]! < 2,
    );
    expect(found.refused).toBe(either.length);
    expect(existsSync(out)).toBe(false);
  });

  test("leaves with columns left out and categories merged, every record like enough others", async () => {
    const found = await released(["region", "sex", "illness"]);
    expect(found).toMatchObject({ released: true, keys: ["region", "sex"], secrets: ["illness"], ...signed });
    const [head, ...lines] = readFileSync(found.file!, "utf8").trimEnd().split("\r\n");
    expect(head).toBe("region,sex,illness");
    const rows = lines.map((line) => line.split(","));
    expect(rows.map((row) => row.join()).sort()).toEqual(
      kanon["id"]!.map((_, row) =>
        ["region", "sex", "illness"].map((name) => String(kanon[name]![row])).join(),
      ).sort(),
    );
    const groups = kAnonymity([0, 1].map((place) => rows.map((row) => row[place]!)));
    expect(groups.k).toBeGreaterThanOrEqual(3);
    expect(
      lDiversity(
        groups,
        rows.map((row) => row[2]!),
      ).leastDistinct,
    ).toBeGreaterThanOrEqual(2);
    // Its record says who released what, by which rule; the order of the file tells nothing.
    const record = recordOf(found.file!);
    expect(record).toMatchObject({ schema: "oshlab/records/1", rule: { k: 3, l: 2 }, released: true });
    expect(record.period).toBe(((await people()) as Dataset).descriptor.oshlab.period);
    expect(lines).toEqual(lines.toSorted());
    expect(readdirSync(join(found.file!, "..")).some((name) => name.endsWith(".tmp"))).toBe(false);
  });

  test("merging counts before the check", async () => {
    const ages = [...new Set(kanon["age"]!)];
    const whole = await released(["region", "age", "illness"], [{ column: "age", into: "any", codes: ages }]);
    const bare = await released(["region", "illness"]);
    expect([whole.k, whole.refused]).toEqual([bare.k, bare.refused]);
  });

  test("the way out tells what is left without each key", async () => {
    const found = await released(LEAVING);
    for (const key of keys) {
      const { refused } = await released(LEAVING.filter((one) => one !== key));
      expect(found.without[key]).toBe(refused);
    }
  });
});

test.each([
  ["RECORDS_COLUMN", ["region", "w"]],
  ["RECORDS_COLUMN", ["respondent"]],
  ["RECORDS_NONE", []],
  ["DATA_COLUMN", ["nothing"]],
])("what never leaves is refused: %s %j", async (code, asked) => {
  await expect(released(asked)).rejects.toMatchObject({ code });
});

test("groups of an aggregate source have no records", async () => {
  const jqi = await open("eurofound-jqi");
  const asked = { columns: ["country"], ...signed };
  await expect(releaseRecords(jqi as never, asked, nowhere())).rejects.toMatchObject({
    code: "RECORDS_AGGREGATE",
  });
});

test("where the description names no keys, all that leaves is a key but what is sensitive", async () => {
  const data = await open("synthetic-wellbeing");
  const { keys: found, secrets } = await releaseRecords(
    data as never,
    { columns: ["sector", "sex", "low_wellbeing"], ...signed },
    nowhere(),
  );
  expect([found, secrets]).toEqual([["sector", "sex", "low_wellbeing"], []]);
});

test("a second release of the same columns leaves the first and its record as they are", async () => {
  const place = nowhere();
  const first = await releaseRecords(
    await people(),
    { columns: ["region", "illness"], ...signed, by: "first" },
    place,
  );
  const second = await releaseRecords(
    await people(),
    { columns: ["region", "illness"], ...signed, by: "second" },
    place,
  );
  expect([first, second].map(({ file }) => recordOf(file!).by)).toEqual(["first", "second"]);
  expect([readdirSync(place.log), readdirSync(place.files)].map((names) => names.length)).toEqual([2, 2]);
});

test("a list of quasi-identifiers that is empty names none: not that nothing is a key", async () => {
  const data = (await open("people" as never)) as unknown as Dataset;
  const { name, delivery, descriptor } = data;
  const privacy = { ...PRIVACY, quasiIdentifiers: [], sensitive: ["illness"] };
  const emptied = {
    name,
    delivery,
    descriptor: { ...descriptor, oshlab: { ...descriptor.oshlab, privacy } },
    query: (sql: string) => data.query(sql),
  };
  const found = await releaseRecords(emptied as never, { columns: LEAVING, ...signed }, nowhere());
  expect(found).toMatchObject({ released: false, keys, secrets: ["illness"] });
  // The privacy report of a delivery has the same keys.
  const none = { ...emptied.descriptor, oshlab: { ...emptied.descriptor.oshlab, privacy: undefined } };
  expect(keysAmong(emptied.descriptor)).toEqual(keys);
  expect(keysAmong(none as never)).toEqual(LEAVING);
  expect(keysAmong(descriptor)).toEqual(keys);
});

test("records of few units are refused, however many they are", async () => {
  const register = (await open("synthetic-accidents")) as never;
  const found = await releaseRecords(register, { columns: ["year", "sector"], ...signed }, nowhere());
  expect(found).toMatchObject({ released: false, rule: { minimumUnits: 10 } });
  expect(found.few.groups).toBeGreaterThan(0);
  expect(found.few.records).toBeGreaterThan(found.small.records);
  const whole = await releaseRecords(register, { columns: ["sex"], ...signed }, nowhere());
  expect(whole).toMatchObject({ released: true, few: { groups: 0 } });
  const rows = { columns: { a: ["x", "x", "x", "y"] }, counts: [9, 9, 9, 9], units: ["1", "1", "", "2"] };
  const asked = { keys: ["a"], secrets: [], k: 2, l: 1 };
  expect(checkRecords(rows, { ...asked, minimumUnits: 1 }).refused).toBe(0);
  expect(checkRecords(rows, { ...asked, minimumUnits: 2 }).few).toEqual({ groups: 2, records: 36 });
});

test("k counts persons where a person may have several records, whatever the rows of one are", async () => {
  const rows = {
    columns: { a: Array<string>(6).fill("x"), kind: ["fall", "cut", "fall", "cut", "fall", "cut"] },
    counts: [1, 1, 1, 1, 1, 1],
    units: ["p1", "p1", "p1", "p1", "p2", "p3"],
  };
  const asked = { keys: ["a"], secrets: ["kind"], k: 5, l: 2 };
  expect(checkRecords({ ...rows, isPersons: true }, asked)).toMatchObject({ k: 3, refused: 6 });
  expect(checkRecords({ ...rows, isPersons: true }, { ...asked, k: 3 })).toMatchObject({ k: 3, refused: 0 });
  expect(checkRecords(rows, asked)).toMatchObject({ k: 6, refused: 0 });

  const register = (await open("synthetic-accidents")) as unknown as Dataset;
  const { name, delivery, descriptor } = register;
  const units = async (is: string | undefined) => {
    const { disclosure } = descriptor.oshlab;
    const unit = { column: "person", ...(is ? { is } : {}) };
    const oshlab = { ...descriptor.oshlab, disclosure: { ...disclosure, unit, minimumUnits: 1 } };
    const query = (sql: string) => register.query(sql);
    const told = { name, delivery, descriptor: { ...descriptor, oshlab }, query };
    return (await releaseRecords(told as never, { columns: ["sex"], ...signed }, nowhere())).k;
  };
  const [persons, unsaid, employers] = [
    await units("person"),
    await units(undefined),
    await units("employer"),
  ];
  expect(unsaid).toBe(persons);
  expect(employers).toBeGreaterThan(persons);
});

test("the command says why not, in counts, and names no category; exit code 1", () => {
  const run = (asked: string) =>
    spawnSync(
      process.execPath,
      [
        join(samples, "../lib/cli/oshlab.mjs"),
        "records",
        "people",
        "--columns",
        asked,
        "--why",
        "a study",
        "--by",
        "AB",
      ],
      { encoding: "utf8", env: { ...process.env, OSHLAB_LANG: "en" }, cwd: folder },
    );
  const { status, stdout } = run(LEAVING.join());
  expect(status).toBe(1);
  expect(stdout).toContain("groups of fewer than 3 that look alike (region, sex, age, nace).");
  expect(stdout).toMatch(/records stand in \d+ groups with fewer than 2 values of illness/);
  const codes = LEAVING.flatMap((name) => kanon[name]!).filter((code) => code.length > 1);
  for (const code of new Set(codes)) expect(stdout).not.toContain(` ${code} `);
  expect(run("respondent").status).toBe(2);
});

test("no record is let out that a comparison of every pair would refuse", () => {
  const record = fc.record({
    a: fc.constantFrom("", "1", "2"),
    b: fc.constantFrom("x", "y"),
    s: fc.constantFrom("", "ill", "well"),
  });
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 3 }),
      (rows, k, l) => {
        const found = checkRecords(
          {
            columns: { a: rows.map(({ a }) => a), b: rows.map(({ b }) => b), s: rows.map(({ s }) => s) },
            counts: rows.map(() => 1),
          },
          { keys: ["a", "b"], secrets: ["s"], k, l },
        );
        const refused = rows.filter((row) => {
          const same = rows.filter(({ a, b }) => a === row.a && b === row.b);
          const known = new Set(same.map(({ s }) => s).filter((one) => one !== ""));
          return same.length < k || Math.max(1, known.size) < l;
        });
        expect(found.refused).toBe(refused.length);
      },
    ),
  );
});
