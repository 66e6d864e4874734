import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Candidate, CandidateCell, Estimates } from "../../lib/disclosure/candidate.ts";
import { decide, estimatesOf } from "../../lib/disclosure/decide.ts";
import { identity } from "../../lib/disclosure/identity.ts";
import { tablesOf } from "../../lib/disclosure/whole.ts";
import type { Run } from "../../lib/report/execute.ts";
import { report } from "../../lib/report/report.ts";
import { removeTemporary, temporaryFolder } from "../data/temporary.ts";
import { firms, RULES } from "./firms.ts";
import { workspace } from "./workspace.ts";

/** What a cell prints, shows and says in a comment: none of it is a declared output. */
const PLANTED = ["printed-5c1e99", "shown-77ab01", "commented-e0c4d2", "thrown-19fe30"] as const;

/** In code, which the site shows, in two parts: only a run puts them together. */
const joined = (text: string): string =>
  text
    .split("-")
    .map((part) => JSON.stringify(part))
    .join(' + "-" + ');

const CODE = `import { change, figure, open, survey, table } from "oshlab";
const people = survey(await open("firms"));
const share = await people.proportion("burnout", { by: ["sector"] });
const both = await people.table("age", "sector", { share: "column" });
const wage = await people.mean("wage", { by: ["sector", "age"] });
const days = await people.total("days", { by: ["sector"] });
const middle = await people.quantile("wage", { by: ["sector"] });
const fit = await people.model("wage", { on: ["age", "burnout"] });
// ${PLANTED[2]}
console.log(${joined(PLANTED[0])}, share.rows());
({ [Symbol.for("Jupyter.display")]: () => ({ "text/html": "<p>" + ${joined(PLANTED[1])} }) });
try { throw new Error(${joined(PLANTED[3])}); } catch (error) { console.error(error); }
figure("shares", { data: share, chart: "bars", x: "sector", order: "value" });
figure("wages", { data: wage.where({ sector: ["A", "D", "E", "G"] }), chart: "dots", x: "sector", series: "age" });
figure("answers", { data: both, chart: "stack", x: "sector", series: "age" });
table("totals", { data: days });
table("medians", { data: middle });
table("coefficients", { data: fit.coefficients });`;

const figureOf = (kind: "figure" | "table", id: string): string =>
  `:::{${kind}} #${id}\n${kind === "figure" ? `:alt: In A {eval}\`share.at({ sector: "A" })\`, in B {eval}\`share.at({ sector: "B" })\`.\n` : ""}` +
  `Of ${id}: {eval}\`share.at({ sector: "A" })\`\n\nWhat ${id} shows\n\nA note: {eval}\`days.at({ sector: "D" })\` days.\n:::`;

const PROSE = [
  'In A it is {eval}`share.at({ sector: "A" })`, in B {eval}`share.at({ sector: "B" })`.',
  'From A to D: {eval}`change(share.at({ sector: "A" }), share.at({ sector: "D" })).signed()`; to C: {eval}`change(share.at({ sector: "A" }), share.at({ sector: "C" }))`.',
  'At least {eval}`share.at({ sector: "A" }).low`, in E {eval}`share.at({ sector: "E" }).high`.',
  ...["shares", "wages", "answers"].map((id) => figureOf("figure", id)),
  ...["totals", "medians", "coefficients"].map((id) => figureOf("table", id)),
].join("\n\n");

let work: Awaited<ReturnType<typeof workspace>>;
let folder: string;
let before: Map<string, Buffer>;
let original: string;
const KEPT = "data/cache/chapters/traced.json";

/** Every file of a site with its bytes; packed ones as a browser sees them. */
async function filesOf(place: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const bytes = await readFile(path);
        const whole = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
        return [path.slice(place.length + 1), whole] as const;
      }),
  );
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const candidatesOf = (run: Run): Candidate[] => [
  ...run.candidates.map(({ candidate }) => candidate as Candidate),
  ...Object.values(run.replies).flatMap((reply) =>
    "candidate" in reply ? [reply.candidate as Candidate] : [],
  ),
];

/** The site from the kept run, changed by this; everything is drawn anew. */
async function siteWith(change: (run: Run) => void): Promise<Map<string, Buffer>> {
  const kept = JSON.parse(original);
  change(kept.run);
  await writeFile(work.path(KEPT), JSON.stringify(kept));
  await rm(work.path("data/cache/drawings"), { recursive: true, force: true });
  const made = await report({ root: work.root });
  expect(made.verdict.chapters.map(({ reason }) => reason)).toEqual(["kept"]);
  return filesOf(work.path(made.folder!));
}

const differing = (after: Map<string, Buffer>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => !before.get(name)?.equals(after.get(name) ?? Buffer.alloc(0)),
  );

beforeAll(async () => {
  await firms(temporaryFolder(), { ...RULES, minimumFreedom: 10 });
  work = await workspace();
  await work.chapter("traced", [
    { id: "data", type: "code", source: CODE },
    { id: "words", type: "markdown", source: `# What is traced\n\n${PROSE}` },
  ]);
  await work.chapters("traced");
  const made = await report({ root: work.root });
  expect(made.verdict.problems).toEqual([]);
  folder = work.path(made.folder!);
  before = await filesOf(folder);
  original = await readFile(work.path(KEPT), "utf8");
});
afterAll(async () => {
  await work.remove();
  removeTemporary();
});

describe("the site is made from public records and nothing else", () => {
  /** Is a cell withheld, by itself or with what it is computed from? */
  const withheldIn = (run: Run) => {
    const { reasons } = decide(candidatesOf(run));
    return (estimates: Estimates, cell: CandidateCell) =>
      [identity(estimates, cell), ...(cell.also ?? [])].some((name) => reasons.has(name));
  };

  test("a run whose records are the same gives the same bytes, whatever else it holds", async () => {
    let changed = 0;
    const after = await siteWith((run) => {
      const isWithheld = withheldIn(run);
      for (const candidate of candidatesOf(run))
        for (const estimates of estimatesOf(candidate)) {
          const step = 10 ** -estimates.measure.digits;
          for (const cell of estimates.cells) {
            if (isWithheld(estimates, cell)) {
              cell.value = cell.value === null ? null : cell.value * 3 + 1234.5;
              if (cell.low !== undefined) cell.low -= 17.25;
              if (cell.high !== undefined) cell.high += 17.25;
            } else if (cell.value !== null) cell.value = nudged(cell.value, step);
            if (cell.se !== undefined) cell.se *= 1.37;
            if (cell.nEff !== undefined) cell.nEff += 1000;
            changed++;
          }
          estimates.sources.forEach((source) => Object.assign(source.rules!, { signedBy: "somebody else" }));
        }
      // What nobody declared: facts of the rules, and of the cells that no figure shows.
      for (const estimates of candidatesOf(run).flatMap(estimatesOf))
        for (const { cells } of estimates.tables ?? [])
          for (const cell of cells) if (cell.units !== undefined && cell.units > 3) cell.units += 11;
    });
    expect(changed).toBeGreaterThan(50);
    expect(differing(after)).toEqual([]);
  });

  test("and another record changes every kind of file: pages, drawings, tables, index, notebook", async () => {
    const after = await siteWith((run) => {
      for (const estimates of candidatesOf(run).flatMap(estimatesOf))
        for (const cell of [...estimates.cells, ...(estimates.tables ?? []).flatMap(({ cells }) => cells)])
          if (estimates.measure.name === "burnout" && cell.at["sector"] === "A") {
            cell.value = 77.7;
            if ("low" in cell) Object.assign(cell, { low: 70, high: 80 });
          }
      // The number in the prose has no dimension left.
      for (const [expression, reply] of Object.entries(run.replies))
        if (expression === 'share.at({ sector: "A" })' && "candidate" in reply)
          for (const estimates of estimatesOf(reply.candidate as Candidate)) estimates.cells[0]!.value = 77.7;
    });
    const names = differing(after);
    for (const kind of [
      /^en\/traced\/index\.html$/,
      /^nl\/traced\/index\.html$/,
      /^data\/shares.*\.csv$/,
      /^data\/shares.*\.json$/,
      /^notebooks\/traced\.ipynb$/,
      /fragment/,
    ])
      expect([String(kind), names.some((name) => kind.test(name))]).toEqual([String(kind), true]);
    const drawings = (site: Map<string, Buffer>) =>
      [
        ...site
          .get("en/traced/index.html")!
          .toString()
          .matchAll(/<svg[^]*?<\/svg>/g),
      ].map(([svg]) => svg);
    expect(drawings(before).length).toBeGreaterThan(3);
    expect(drawings(after)).not.toEqual(drawings(before));
  });

  test("no byte holds what a cell printed, showed or said, nor a number that no record shows", () => {
    const run = JSON.parse(original).run as Run;
    const isWithheld = withheldIn(run);
    const numbers = new Set<string>();
    for (const estimates of candidatesOf(run).flatMap(estimatesOf)) {
      for (const cell of estimates.cells) {
        const { value, low, high, se, nEff } = cell;
        // Withheld numbers as they would be shown, and all the digits that records leave out.
        for (const number of [value, low, high, se, nEff]) {
          if (number === null || number === undefined) continue;
          if (isWithheld(estimates, cell)) numbers.add(number.toFixed(estimates.measure.digits + 3));
          numbers.add(String(number));
        }
      }
      for (const { cells } of tablesOf(estimates))
        for (const cell of cells) for (const one of cell.largest ?? []) numbers.add(String(one));
    }
    const long = [...numbers].filter((text) => text.replaceAll(/\D/g, "").replace(/0+$/, "").length >= 7);
    expect(long.length).toBeGreaterThan(50);
    const wanted = [...PLANTED, ...long.flatMap((text) => [text, text.replace(".", ",")])];
    const found = [...before].flatMap(([name, bytes]) => {
      const text = bytes.toString("latin1");
      return wanted.filter((one) => text.includes(one)).map((one) => `${name}: ${one}`);
    });
    expect(found).toEqual([]);
    expect(original).toContain(long[0]);
  });
});

/** Another number that is shown as the same. */
function nudged(value: number, step: number): number {
  const shown = Math.round(value / step) * step;
  const other = shown + (shown > value ? 0.2 : -0.2) * step * 0.9;
  return Number(other.toFixed(12)) === value ? shown : other;
}
