import type { Candidate, CandidateCell, CandidateSource, CandidateValue, Estimates } from "./candidate.ts";
import { rulesOf } from "./broken.ts";
import { roundTo } from "./rules/rounding.ts";
import { untold } from "./untold.ts";
import type { Source } from "./parts.ts";
import type { PublicCell, PublicFigure, PublicTable, PublicValue } from "./public.ts";

/**
 * The public record of a candidate, with the given cells withheld. Counts, effective sizes and standard
 * errors stay behind. Numbers of a confidential source are rounded to the digits that are shown.
 */
export function publish(
  candidate: Candidate,
  withheld: ReadonlySet<CandidateCell>,
): PublicFigure | PublicTable | PublicValue {
  if (candidate.kind === "value") return publishValue(candidate, withheld);
  const content = publishContent(candidate.estimates, withheld);
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

function publishContent(estimates: Estimates, withheld: ReadonlySet<CandidateCell>) {
  const round = rounding(estimates, estimates.measure.digits);
  const cells = estimates.cells.map((cell): PublicCell => {
    if (withheld.has(cell)) return { at: cell.at, value: null, status: "suppressed" };
    const flags = flagsOf(cell);
    if (cell.value === null) return { at: cell.at, value: null, status: "missing", ...flags };
    if (cell.reliability === "insufficient") return { at: cell.at, value: null, status: "unreliable" };
    const interval =
      cell.low === undefined || cell.high === undefined
        ? {}
        : { low: round(cell.low), high: round(cell.high) };
    return { at: cell.at, value: round(cell.value), ...interval, status: "shown", ...flags };
  });
  const { universe, measure, dimensions, filter, breaks, synthetic } = estimates;
  const ordered = withheld.size > 0 ? untold({ dimensions, cells }) : { dimensions, cells };
  return {
    universe,
    measure,
    dimensions: ordered.dimensions,
    filter,
    cells: ordered.cells,
    sources: estimates.sources.map(publicSource),
    breaks,
    synthetic,
  };
}

/** The flags of the source, and `u` for an estimate of low reliability. */
function flagsOf({ flags = "", reliability }: CandidateCell): { flags?: string } {
  const all = reliability === "low" && !flags.includes("u") ? `${flags}u` : flags;
  return all ? { flags: all } : {};
}

function publishValue(candidate: CandidateValue, withheld: ReadonlySet<CandidateCell>): PublicValue {
  const [first, second] = candidate.of;
  const cells = candidate.of.map((estimates) => estimates.cells[0]!);
  const measure = first!.measure;
  const digits = candidate.digits ?? measure.digits;
  // What a reader can work out from the published numbers must be what is published.
  const numbers = cells.map((cell, index) =>
    cell.value === null ? null : rounding(candidate.of[index]!, measure.digits)(cell.value),
  );
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

/** To the digits that are shown; counts of a source that asks it to a base. Open numbers stay as they are. */
function rounding(estimates: Estimates, digits: number): (value: number) => number {
  if (estimates.sources.every((source) => source.sensitivity === "open")) return (value) => value;
  const base = Math.max(0, ...rulesOf(estimates).map(({ roundingBase = 0 }) => roundingBase));
  if (base > 0 && estimates.measure.kind === "count") return (value) => roundTo(base, value);
  return (value) => Number(value.toFixed(digits));
}

const publicSource = ({ sensitivity: _s, rules: _r, ...source }: CandidateSource): Source => source;
