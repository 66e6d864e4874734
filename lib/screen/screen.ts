import type { Dimension, Measure } from "../disclosure/parts.ts";
import { UserError } from "../error.ts";
import type { Survey } from "../survey/survey.ts";
import type { NameIn, SourceTypes } from "../types.ts";
import { wordsOf } from "../words.ts";
import type { Source } from "./answers.ts";
import type { Stand } from "./estimates.ts";
import type { Screening, Standing } from "./screening.ts";

export interface ScreenOptions<Dimensions extends string = string> {
  /** The dimensions that groups are made of: sector, occupation, age, sex, region. */
  by: readonly Dimensions[];
  /** How many of them are crossed at most: 2 unless told; 1 for none. */
  crossings?: 1 | 2 | 3;
  /** Is more worse (`high`, as of burnout) or less (`low`, as of well-being)? `high` unless told. */
  worst?: "high" | "low";
  /**
   * Least difference from all others that matters, in percentage points or points of the scale. Unless told: 5
   * percentage points; a twentieth of the scale's range, or a fifth of a standard deviation where it has none.
   */
  minimumEffect?: number;
  /** Least effective number of respondents of a group: 100 unless told. */
  minimumNEff?: number;
  /** Of the groups listed, at most this share is there by chance, on average: 0.05 unless told. */
  level?: number;
  /**
   * The dimension of deliveries or waves, `wave` or `year`: the groups are those of the last one; a group must have
   * stood out to the same side in at least a share `stability` (0.75) of the ones before.
   */
  waves?: Dimensions;
  /** Surveys of earlier deliveries or years with the same columns, which then have a say as waves have. */
  before?: readonly Source[];
  stability?: number;
}

/**
 * Who is hit hardest: the groups, of all categories of some dimensions and their crossings, that fare worse than all
 * others, with an error rate that holds (see `hardestHit` for the method). The result shows as a ranked table, says
 * itself in words, and its `cube` makes a figure or a table of the report.
 *
 * Of a register every case is there: its shares have no sampling error, and the difference is told without an interval.
 * Which groups are listed is still a question of chance: of many small ones some have many cases in one year and few in
 * the next. The test takes the cases for draws of whatever made them, as `test()` and `model()` do.
 *
 * @param survey a survey with its design
 * @param column a 0/1 column or a scale
 * @throws UserError SCREEN_BY (no dimension), SCREEN_SMALL (no group is large enough), SCREEN_WAVES, and those of
 *   `survey(…)` and of columns
 * @example
 * const hit = await screen(wellbeing, "low_wellbeing", { by: ["sector", "occupation", "age", "sex", "region"] });
 * figure("hardest-hit", { data: hit.cube, chart: "dots", x: "group", series: "compared" });
 */
export async function screen<S extends SourceTypes>(
  survey: Survey<S>,
  column: S["columns"],
  options: ScreenOptions<NameIn<S["dimensions"]>>,
): Promise<Screening> {
  const { by, waves, worst = "high", crossings = 2, level = 0.05, stability = 0.75 } = options;
  const source = survey as unknown as Survey;
  if (by.length === 0 || (waves !== undefined && by.includes(waves))) throw new UserError("SCREEN_BY");
  const dimensions = new Map(by.map((name) => [name as string, source.dataset.dimension(name)]));
  // Loaded when first needed, with the distribution functions.
  const [{ hardestHit, isShare }, { answersOf }, { sameSide }, { estimatesOf, tablesOf }, { Screening }] =
    await Promise.all([
      import("./hardestHit.ts"),
      import("./answers.ts"),
      import("./earlier.ts"),
      import("./estimates.ts"),
      import("./screening.ts"),
    ]);

  const answers = await answersOf(source, column, [...by, ...(waves === undefined ? [] : [waves])]);
  const { plan, y } = answers;
  const { [waves ?? ""]: waveOf = [], ...codes } = answers.codes;
  const wave = waves === undefined ? undefined : lastOf(waveOf, y, waves);
  const share = isShare(y);
  const { measure } = (
    await survey[share ? "proportion" : "mean"](column, { by: waves === undefined ? [] : [waves] })
  ).estimates;
  const scale = share ? 100 : 1;
  const ofWave = (name: string) => y.map((value, row) => (waveOf[row] === name ? value : NaN));
  const now = wave === undefined ? y : ofWave(wave.last);
  const { found, tested, intervals } = hardestHit(plan, now, codes, {
    worst,
    crossings,
    level,
    minimumEffect: (options.minimumEffect ?? defaultEffect(measure, now)) / scale,
    minimumNEff: options.minimumNEff ?? 100,
  });
  if (tested === 0) throw new UserError("SCREEN_SMALL", { column, least: options.minimumNEff ?? 100 });

  const earlier = [
    ...(wave?.before ?? []).map((name) => ({ plan, y: ofWave(name), codes })),
    ...(await Promise.all((options.before ?? []).map((one) => answersOf(one, column, by)))),
  ];
  const stands = found.flatMap((hit): Stand[] => {
    const { same, of } = sameSide(earlier, hit);
    if (same < stability * of) return [];
    const standing: Standing = {
      at: hit.at,
      label: labelOf(hit.at, dimensions),
      value: hit.inside.value * scale,
      others: hit.outside.value * scale,
      difference: hit.difference * scale,
      low: hit.low * scale,
      high: hit.high * scale,
      n: hit.inside.n,
      nEff: hit.inside.nEff,
      p: hit.p,
      adjusted: hit.adjusted,
      ...(earlier.length > 0 ? { earlier: { same, of } } : {}),
    };
    return [{ hit, standing }];
  });
  const filter = wave && waves !== undefined ? { [waves]: wave.last } : {};
  const tables = await tablesOf(source, column, { share, stands, filter });
  return new Screening({
    standings: stands.map(({ standing }) => standing),
    tested,
    level,
    intervals,
    worst,
    complete: source.complete,
    estimates: estimatesOf(stands, { tables, measure, scale, complete: source.complete }),
  });
}

/** The last wave with answers, and those before it. */
function lastOf(codes: string[], y: Float64Array, name: string): { last: string; before: string[] } {
  const known = new Set(codes.filter((code, row) => code !== "" && !Number.isNaN(y[row]!)));
  const [last, ...before] = [...known].sort().toReversed();
  if (last === undefined) throw new UserError("SCREEN_WAVES", { name });
  return { last, before: before.toReversed() };
}

function defaultEffect({ kind, range }: Measure, y: Float64Array): number {
  if (kind === "percentage") return 5;
  if (range) return (range[1] - range[0]) / 20;
  const values = y.filter((value) => !Number.isNaN(value));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) / 5;
}

/** "Transport, women" */
const labelOf = (at: Record<string, string>, dimensions: Map<string, Dimension>) =>
  wordsOf((language) =>
    Object.entries(at)
      .map(([name, code]) => dimensions.get(name)!.categories.find((one) => one.code === code))
      .map((category, index) => category?.label[language] ?? Object.values(at)[index])
      .join(", "),
  );
