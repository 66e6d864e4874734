import { UserError } from "../../error.ts";
import { text } from "../../data/engine.ts";
import type { Look } from "./check.ts";
import type { CellEstimate, Sample, Term } from "./sample.ts";
import { code, count, grouped, literal, number, rows } from "./words.ts";

/** A stratum of respondents who are each a PSU. */
interface Stratum {
  sampled: number;
  factor: number;
}

/** Of the respondents of a stratum in a cell: how many, and of their scores z the sum and that of squared deviations. */
interface Part {
  stratum: string;
  members: number;
  n: number;
  sum: number;
  deviations: number;
  /** Did the difference of two large sums cost digits? */
  lost: boolean;
}

/** Below this share of what it was subtracted from, a sum has lost too many digits. */
const LOST = 1e-5;

/** Estimates of a design in which every respondent is a PSU: from sums of squares and products of each stratum. */
export async function overElements(
  sample: Sample,
  term: Term,
  by: readonly string[],
  seen: Look,
): Promise<CellEstimate[]> {
  const strata = await strataOf(sample);
  const { strata: column } = sample.design;
  const groups = column === undefined ? [] : [`${code(column)} AS h`];
  const names = [...by.map((_, i) => `d${i}`), ...(column === undefined ? [] : ["h"])];
  const isRatio = term.kind === "ratio";
  const answers = rows(sample, term, by, groups, seen);
  const found = await sample.columnsOf(
    `SELECT ${[
      ...names,
      `${count("*")} AS members`,
      ...(seen.complete ? [] : [`${count("w")} AS n`]),
      "sum(w) AS w",
      "sum(w * w) AS ww",
      "sum(a) AS a",
      "sum(a * a) AS aa",
      ...(isRatio ? ["sum(b) AS b", "sum(a * b) AS ab", "sum(b * b) AS bb"] : ["sum(w * a) AS ab"]),
    ].join(", ")} FROM (${answers}) AS answers${grouped(names)}`,
  );
  const at = (name: string, row: number): number => {
    const value = found[name]![row] as number;
    return Number.isNaN(value) ? 0 : value;
  };
  const cells = new Map<string, number[]>();
  for (let row = 0; row < found["members"]!.length; row++) {
    const key = by.map((_, i) => found[`d${i}`]![row]).join("\u0000");
    const known = cells.get(key);
    if (known) known.push(row);
    else cells.set(key, [row]);
  }
  const answered = seen.complete ? "members" : "n";
  const [b, bb] = isRatio ? ["b", "bb"] : ["w", "ww"];
  const made = [...cells].map(([key, places]) => {
    const sum = (name: string) => places.reduce((total, row) => total + at(name, row), 0);
    const [n, below] = [sum(answered), sum(b)];
    const ratio = term.kind === "total" ? 0 : sum("a") / below;
    const scale = term.kind === "total" ? 1 : below;
    const parts = places.map((row): Part => {
      const [m, a, r] = [at(answered, row), at("a", row), ratio];
      const total = (a - r * at(b, row)) / scale;
      const squares = (at("aa", row) - 2 * r * at("ab", row) + r * r * at(bb, row)) / scale ** 2;
      const large = (at("aa", row) + r * r * at(bb, row)) / scale ** 2;
      const deviations = m > 1 ? squares - (total * total) / m : 0;
      return {
        stratum: String(found["h"]?.[row] ?? ""),
        members: at("members", row),
        n: m,
        sum: total,
        deviations,
        lost: m > 1 && !(deviations > LOST * large),
      };
    });
    return {
      key,
      codes: key === "" && by.length === 0 ? [] : key.split("\u0000"),
      n,
      ratio,
      scale,
      parts,
      w: sum("w"),
      ww: sum("ww"),
      a: sum("a"),
    };
  });
  await restore(sample, answers, by, isRatio, made);
  const whole = by.length === 0 && Object.keys(sample.domain).length === 0;
  return made.map(({ codes, n, ratio, w, ww, a, parts }): CellEstimate => {
    const members = parts.reduce((sum, part) => sum + part.members, 0);
    const df = members - (whole ? strata.size : parts.length);
    const result = { codes, n, nEff: n === 0 ? 0 : (w * w) / ww, df };
    if (n === 0 || !Number.isFinite(ratio)) return { ...result, value: null, se: null };
    const variance = varianceOf(sample, strata, parts, whole);
    return {
      ...result,
      value: term.kind === "total" ? a : ratio + seen.shift,
      se: Number.isFinite(variance) ? Math.sqrt(Math.max(0, variance)) : null,
    };
  });
}

/**
 * Σ_h factor_h · n_h/(n_h − 1) · Σ_i (z_i − z̄_h)², in which who isn't in the cell has a score of 0; strata with one
 * respondent by the rule for them (`covarianceOfTotals`).
 */
function varianceOf(
  { design: { lonely, lonelyInDomain } }: Sample,
  strata: ReadonlyMap<string, Stratum>,
  parts: readonly Part[],
  whole: boolean,
): number {
  let variance = 0;
  let left = 0;
  for (const { stratum, members, n, sum, deviations } of parts) {
    const { sampled, factor } = strata.get(stratum)!;
    const alone = sampled === 1 || (lonelyInDomain === true && !whole && members === 1);
    if (alone && factor > 0) left++;
    if (alone && lonely === "average") continue;
    const scale = sampled > 1 ? (factor * sampled) / (sampled - 1) : factor;
    const squares = n === 0 ? 0 : deviations + (sum * sum) / n;
    const between = n === 0 ? 0 : (sum * sum * (sampled - n)) / (n * sampled);
    variance += scale * (alone && lonely === "adjust" ? squares : deviations + between);
  }
  if (lonely !== "average" || left === 0) return variance;
  const counted = whole ? strata.size : parts.length;
  return counted > left ? variance * (counted / (counted - left)) : NaN;
}

interface Made {
  codes: string[];
  ratio: number;
  scale: number;
  parts: Part[];
}

/** A second look at the cells whose sums lost digits: deviations of the scores themselves. */
async function restore(
  sample: Sample,
  answers: string,
  by: readonly string[],
  isRatio: boolean,
  cells: readonly Made[],
): Promise<void> {
  // Where nothing is divided by there are no scores.
  const lost = cells.filter(({ ratio, parts }) => Number.isFinite(ratio) && parts.some((part) => part.lost));
  if (lost.length === 0) return;
  const strata = sample.design.strata !== undefined;
  const values = lost.map(
    ({ codes, ratio, scale }, place) =>
      `(${[...codes.map(text), literal(ratio), literal(scale), place].join(", ")})`,
  );
  const columns = [...by.map((_, i) => `c${i}`), "ratio", "scale", "place"];
  const on = by.length > 0 ? by.map((_, i) => `d${i} = c${i}`).join(" AND ") : "1 = 1";
  const names = ["place", ...(strata ? ["h"] : [])];
  const found = await sample.columnsOf(
    `SELECT ${[...names, "sum(z) AS z", "var_pop(z) AS variance"].join(", ")} FROM ` +
      `(SELECT ${[...names, `(a - ratio * ${isRatio ? "b" : "w"}) / scale AS z`].join(", ")} FROM (${answers}) AS answers ` +
      `JOIN (VALUES ${values.join(", ")}) AS cells(${columns.join(", ")}) ON ${on}) AS scores` +
      `${grouped(names)}`,
  );
  for (let row = 0; row < found["place"]!.length; row++) {
    const stratum = String(found["h"]?.[row] ?? "");
    const part = lost[Number(found["place"]![row])]!.parts.find((one) => one.stratum === stratum)!;
    if (part.n === 0) continue;
    part.sum = found["z"]![row] as number;
    part.deviations = (found["variance"]![row] as number) * part.n;
  }
}

/**
 * The strata with their number of respondents and finite population correction.
 *
 * @throws UserError SURVEY_LONELY_PSU, SURVEY_FPC, SURVEY_FPC_VARIES
 */
async function strataOf({ design: { strata, population, lonely = "fail" }, columnsOf }: Sample) {
  const found = await columnsOf(
    `SELECT ${[
      `${count("*")} AS n`,
      ...(strata === undefined ? [] : [`${code(strata)} AS h`]),
      ...(population === undefined
        ? []
        : [
            `min(${number(population)}) AS least`,
            `max(${number(population)}) AS most`,
            `${count(number(population))} AS known`,
          ]),
    ].join(", ")} FROM data${grouped(strata === undefined ? [] : [code(strata)])}`,
  );
  const made = new Map<string, Stratum>();
  for (let row = 0; row < found["n"]!.length; row++) {
    const stratum = String(found["h"]?.[row] ?? "");
    const sampled = found["n"]![row] as number;
    let factor = 1;
    if (population !== undefined) {
      const [size, most] = [found["least"]![row] as number, found["most"]![row] as number];
      if (found["known"]![row] !== sampled || !(size >= sampled))
        throw new UserError("SURVEY_FPC", { stratum });
      if (size !== most) throw new UserError("SURVEY_FPC_VARIES", { stratum });
      factor = 1 - sampled / size;
    }
    if (sampled === 1 && lonely === "fail" && factor > 0)
      throw new UserError("SURVEY_LONELY_PSU", { stratum });
    made.set(stratum, { sampled, factor });
  }
  return made;
}
