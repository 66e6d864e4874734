import { design } from "../design/design.ts";
import type { Design } from "../design/design.ts";
import { degreesOfFreedom } from "../design/degrees.ts";
import { covariance } from "../variance/covariance.ts";
import { UserError } from "../../error.ts";
import type { Look } from "./check.ts";
import type { CellEstimate, Sample, Term } from "./sample.ts";
import { keyOf } from "./key.ts";
import { code, count, grouped, number, rows } from "./words.ts";

/** The sums of a cell: one entry a unit that has someone in it. */
interface Cell {
  codes: string[];
  units: number[];
  w: number[];
  a: number[];
  b: number[];
  n: number;
  squares: number;
}

/** Estimates of a design with PSUs: from the sums of each unit of the last stage. */
export async function overUnits(
  sample: Sample,
  term: Term,
  by: readonly string[],
  seen: Look,
): Promise<CellEstimate[]> {
  const all = keys(sample);
  // Numbered through all strata, a PSU tells its stratum.
  const groups = all.filter(({ name }) => name !== "h" || sample.design.nested === true);
  const { plan, unitOf } = await frame(sample, all, groups);
  const names = [...by.map((_, i) => `d${i}`), ...groups.map(({ name }) => name)];
  const found = await sample.columnsOf(
    `SELECT ${[
      ...names,
      `${count("w")} AS n`,
      "COALESCE(sum(w), 0) AS w",
      "COALESCE(sum(w * w), 0) AS squares",
      "COALESCE(sum(a), 0) AS a",
      ...(term.kind === "ratio" ? ["COALESCE(sum(b), 0) AS b"] : []),
    ].join(", ")} FROM (${rows(
      sample,
      term,
      by,
      groups.map(({ sql, name }) => `${sql} AS ${name}`),
      seen,
    )}) AS answers${grouped(names)}`,
  );
  const cells = new Map<string, Cell>();
  const length = found["n"]!.length;
  for (let row = 0; row < length; row++) {
    const codes = by.map((_, i) => String(found[`d${i}`]![row]));
    const key = keyOf(codes);
    let cell = cells.get(key);
    if (!cell) cells.set(key, (cell = { codes, units: [], w: [], a: [], b: [], n: 0, squares: 0 }));
    const w = found["w"]![row] as number;
    cell.units.push(unitOf(groups.map(({ name }) => String(found[name]![row]))));
    cell.w.push(w);
    cell.a.push(found["a"]![row] as number);
    cell.b.push(term.kind === "ratio" ? (found["b"]![row] as number) : w);
    cell.n += found["n"]![row] as number;
    cell.squares += found["squares"]![row] as number;
  }
  const whole = by.length === 0 && Object.keys(sample.domain).length === 0;
  return [...cells.values()].map((cell) => ofCell(plan, cell, term, seen.shift, whole));
}

function ofCell(plan: Design, cell: Cell, { kind }: Term, shift: number, whole: boolean): CellEstimate {
  const [w, a, b] = [sum(cell.w), sum(cell.a), sum(cell.b)];
  const { codes, n } = cell;
  const domain = whole ? undefined : new Uint8Array(plan.weights.length);
  for (const unit of cell.units) if (domain) domain[unit] = 1;
  const result = { codes, n, nEff: n === 0 ? 0 : (w * w) / cell.squares, df: degreesOfFreedom(plan, domain) };
  const relative = kind === "total" ? 0 : a / b;
  if (n === 0 || !Number.isFinite(relative)) return { ...result, value: null, se: null };
  const scores = new Float64Array(plan.weights.length);
  cell.units.forEach((unit, i) => {
    scores[unit]! += kind === "total" ? cell.a[i]! : (cell.a[i]! - relative * cell.b[i]!) / b;
  });
  const variance = covariance(plan, [scores], domain ? [domain] : [])[0]![0]!;
  return {
    ...result,
    value: kind === "total" ? a : relative + shift,
    se: Number.isFinite(variance) ? Math.sqrt(Math.max(0, variance)) : null,
  };
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

interface Key {
  name: string;
  sql: string;
}

/** What the units of the last stage are told apart by. */
const keys = ({ design: { strata, psu, second } }: Sample): Key[] => [
  ...(strata === undefined ? [] : [{ name: "h", sql: code(strata) }]),
  { name: "u", sql: code(psu!) },
  ...(second === undefined ? [] : [{ name: "v", sql: code(second.units) }]),
];

/** The design with its units of the last stage in the place of respondents: all units of the sample. */
async function frame(sample: Sample, groups: Key[], told: Key[]) {
  const { population, second, nested, lonely, lonelyInDomain } = sample.design;
  const bounds = (column: string, as: string) =>
    `min(${number(column)}) AS ${as}0, max(${number(column)}) AS ${as}1`;
  const found = await sample.columnsOf(
    `SELECT ${[
      ...groups.map(({ name, sql }) => `${sql} AS ${name}`),
      ...(population === undefined ? [] : [bounds(population, "p")]),
      ...(second === undefined ? [] : [bounds(second.population, "q")]),
      `${count("*")} AS n`,
    ].join(", ")} FROM data${grouped(groups.map(({ sql }) => sql))}`,
  );
  const texts = (name: string) => found[name] as string[];
  const sizes = (as: string) => {
    const [least, most] = [found[`${as}0`] as Float64Array, found[`${as}1`] as Float64Array];
    const varies = least.findIndex((size, i) => size !== most[i]);
    if (varies >= 0 && !Number.isNaN(least[varies]!))
      throw new UserError("SURVEY_FPC_VARIES", { stratum: found["h"]?.[varies] ?? found["u"]![varies] });
    return least;
  };
  const plan = design({
    weights: new Float64Array(found["n"]!.length).fill(1),
    psu: texts("u"),
    ...(found["h"] ? { strata: texts("h") } : {}),
    ...(population === undefined ? {} : { population: sizes("p") }),
    ...(second === undefined ? {} : { second: { units: texts("v"), population: sizes("q") } }),
    ...(nested === undefined ? {} : { nested }),
    ...(lonely === undefined ? {} : { lonely }),
    ...(lonelyInDomain === undefined ? {} : { lonelyInDomain }),
  });
  const places = new Map(texts("u").map((_, row) => [keyOf(told.map(({ name }) => texts(name)[row]!)), row]));
  return { plan, unitOf: (of: string[]): number => places.get(keyOf(of))! };
}
