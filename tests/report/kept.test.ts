import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashOfFolders } from "../../lib/report/files.ts";
import { report } from "../../lib/report/report.ts";
import { reportIfChanged } from "../../lib/report/reportIfChanged.ts";
import { sweepFolder } from "../../lib/report/sweep.ts";
import { deliver, ownSources } from "./deliver.ts";
import { figureWordsOf, REPO, workspace } from "./workspace.ts";
import type { TestCell } from "./workspace.ts";

const code = (id: string, source: string): TestCell => ({ id, type: "code", source });
const words = (id: string, source: string): TestCell => ({ id, type: "markdown", source });

/** A chapter that reads the indices of work intensity; what it says can be changed. */
const reader = (said = "So it is."): TestCell[] => [
  code(
    "data",
    'import { open, figure } from "oshlab";\n' +
      'const index = await (await open("eurofound-jqi")).measure("intensity", { by: ["year", "country", "sex"] });\n' +
      'figure("reader-figure", { data: index.where({ country: "BE" }), chart: "line", x: "year", series: "sex" });',
  ),
  words("figure", figureWordsOf("reader-figure")),
  words("value", 'In 2015: {eval}`index.at({ year: "2015", country: "BE", sex: "T" }).digits(2)`. ' + said),
];

/** A chapter that reads another source. */
const other: TestCell[] = [
  code(
    "data",
    'import { open, figure } from "oshlab";\n' +
      'const asked = (await open("osh-barometer-ewcs")).where({ subset: "all", indicator: "tight_deadlines" });\n' +
      'const answers = await asked.measure("percentage", { by: ["country", "answer"] });\n' +
      'figure("other-figure", { data: answers.where({ country: ["BE", "EU28"] }), chart: "stack", x: "country", series: "answer" });',
  ),
  words("figure", figureWordsOf("other-figure")),
];

let work: Awaited<ReturnType<typeof workspace>>;
let sources: string;
const site = () => hashOfFolders([work.path("site")]);
const make = () => report({ root: work.root });
const reasons = (made: Awaited<ReturnType<typeof report>>) =>
  made.verdict.chapters.map(({ id, reason }) => [id, reason]);

/** Runs `work` where no browser can be started. */
async function withoutBrowser<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env.OSHLAB_CHROMIUM;
  process.env.OSHLAB_CHROMIUM = "/nonexistent/chromium";
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.OSHLAB_CHROMIUM;
    else process.env.OSHLAB_CHROMIUM = before;
  }
}

beforeAll(async () => {
  work = await workspace();
  sources = await ownSources(work.path("sources"));
  process.env.OSHLAB_DATA = sources;
  await work.chapter("reader", reader());
  await work.chapter("other", other);
  await work.chapters("reader", "other");
});
afterAll(async () => {
  delete process.env.OSHLAB_DATA;
  await work.remove();
});

describe("what a report keeps", () => {
  let cold: string;
  beforeAll(async () => {
    const made = await make();
    expect(made.verdict.chapters.flatMap(({ problems }) => problems)).toEqual([]);
    expect(reasons(made)).toEqual([
      ["reader", "first"],
      ["other", "first"],
    ]);
    cold = site();
  });

  test("the same bytes with everything kept, with nothing kept, and with one chapter run again", async () => {
    expect(reasons(await withoutBrowser(make))).toEqual([
      ["reader", "kept"],
      ["other", "kept"],
    ]);
    expect(site()).toBe(cold);
    await rm(work.path("data/cache/chapters/other.json"));
    expect(reasons(await withoutBrowser(make))).toEqual([
      ["reader", "kept"],
      ["other", "first"],
    ]);
    expect(site()).toBe(cold);
    await rm(work.path("data"), { recursive: true });
    await make();
    expect(site()).toBe(cold);
  });

  test("other words of a chapter run nothing and draw nothing, and stand on the page", async () => {
    await work.chapter("reader", reader("So it was."));
    expect(reasons(await withoutBrowser(make))).toEqual([
      ["reader", "kept"],
      ["other", "kept"],
    ]);
    expect(await readFile(work.path("site/en/reader/index.html"), "utf8")).toContain("So it was.");
    await work.chapter("reader", reader());
    await make();
    expect(site()).toBe(cold);
  });

  test("a new delivery runs its readers again, and those alone; the page has the new number", async () => {
    await deliver(sources, 77.71);
    const made = await make();
    expect(reasons(made)).toEqual([
      ["reader", "data"],
      ["other", "kept"],
    ]);
    const page = await readFile(work.path("site/nl/reader/index.html"), "utf8");
    expect(page).toContain("77,71");
    expect(page).not.toContain("41,48");
    expect(reasons(await withoutBrowser(make))[0]).toEqual(["reader", "kept"]);
    const changed = site();
    await rm(work.path("data"), { recursive: true });
    await make();
    expect(site()).toBe(changed);
  });

  test("what is damaged or half-written counts as not there", async () => {
    const before = site();
    const drawings = work.path("data/cache/drawings");
    const [drawing] = await readdir(drawings);
    await truncate(join(drawings, drawing!), 100);
    await truncate(work.path("data/cache/chapters/other.json"), 100);
    await writeFile(work.path("data/cache/report.json"), '{"inputs":');
    const made = await reportIfChanged({ root: work.root });
    expect(reasons(made)).toEqual([
      ["reader", "kept"],
      ["other", "first"],
    ]);
    expect(site()).toBe(before);
    expect((await stat(join(drawings, drawing!))).size).toBeGreaterThan(1000);
  });

  test("a changed library runs all chapters again; a changed publisher only writes the site again", async () => {
    await rm(work.path("lib"));
    const notModules = (from: string) => !from.includes("node_modules");
    await cp(join(REPO, "lib"), work.path("lib"), { recursive: true, filter: notModules });
    for (const part of ["lib/node_modules", "data-samples"]) await symlink(join(REPO, part), work.path(part));
    /** The report by the programs of the workspace: why chapters ran, and which site there is. */
    const made = async () => {
      const command = [work.path("lib/cli/oshlab.mjs"), "report", "--folder", work.root, "--json"];
      const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
      expect(status, stderr).toBe(0);
      const { chapters } = JSON.parse(stdout.trim().split("\n").at(-1)!) as {
        chapters: { reason: string }[];
      };
      return { reasons: chapters.map(({ reason }) => reason), site: (await stat(work.path("site"))).ino };
    };
    const before = await made();
    expect(before.reasons).toEqual(["kept", "kept"]);
    await writeFile(work.path("lib/survey/mean.ts"), "// changed", { flag: "a" });
    expect((await made()).reasons).toEqual(["library", "library"]);
    await writeFile(work.path("lib/site/date.ts"), "// changed", { flag: "a" });
    const again = await made();
    expect(again.reasons).toEqual(["kept", "kept"]);
    expect(again.site).not.toBe(before.site);
    expect(await made()).toEqual(again);
  });
});

describe("a report of which nothing has changed", () => {
  const again = () => reportIfChanged({ root: work.root });
  /** Changes with every site that is put in its place. */
  const place = async () => (await stat(work.path("site"))).ino;

  test("stands: the same verdict, the same folder", async () => {
    const made = await again();
    const before = await place();
    const same = await again();
    expect(await place()).toBe(before);
    expect(reasons(same).map(([, reason]) => reason)).toEqual(["kept", "kept"]);
    const told = ({ verdict }: typeof made) =>
      [...verdict.warnings, ...verdict.chapters.flatMap(({ warnings }) => warnings)].map((one) =>
        one.what("fr"),
      );
    expect(told(same)).toEqual(told(made));
    expect(told(same).length).toBeGreaterThan(0);
    expect({ ...same.verdict, chapters: [], warnings: [] }).toEqual({
      ...made.verdict,
      chapters: [],
      warnings: [],
    });
  });

  test("is made again whole when its site was changed by hand", async () => {
    const whole = site();
    const changes = [
      () => writeFile(work.path("site/nl/reader/index.html"), "by hand"),
      () => rm(work.path("site/data"), { recursive: true }),
      () => writeFile(work.path("site/added.html"), "by hand"),
      () => rm(work.path("site"), { recursive: true }),
    ];
    for (const change of changes) {
      await change();
      expect(site()).not.toBe(whole);
      await again();
      expect(site()).toBe(whole);
    }
  });

  test("is made again when anything it is made from has changed", async () => {
    const changes = [
      () => work.chapter("reader", reader("Otherwise.")),
      () => deliver(sources, 66.61),
      async () => {
        await mkdir(work.path("notebooks/glossary"), { recursive: true });
        for (const language of ["nl", "fr", "de", "en"])
          await writeFile(work.path(`notebooks/glossary/${language}.md`), "");
      },
    ];
    for (const change of changes) {
      await again();
      const before = await place();
      await change();
      await again();
      expect(await place()).not.toBe(before);
    }
    expect(await readFile(work.path("site/nl/reader/index.html"), "utf8")).toContain("66,61");
  });

  test("a preview is made whenever it is asked for, and is not remembered", async () => {
    await again();
    const { folder } = await reportIfChanged({ root: work.root, only: ["reader"], out: "build/preview" });
    expect(folder).toBe("build/preview");
    const before = await place();
    await again();
    expect(await place()).toBe(before);
  });
});

test("a folder of kept files stays within its room: the oldest go, what is in use and what is being written stay", async () => {
  const folder = await mkdtemp(join(tmpdir(), "oshlab-kept-"));
  const names = ["used", "old", "newer", "newest"];
  for (const [index, name] of names.entries()) {
    await writeFile(join(folder, name), "x".repeat(1000));
    await utimes(join(folder, name), index, index);
  }
  await writeFile(join(folder, `mine.${process.pid}.tmp`), "");
  await writeFile(join(folder, "dead.4194305.tmp"), "");
  await sweepFolder(folder, 2500, new Set(["used"]));
  expect((await readdir(folder)).sort()).toEqual(
    ["used", "newer", "newest", `mine.${process.pid}.tmp`].sort(),
  );
  await rm(folder, { recursive: true });
});
