import type { Candidate, CandidateCell, CandidateSource, CandidateValue, Estimates } from "./candidate.ts";
import { baseOfCell, NO_BASES } from "./rounding/base.ts";
import type { Bases } from "./rounding/base.ts";
import { intervalOf } from "./intervalOf.ts";
import { roundTo } from "./rules/rounding.ts";
import { digitsOf } from "./rounding/digits.ts";
import { inOrderOfRounded } from "./rounding/order.ts";
import { shareOfRounded } from "./rounding/shares.ts";
import { untold } from "./untold.ts";
import { identity } from "./identity.ts";
import type { Source } from "./parts.ts";
import type { PublicCell, PublicFigure, PublicTable, PublicValue } from "./public.ts";

/**
 * The public record of a candidate, with the given cells withheld. Counts, effective sizes and standard
 * errors stay behind. Numbers of a confidential source are rounded to the digits that are shown, counts to a base where a
 * rule or somebody's choice asks it.
 *
 * @param chosen to what counts are rounded by choice: without their intervals, which would tell them
 */
export function publish(
  candidate: Candidate,
  withheld: ReadonlySet<CandidateCell>,
  chosen: Bases = NO_BASES,
): PublicFigure | PublicTable | PublicValue {
  if (candidate.kind === "value") return publishValue(candidate, withheld, chosen);
  const content = publishContent(candidate.estimates, withheld, chosen);
  return candidate.kind === "figure"
    ? {
        schema: "oshlab/figure/1",
        kind: "figure",
        id: candidate.id,
        encoding: candidate.encoding,
        ...content,
      }
    : { schema: "oshlab/table/1", kind: "table", id: candidate.id, ...content };
}

function publishContent(estimates: Estimates, withheld: ReadonlySet<CandidateCell>, chosen: Bases) {
  const bases = new Map(estimates.cells.map((cell) => [cell, baseOfCell(estimates, cell, chosen)]));
  // All of a table have as many decimals: 0.43 that may have none is 0, and must not be shown as 0.0.
  const digits = Math.min(
    estimates.measure.digits,
    ...estimates.cells.filter((cell) => !withheld.has(cell)).map((cell) => digitsOf(estimates, cell)),
  );
  const cells = estimates.cells.map((cell): PublicCell => {
    if (withheld.has(cell)) return { at: cell.at, value: null, status: "suppressed" };
    const flags = flagsOf(cell);
    if (cell.value === null) return { at: cell.at, value: null, status: "missing", ...flags };
    if (cell.reliability === "insufficient") return { at: cell.at, value: null, status: "unreliable" };
    const round = rounding(estimates, digits, bases.get(cell)!);
    const shown = shareOfRounded(estimates, cell);
    const ends = chosen.has(identity(estimates, cell)) ? undefined : intervalOf(estimates, shown);
    const interval = ends ? { low: round(ends.low), high: round(ends.high) } : {};
    return { at: cell.at, value: round(shown.value!), ...interval, status: "shown", ...flags };
  });
  const { universe, measure, dimensions, filter, breaks, synthetic } = estimates;
  const shown = estimates.cells.filter((_, index) => cells[index]!.status === "shown");
  const rounded = roundedOf(shown.map((cell) => bases.get(cell)!));
  const told = rounded ? inOrderOfRounded({ dimensions, cells }) : { dimensions, cells };
  const ordered = withheld.size > 0 ? untold(told) : told;
  return {
    universe,
    measure: { ...measure, digits },
    dimensions: ordered.dimensions,
    filter,
    cells: ordered.cells,
    sources: estimates.sources.map(publicSource),
    breaks,
    synthetic,
    ...(rounded ? { rounded } : {}),
  };
}

/** What is said of rounded numbers, by the base of each that is shown (0: it isn't rounded). */
function roundedOf(bases: readonly number[]): PublicFigure["rounded"] {
  const base = Math.max(0, ...bases);
  return base > 1 ? { base, all: bases.every((one) => one === base) } : undefined;
}

/** The flags of the source, and `u` for an estimate of low reliability. */
function flagsOf({ flags = "", reliability }: CandidateCell): { flags?: string } {
  const all = reliability === "low" && !flags.includes("u") ? `${flags}u` : flags;
  return all ? { flags: all } : {};
}

function publishValue(
  candidate: CandidateValue,
  withheld: ReadonlySet<CandidateCell>,
  chosen: Bases,
): PublicValue {
  const [first, second] = candidate.of;
  const cells = candidate.of.map((estimates) => estimates.cells[0]!);
  const measure = first!.measure;
  const own = cells.map((cell, index) => digitsOf(candidate.of[index]!, cell));
  const most = candidate.digits ?? measure.digits;
  // A number that may have fewer decimals than its column is shown with those.
  const digits = Math.min(most, ...own.filter((one) => one < measure.digits));
  // What a reader can work out from the published numbers must be what is published.
  const bases = cells.map((cell, index) => baseOfCell(candidate.of[index]!, cell, chosen));
  const numbers = cells.map((cell, index) => {
    const of = candidate.of[index]!;
    const { value } = shareOfRounded(of, cell);
    return value === null ? null : rounding(of, Math.min(measure.digits, own[index]!), bases[index]!)(value);
  });
  const base = Math.max(...bases);
  const status = cells.some((cell) => withheld.has(cell))
    ? "suppressed"
    : numbers.some((number) => number === null)
      ? "missing"
      : cells.some((cell) => cell.reliability === "insufficient")
        ? "unreliable"
        : "shown";
  return {
    schema: "oshlab/value/1",
    kind: "value",
    status,
    ...(status === "shown" && cells.some((cell) => cell.reliability === "low") ? { flags: "u" } : {}),
    value: status === "shown" ? rounding(first!, digits)(compute(candidate, numbers as number[])) : null,
    ...(status === "shown" && base > 1 ? { rounded: base } : {}),
    unit: candidate.operation === "ratio" ? { nl: "", fr: "", de: "", en: "" } : measure.unit,
    measure: kindOf(candidate),
    digits,
    signed: candidate.signed ?? false,
    synthetic: first!.synthetic || (second?.synthetic ?? false),
  };
}

function kindOf({ operation, of }: CandidateValue): PublicValue["measure"] {
  const kind = of[0]!.measure.kind;
  if (operation === "ratio") return "mean";
  return operation === "difference" && kind === "percentage" ? "points" : kind;
}

/** `difference` is the second minus the first (a change from the first to the second); `ratio` the first over the second. */
function compute(candidate: CandidateValue, [a, b]: number[]): number {
  if (candidate.operation === "identity") return a!;
  return candidate.operation === "difference" ? b! - a! : a! / b!;
}

/** To the base of a count, else to the digits that are shown. Open numbers stay as they are. */
function rounding({ sources }: Estimates, digits: number, base = 0): (value: number) => number {
  if (sources.every((source) => source.sensitivity === "open")) return (value) => value;
  return base > 1 ? (value) => roundTo(base, value) : (value) => Number(value.toFixed(digits));
}

const publicSource = ({ sensitivity: _s, rules: _r, ...source }: CandidateSource): Source => source;
