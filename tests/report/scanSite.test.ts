import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { gzipSync } from "node:zlib";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { importFiles } from "../../lib/data/import/import.ts";
import { report } from "../../lib/report/report.ts";
import { scanSite } from "../../lib/report/scanSite.ts";
import { source } from "../data/counts.ts";
import { removeTemporary, temporaryFolder } from "../data/temporary.ts";
import { workspace } from "./workspace.ts";
import type { TestCell } from "./workspace.ts";

/** What somebody planted in the rows of a confidential source. */
const CANARY = "canary-7f3a";
let work: Awaited<ReturnType<typeof workspace>>;

beforeAll(async () => {
  const folder = source(
    temporaryFolder(),
    {
      sensitivity: "confidential",
      disclosure: { minimumCount: 10, reason: "a test" },
    },
    "answers",
  );
  const schema = JSON.parse(await readFile(join(folder, "schema.json"), "utf8"));
  const label = { nl: "rij", fr: "ligne", de: "Zeile", en: "row" };
  schema.fields.push({ name: "row", type: "string", oshlab: { label, role: "attribute" } });
  await writeFile(join(folder, "schema.json"), JSON.stringify(schema));
  const rows = Array.from({ length: 60 }, (_, n) => `1,${(n % 5) + 1},${(n % 4) + 1},3,${CANARY}-${n}`);
  const file = join(folder, "..", "file.csv");
  writeFileSync(file, `weight,pace,strain,rest,row\n${rows.join("\n")}\n`);
  await importFiles([file], "answers");
  work = await workspace();
});
afterAll(async () => {
  await work.remove();
  removeTemporary();
});
afterEach(() => work.chapters());

const cells = (prose: string): TestCell[] => [
  {
    id: "data",
    type: "code",
    source: `import { open, survey } from "oshlab";\nconst pace = await survey(await open("answers")).mean("pace");`,
  },
  { id: "words", type: "markdown", source: `# Pace\n\n${prose} On average it is {eval}\`pace.at({})\`.` },
];

test("a value of a confidential source in the prose: not published, the file named, the value not quoted", async () => {
  await work.chapter(
    "leak",
    [cells(`It was ${CANARY}-42 who said so.`)[1]!].concat(cells("x")[0]!).reverse(),
  );
  await work.chapters("leak");
  const { verdict, folder } = await report({ root: work.root });
  const leaks = verdict.problems.filter(({ code }) => code === "SITE_LEAK");
  expect(leaks.length).toBeGreaterThan(0);
  expect(leaks.map(({ place }) => place.file)).toContain("en/leak/index.html");
  expect(leaks.every(({ values }) => values.column === "row" && values.name === "answers")).toBe(true);
  expect(leaks.some(({ message }) => message.includes(CANARY))).toBe(false);
  expect([verdict.publish, folder]).toEqual([false, "build/site"]);
  expect(existsSync(work.path("site"))).toBe(false);
});

test("all bytes are looked at: names of files apart, packed ones too; open texts and other files are no leak", async () => {
  const folder = mkdtempSync(join(tmpdir(), "oshlab-scan-"));
  writeFileSync(join(folder, "plain.html"), `<p>${CANARY}-1</p>`);
  writeFileSync(join(folder, "packed.pf_fragment"), gzipSync(`… ${CANARY}-2 …`));
  writeFileSync(join(folder, "numbers.json"), "[1,2,3]");
  writeFileSync(join(folder, "account.csv"), "BE68 5390 0754 7034");
  const found = await scanSite(folder, ["answers"]);
  expect(found.map(({ code, place }) => [code, place.file])).toEqual([
    ["SITE_IDENTIFIER", "account.csv"],
    ["SITE_LEAK", "packed.pf_fragment"],
    ["SITE_LEAK", "plain.html"],
  ]);
  expect(await scanSite(folder, ["eurofound-jqi"])).toHaveLength(1);
});
