import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import { withCode } from "../disclosure/identity.ts";
import type { Dimension } from "../disclosure/parts.ts";
import { isConfidential, tableOf, takenFrom } from "../disclosure/whole.ts";
import { UserError } from "../error.ts";
import { placeOf } from "../figure/breaks.ts";
import { Cube, dimensionOf } from "../figure/cube.ts";
import type { Codes, NameIn } from "../types.ts";
import { sameWords } from "../words.ts";
import { addressOf } from "./align.ts";

/**
 * Counts of several years together, so that small numbers say more: the sum over each period.
 *
 *     pooled = Σ count over the years of the period
 *
 * Pool events and persons alike: the persons of several years are person-years, and the rate is that of an
 * average year. A period never holds a break in the series: what was counted differently isn't added up.
 *
 * @param counts a cube of counts
 * @param dimension mostly `year`
 * @param periods first and last category, as `2021-2023`, or one, as `2020`; in their order
 * @throws UserError RATE_COUNT (not counts), POOL_BREAK, CUBE_DIMENSION, CUBE_CATEGORY
 * @example
 * const periods = ["2014-2016", "2017-2019", "2020", "2021-2023"];
 * rate(pool(fatal, "year", periods), pool(employed, "year", periods), { per: 100_000 });
 */
export function pool<D extends Codes>(
  counts: Cube<D>,
  dimension: NameIn<D>,
  periods: readonly string[],
): Cube<D> {
  const { estimates, root } = counts;
  const { measure, breaks } = estimates;
  if (measure.kind !== "count") throw new UserError("RATE_COUNT", { measure: measure.name });
  const along = dimensionOf(estimates, dimension);
  const broken = breaks.filter((one) => one.dimension === dimension);
  const codes = [...along.categories, ...broken].map(({ code }) => code);
  const place = placeOf([root], dimension, codes);
  const spans = periods.map((period) => spanOf(counts, along, period));
  for (const span of spans) requireWhole(estimates, dimension, span, place);

  // A break between two periods opens the later one; what lies before the first of them is left behind.
  const opening = (code: string) =>
    spans.find(({ first }, index) =>
      index === 0
        ? code === first
        : place(spans[index - 1]!.last) < place(code) && place(code) <= place(first),
    );
  const pooled: Estimates = {
    ...estimates,
    dimensions: estimates.dimensions.map((one) =>
      one === along ? { ...along, categories: spans.map(({ code, label }) => ({ code, label })) } : one,
    ),
    cells: sums(estimates, dimension, spans, (code) => opening(code)?.code),
    breaks: breaks.flatMap((one) => {
      const code = one.dimension === dimension ? opening(one.code)?.code : one.code;
      return code === undefined ? [] : [{ ...one, code }];
    }),
  };
  if (!isConfidential(estimates)) return new Cube(pooled);
  return new Cube({ ...pooled, tables: [...takenFrom(estimates).tables!, tableOf(pooled)] });
}

/** A period: its code, and the categories that it holds. */
interface Span {
  code: string;
  label: ReturnType<typeof sameWords>;
  first: string;
  last: string;
  codes: string[];
}

function spanOf(counts: Cube, { name, categories }: Dimension, period: string): Span {
  const all = categories.map(({ code }) => code);
  const [first, last = first] = all.includes(period) ? [period] : period.split("-");
  // Names the categories there are when one of the two isn't.
  counts.where({ [name]: [first!, last!] });
  const codes = all.slice(all.indexOf(first!), all.indexOf(last!) + 1);
  if (codes.length === 0) throw new UserError("POOL_PERIOD", { period });
  const label = sameWords(first === last ? first! : `${first}–${last}`);
  return { code: period, label, first: first!, last: last!, codes };
}

function requireWhole(
  { breaks, cells, filter }: Estimates,
  dimension: string,
  { code: period, first, last }: Span,
  place: (code: string) => number,
): void {
  const inside = (code: string) => place(first) < place(code) && place(code) <= place(last);
  const flagged = cells.find(({ at, flags }) => flags?.includes("b") && inside(at[dimension]!));
  const declared = breaks.find((one) => one.dimension === dimension && inside(one.code));
  if (!flagged && !declared) return;
  throw new UserError("POOL_BREAK", {
    period,
    at: flagged ? addressOf({ ...filter, ...flagged.at }) : `${dimension} = ${declared!.code}`,
  });
}

/** One cell a period and series: null where a count is missing. */
function sums(
  { cells }: Estimates,
  dimension: string,
  spans: Span[],
  opening: (code: string) => string | undefined,
): CandidateCell[] {
  const series = Map.groupBy(cells, ({ at: { [dimension]: _pooled, ...rest } }) => addressOf(rest));
  return [...series.values()].flatMap((line) =>
    spans.map(({ code, codes }): CandidateCell => {
      const parts = line.filter(({ at }) => codes.includes(at[dimension]!));
      const n = parts.map((part) => part.n);
      const flags = new Set(parts.flatMap((part) => [...(part.flags ?? "")]).filter((flag) => flag !== "b"));
      // A break on the way from the period before, wherever between them.
      if (line.some((cell) => cell.flags?.includes("b") && opening(cell.at[dimension]!) === code))
        flags.add("b");
      const { at, identity, of } = line[0]!;
      const named = (id: string) => withCode(id, dimension, () => code);
      return {
        at: { ...at, [dimension]: code },
        value: sum(parts.map(({ value }) => value)),
        ...(identity === undefined ? {} : { identity: named(identity) }),
        ...(of === undefined ? {} : { of: named(of) }),
        ...(n.every((one) => one !== undefined) ? { n: sum(n)! } : {}),
        ...behind(parts),
        ...(flags.size > 0 ? { flags: [...flags].sort().join("") } : {}),
      };
    }),
  );
}

/**
 * What rules must know of all periods together: who is counted; units at least as many as in one of them; contributions at most the sums
 * of the largest, the second largest …
 */
function behind(parts: readonly CandidateCell[]): Pick<CandidateCell, "units" | "largest" | "numerator"> {
  const units = parts.map((part) => part.units);
  const largest = parts.map((part) => part.largest);
  const most = Math.max(0, ...largest.map((one) => one?.length ?? 0));
  const numerators = parts.map((part) => part.numerator);
  return {
    ...(numerators.every((one) => one !== undefined) ? { numerator: sum(numerators)! } : {}),
    ...(units.every((one) => one !== undefined) ? { units: Math.max(...units) } : {}),
    ...(largest.every((one) => one !== undefined)
      ? {
          largest: Array.from({ length: most }, (_, rank) =>
            largest.reduce((all, one) => all + (one[rank] ?? 0), 0),
          ),
        }
      : {}),
  };
}

const sum = (values: (number | null)[]): number | null =>
  values.includes(null) ? null : (values as number[]).reduce((total, value) => total + value, 0);
