import { dimensionOf } from "../../data/check.ts";
import { wordsOf } from "../../words.ts";
import type { ChiSquareStatistic, ChiSquareTest } from "../inference/chiSquareTest.ts";
import { checkModes, domainFlags } from "./context.ts";
import type { Context } from "./context.ts";
import { Result, inWords } from "./result.ts";

/** A chi-square test of two categorical variables; its table is what is observed and expected, as a sample of n. */
export class AssociationTest extends Result {
  readonly statistic: number;
  /** Degrees of freedom: two of an F, one of Chisq. */
  readonly parameter: readonly number[];
  readonly p: number;
  readonly n: number;

  constructor(
    [row, column]: readonly [string, string],
    { statistic, parameter, p, n, observed, expected, rows, columns }: ChiSquareTest,
    about: { title: ReturnType<typeof wordsOf>; name: ChiSquareStatistic; synthetic: boolean },
  ) {
    const cells = rows.flatMap((_, i) => columns.map((_, j) => [i, j] as const));
    const freedom = parameter.map((df) => Number(df.toPrecision(5))).join(", ");
    super(
      [
        { name: row, values: cells.map(([i]) => rows[i]!), kind: "string" },
        { name: column, values: cells.map(([, j]) => columns[j]!), kind: "string" },
        { name: "observed", values: cells.map(([i, j]) => observed[i]![j]!), kind: "float32" },
        { name: "expected", values: cells.map(([i, j]) => expected[i]![j]!), kind: "float32" },
      ],
      {
        title: about.title,
        line: `${about.name} = ${statistic.toPrecision(4)} (${freedom}), ${inWords(p)}, n = ${n}`,
        synthetic: about.synthetic,
      },
    );
    this.statistic = statistic;
    this.parameter = parameter;
    this.p = p;
    this.n = n;
  }
}

/** Are two categorical variables associated? @throws UserError SURVEY_TABLE, DATA_COLUMN */
export async function testOf(
  context: Context,
  row: string,
  column: string,
  statistic: ChiSquareStatistic,
): Promise<AssociationTest> {
  const { dataset } = context;
  const { descriptor } = dataset;
  const labels = [row, column].map((name) => dimensionOf(descriptor, name).oshlab.label);
  checkModes(context, [row, column]);
  const { chiSquareTest } = await import("../inference/chiSquareTest.ts");
  const columns = await dataset.columns([row, column]);
  const domain = await domainFlags(context);
  const codes = (name: string) =>
    Array.from(columns[name] as string[], (code) => (code === "" ? null : code));
  const found = chiSquareTest(await context.plan(), codes(row), codes(column), {
    statistic,
    ...(domain ? { domain } : {}),
  });
  return new AssociationTest([row, column], found, {
    title: wordsOf((language) => labels.map((label) => label[language]).join(" × ")),
    name: statistic,
    synthetic: descriptor.oshlab.kind === "synthetic",
  });
}
