import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startKernel } from "@oshlab/kernel/client";
import type { ExecuteResult, Output } from "@oshlab/kernel/client";
import { installKernels } from "../../lib/cli/lab/kernel.ts";
import { ensureVenv, venvProgram } from "../../lib/python/venv.ts";
import { ROOT, stored, textOf } from "./stored.ts";

const folder = "notebooks/explore";
const notebooks = stored(folder);
const results = new Map<string, Map<string, ExecuteResult>>();

/** A notebook run as a person runs it, from the top, with every type error an error. */
async function run(file: string): Promise<Map<string, ExecuteResult>> {
  const known = results.get(file);
  if (known) return known;
  const kernel = await startKernel({
    cwd: join(ROOT, folder),
    env: { OSHLAB_LANG: "nl", OSHLAB_TYPES: "strict" },
  });
  const cells = new Map<string, ExecuteResult>();
  try {
    for (const cell of notebooks.find((one) => one.file === file)!.cells) {
      if (cell.cell_type === "code") cells.set(cell.id, await kernel.execute(textOf(cell)));
    }
  } finally {
    await kernel.shutdown();
  }
  results.set(file, cells);
  return cells;
}

const types = ({ outputs }: ExecuteResult): string[][] =>
  outputs.map((output: Output) => ("data" in output ? Object.keys(output.data) : [output.output_type]));
const table = ({ outputs }: ExecuteResult, place = 0): unknown[] => {
  const output = outputs[place]! as { data: Record<string, { data: unknown[] }> };
  return output.data["application/vnd.dataresource+json"]!.data;
};

describe.each(notebooks)("$file", ({ file, cells }) => {
  test("runs from top to bottom without an error or a warning, and every cell shows something", async () => {
    for (const [id, { outputs, error }] of await run(file)) {
      expect({ [id]: error?.traceback.join("\n") }).toEqual({ [id]: undefined });
      expect({ [id]: outputs.length }).not.toEqual({ [id]: 0 });
      expect(JSON.stringify(outputs)).not.toContain('"stderr"');
    }
  });

  test("speaks Dutch and French, and marks what is synthetic", () => {
    const words = cells.filter((cell) => cell.cell_type === "markdown").map(textOf);
    const speaking = words.filter((text) => /\*\*(NL|FR)\*\*/.test(text));
    for (const text of speaking) expect(text).toMatch(/\*\*NL\*\*[^]*\*\*FR\*\*/);
    expect(speaking.length).toBeGreaterThan(0);
    const synthetic = cells.some((cell) => /open\("synthetic-/.test(textOf(cell)));
    expect(words.join("\n").includes("Synthetisch · Synthétique")).toBe(synthetic);
  });
});

test("the scale notebook: the score is built from its questions, and the weights turn the order round", async () => {
  const cells = await run(`${folder}/02-wellbeing-scale.ipynb`);
  expect(table(cells.get("scale")!)).toEqual([{ index: "true", values: 1478 }]);
  expect(types(cells.get("scale")!)[1]).toContain("application/vnd.plotly.v1+json");
  const byAge = table(cells.get("groups")!, 1) as { age: string; low_wellbeing_mean: number }[];
  const weighted = table(cells.get("weights")!) as {
    age: string;
    value: number;
    low: number;
    high: number;
  }[];
  const unweighted = byAge.sort((a, b) => b.low_wellbeing_mean - a.low_wellbeing_mean);
  expect(unweighted[0]!.age).toBe("50 jaar en ouder");
  expect(weighted.sort((a, b) => a.value - b.value)[0]!.age).toBe("50_plus");
  expect(Math.max(...weighted.map(({ low }) => low))).toBeLessThan(
    Math.min(...weighted.map(({ high }) => high)),
  );
});

test("the groups notebook: from a frame to a figure, and small groups that are not published", async () => {
  const cells = await run(`${folder}/03-groups-and-figure.ipynb`);
  expect(table(cells.get("countries")!)[0]).toMatchObject({ index: "count", intensity: 35 });
  const smallest = table(cells.get("cells")!) as { burnout_risk_count: number }[];
  expect(smallest.slice(0, 5).map((row) => row.burnout_risk_count)).toEqual([1, 1, 2, 2, 5]);
  expect(types(cells.get("figure")!)[0]).toContain("application/vnd.oshlab.candidate+json");
  expect(JSON.stringify(cells.get("checked")!.outputs)).toContain(
    "In het rapport worden hier cijfers weggelaten.",
  );
});

test("the waves notebook: from the file to a table, groups, a trend with the telephone beside it, and a change", async () => {
  const cells = await run(`${folder}/05-waves.ipynb`);
  const shown = (id: string) => JSON.stringify(cells.get(id)!.outputs);
  expect(table(cells.get("open")!)).toHaveLength(6);
  expect(shown("alpha")).toMatch(/0,8[0-9]|0,7[0-9]/);
  expect(types(cells.get("table")!)[0]).toContain("application/vnd.oshlab.candidate+json");
  expect(shown("table")).toContain("In het rapport worden hier cijfers weggelaten.");
  expect(shown("trend")).toContain("2021: telefonisch. De andere jaren: persoonlijk interview.");
  expect(shown("refused")).toContain("groepen vergelijken binnen 2021");
  const hardest = table(cells.get("groups")!) as { sector: string; low: number }[];
  expect(hardest.filter(({ low }) => low > 0).map(({ sector }) => sector)).toEqual(["Q"]);
  const [worst] = shown("screen").match(/Onderwijs, zorg en welzijn[^<"]*/)!;
  expect(worst).toBe("Onderwijs, zorg en welzijn, Vrouwen, Jonger dan 35 jaar");
  const more = table(cells.get("change")!, 1) as { sector: string; low: number }[];
  expect(more.filter(({ low }) => low > 0).map(({ sector }) => sector)).toEqual(["Q"]);
  expect(shown("value")).toContain("+6,8");
});

test("the notebook on who is hit hardest: a scale, its reliability, the planted group first, a figure that passes", async () => {
  const cells = await run(`${folder}/06-hardest-hit.ipynb`);
  const shown = (id: string) => JSON.stringify(cells.get(id)!.outputs);
  expect(shown("scale")).toMatch(/alfa van Cronbach 0,\d\d/);
  const first = table(cells.get("deeper")!) as { rank: number; group: string; low: number }[];
  expect(first[0]).toMatchObject({
    rank: 1,
    group: "Onderwijs, zorg en welzijn, Jonger dan 35 jaar, Vrouwen",
  });
  expect(shown("sentences")).toContain("bij alle anderen");
  expect(types(cells.get("figure")!)[0]).toContain("application/vnd.oshlab.candidate+json");
  expect(shown("figure")).toContain("Kan gepubliceerd worden.");
});

test("the notebook on accidents: a defined rate, one at equal make-up, a ratio that may be chance", async () => {
  const cells = await run(`${folder}/07-accident-rates.ipynb`);
  const rates = table(cells.get("rate")!) as { country: string; sex: string; value: number }[];
  expect(Math.round(rates.find(({ country, sex }) => country === "BE" && sex === "F")!.value)).toBe(1695);
  const equal = table(cells.get("standard")!) as { country: string; value: number }[];
  expect(Math.round(equal.find(({ country }) => country === "BE")!.value / 10)).toBe(259);
  expect(JSON.stringify(cells.get("ratio")!.outputs)).toMatch(/ratio.*low.*high.*p/s);
});

test("the notebook on output checking: what would be withheld, and why, above every number", async () => {
  const cells = await run(`${folder}/09-output-checking.ipynb`);
  for (const id of ["check-sectors", "check-without"]) {
    const text = JSON.stringify(cells.get(id)!.outputs);
    expect(text).toContain("In het rapport worden hier cijfers weggelaten.");
    expect(text).toContain("1 cel mee weggelaten");
  }
  expect(JSON.stringify(cells.get("check-sectors")!.outputs)).toContain("minder dan 10 respondenten");
  const other = JSON.stringify(cells.get("check-regression")!.outputs);
  expect(other).toContain("regressie met te weinig vrijheidsgraden, of die de groepsgemiddelden zelf geeft");
  expect(other).toContain("kleinste of grootste waarden, van te weinig personen");
  expect(cells.get("check-behind")!.outputs).toHaveLength(2);
});

test("the notebook on earlier editions: a difference of 2, withheld beside the ledger alone; a merger helps, rounding too; records", async () => {
  const cells = await run(`${folder}/11-earlier-edition.ipynb`);
  expect(table(cells.get("difference")!)).toMatchObject([
    { difference: 2 },
    { difference: 6 },
    { difference: 7 },
  ]);
  const gate = table(cells.get("gate")!) as { withoutLedger: string; withLedger: string }[];
  expect(gate.map(({ withoutLedger }) => withoutLedger)).toEqual(["38", "49", "53"]);
  expect(gate[0]!.withLedger).toBe("[c]");
  expect(gate.filter(({ withLedger }) => withLedger === "[c]")).toHaveLength(2);
  const merged = table(cells.get("way")!) as { reader: string }[];
  expect(merged.map(({ reader }) => reader)).toEqual(["87", "53"]);
  const rounded = table(cells.get("round")!) as { reader: string }[];
  expect(rounded.map(({ reader }) => reader)).toEqual(["40", "50", "55"]);
  const [asked] = table(cells.get("records")!) as { released: boolean; refused: number }[];
  expect(asked).toMatchObject({ released: false });
  expect(asked!.refused).toBeGreaterThan(0);
  const [first, second] = table(cells.get("release")!) as { released: boolean; withEarlier: number }[];
  expect(first).toMatchObject({ released: true, withEarlier: 0 });
  expect(second!.released).toBe(false);
  expect(second!.withEarlier).toBeGreaterThan(0);
});

test("the notebook on a register: its quality over two deliveries, who is in it, counts without intervals", async () => {
  const cells = await run(`${folder}/10-register.ipynb`);
  expect(JSON.stringify(cells.get("quality")!.outputs)).toContain("Opgelost");
  expect(JSON.stringify(cells.get("privacy")!.outputs)).toContain("pseudoniem");
  const counts = table(cells.get("count")!) as { sector: string; year: string; value: number }[];
  expect(counts.find(({ sector, year }) => sector === "C" && year === "2025")!.value).toBeGreaterThan(100);
  expect(JSON.stringify(cells.get("figure")!.outputs)).toContain("weggelaten");
  expect(Object.keys((table(cells.get("mean")!) as object[])[0]!)).not.toContain("low");
  expect(JSON.stringify(cells.get("permanent")!.outputs)).not.toContain("Error");
});

describe("a notebook for tslab gives the same in tslab's own kernel and in ours", () => {
  let place: string;
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), "oshlab-tslab-"));
    await installKernels(place);
  });
  afterAll(() => rm(place, { recursive: true, force: true }));

  test("by stock nbclient", async () => {
    const python = venvProgram(await ensureVenv(), "python");
    const shown = async (kernel: string): Promise<unknown> => {
      const { stdout } = await promisify(execFile)(
        python,
        [join(import.meta.dirname, "shown.py"), join(ROOT, folder, "04-tslab.ipynb"), kernel],
        { env: { ...process.env, JUPYTER_PATH: join(place, "share/jupyter") } },
      );
      return JSON.parse(stdout.trim().split("\n").at(-1)!);
    };
    const [theirs, ours] = [await shown("tslab"), await shown("oshlab")];
    expect(ours).toEqual(theirs);
    expect(ours).toContainEqual(["text/plain", "100 %"]);
    expect(ours).toContainEqual(["image/png", expect.stringMatching(/^iVBORw0KGgo/)]);
  });
});

test("the notebook of a new file: refused as a draft, refused with identifiers, imported, and then nothing new", async () => {
  const cells = await run(`${folder}/08-new-file.ipynb`);
  const shown = (id: string) => JSON.stringify(cells.get(id)!.outputs);
  expect(shown("describe")).toContain("rijksregister- of BIS-nummer");
  expect(shown("draft")).toContain("nog een ontwerp");
  expect(shown("fill")).toContain("“Rijksregisternummer” (rijksregister- of BIS-nummer)");
  expect(shown("decide")).toMatch(/levering .* ingelezen, 60 rijen/);
  expect(shown("decide")).toContain("Privacyverslag");
  expect(shown("decide")).not.toContain("niemand1@example.org");
  expect(shown("again")).toContain("er is niets veranderd");
  expect(shown("quality")).toContain("De levering heeft 40 rijen, de vorige had er 60");
  expect(shown("catalogue")).toContain("synthetic-ewcs");
});
