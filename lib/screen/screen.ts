import { isConfidential, takenFrom, tableOf } from "../disclosure/whole.ts";
import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import { identity } from "../disclosure/identity.ts";
import type { Dimension, Measure } from "../disclosure/parts.ts";
import { reliabilityOf } from "../disclosure/reliability.ts";
import { UserError } from "../error.ts";
import type { Survey } from "../survey/survey.ts";
import type { NameIn, SourceTypes } from "../types.ts";
import { wordsOf } from "../words.ts";
import type { Hit } from "./hardestHit.ts";
import { Screening } from "./screening.ts";
import type { Standing } from "./screening.ts";

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
  stability?: number;
}

/** Fewest effective respondents of a group in an earlier wave, for that wave to have a say. */
const EARLIER = 30;

/**
 * Who is hit hardest: the groups, of all categories of some dimensions and their crossings, that fare worse than all
 * others, with an error rate that holds (see `hardestHit` for the method). The result shows as a ranked table, says
 * itself in words, and its `cube` makes a figure or a table of the report.
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
  const { dataset } = survey as unknown as Survey;
  if (by.length === 0 || (waves !== undefined && by.includes(waves))) throw new UserError("SCREEN_BY");
  const dimensions = new Map(by.map((name) => [name as string, dataset.dimension(name)]));
  const columns = await dataset.columns([column, ...by, ...(waves === undefined ? [] : [waves])]);
  const y = columns[column]!;
  if (!(y instanceof Float64Array)) throw new UserError("SURVEY_NOT_NUMERIC", { column });
  const wave = waves === undefined ? undefined : lastOf(columns[waves] as string[], y, waves);
  const plan = await survey.plan();
  // Loaded when first needed, with the distribution functions.
  const { hardestHit, isShare } = await import("./hardestHit.ts");
  const { difference } = await import("./difference.ts");

  const share = isShare(y);
  const { measure } = (
    await survey[share ? "proportion" : "mean"](column, { by: waves === undefined ? [] : [waves] })
  ).estimates;
  const scale = share ? 100 : 1;
  const ofWave = (name: string | undefined) =>
    name === undefined ? y : y.map((value, row) => (columns[waves!]![row] === name ? value : NaN));
  const now = ofWave(wave?.last);
  const codes = Object.fromEntries(by.map((name) => [name, columns[name] as string[]]));
  const { found, tested, intervals } = hardestHit(plan, now, codes, {
    worst,
    crossings,
    level,
    minimumEffect: (options.minimumEffect ?? defaultEffect(measure, now)) / scale,
    minimumNEff: options.minimumNEff ?? 100,
  });
  if (tested === 0) throw new UserError("SCREEN_SMALL", { column, least: options.minimumNEff ?? 100 });

  const before = wave?.before.map((name) => ofWave(name)) ?? [];
  const stands = found.flatMap((hit): { hit: Hit; standing: Standing }[] => {
    const earlier = before
      .map((values) => difference(plan, values, hit.members, { share, level: 0.95 }))
      .filter(({ inside, outside }) => inside.nEff >= EARLIER && outside.nEff >= EARLIER);
    const same = earlier.filter((one) => one.difference * hit.difference > 0).length;
    if (earlier.length > 0 && same < stability * earlier.length) return [];
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
      ...(before.length > 0 ? { earlier: { same, of: earlier.length } } : {}),
    };
    return [{ hit, standing }];
  });
  const filter = wave && waves !== undefined ? { [waves]: wave.last } : {};
  const tables = await tablesOf(survey as unknown as Survey, column, { share, stands, filter });
  return new Screening({
    standings: stands.map(({ standing }) => standing),
    tested,
    level,
    intervals,
    worst,
    estimates: estimatesOf(stands, { tables, measure, scale }),
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

/** The published tables that the groups are cells of, by their dimensions: output checking has to know them. */
async function tablesOf(
  survey: Survey,
  column: string,
  of: { share: boolean; stands: { hit: Hit }[]; filter: Record<string, string> },
): Promise<Map<string, Estimates>> {
  const tables = new Map<string, Estimates>();
  // With nobody standing out, the whole is still needed for its sources and universe.
  for (const at of [{}, ...of.stands.map(({ hit }) => hit.at)]) {
    const by = Object.keys(at);
    if (tables.has(by.join())) continue;
    const cube = await survey[of.share ? "proportion" : "mean"](column, {
      by: [...by, ...Object.keys(of.filter)],
    });
    tables.set(by.join(), cube.where(of.filter).estimates);
  }
  return tables;
}

const COMPARED = {
  label: { nl: "Vergeleken", fr: "Comparaison", de: "Verglichen", en: "Compared" },
  group: { nl: "deze groep", fr: "ce groupe", de: "diese Gruppe", en: "this group" },
  others: { nl: "alle anderen", fr: "tous les autres", de: "alle anderen", en: "all others" },
};
const GROUP = { nl: "Groep", fr: "Groupe", de: "Gruppe", en: "Group" };

/** The groups and, beside each, all others; the others are known to output checking by the group they leave. */
function estimatesOf(
  stands: { hit: Hit; standing: Standing }[],
  { tables, measure, scale }: { tables: Map<string, Estimates>; measure: Measure; scale: number },
): Estimates {
  const whole = tables.get("")!;
  const cells = stands.flatMap(({ hit, standing }): CandidateCell[] => {
    const table = tables.get(Object.keys(hit.at).join())!;
    const cell = table.cells.find(({ at }) =>
      Object.entries(hit.at).every(([name, code]) => at[name] === code),
    )!;
    const { value, se, n, nEff, interval } = hit.outside;
    const name = identity(table, cell);
    const at = (compared: string) => ({ group: codeOf(standing.at), compared });
    return [
      { ...cell, at: at("group"), identity: name },
      {
        at: at("others"),
        identity: name,
        value: value * scale,
        se: se * scale,
        n,
        nEff,
        reliability: reliabilityOf(
          { nEff, ...(value > 0 ? { variation: se / value } : {}) },
          whole.sources.map(({ rules }) => rules?.reliability),
        ),
        ...(interval ? { low: interval.low * scale, high: interval.high * scale } : {}),
      },
    ];
  });
  const bare = {
    ...whole,
    measure,
    dimensions: [
      {
        name: "group",
        label: GROUP,
        categories: stands.map(({ standing: { at, label } }) => ({ code: codeOf(at), label })),
      },
      {
        name: "compared",
        label: COMPARED.label,
        categories: [
          { code: "group", label: COMPARED.group },
          { code: "others", label: COMPARED.others },
        ],
      },
    ],
    cells,
  };
  const all = [...tables.values()].flatMap((table) => takenFrom(table).tables ?? [tableOf(table)]);
  return isConfidential(whole) ? { ...bare, tables: all } : bare;
}

/** "sector=H" */
const codeOf = (at: Record<string, string>): string =>
  Object.entries(at)
    .map(([name, code]) => `${name}=${code}`)
    .join("&");
