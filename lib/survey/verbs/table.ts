import { dimensionOf } from "../../data/check.ts";
import type { Cube } from "../../figure/cube.ts";
import type { At, Measure } from "../../disclosure/parts.ts";
import { sameWords, wordsOf } from "../../words.ts";
import type { Words } from "../../words.ts";
import type { Share } from "../estimators/crossTable.ts";
import { sizeOf } from "../estimators/size.ts";
import { checkModes, dimensionsOf, domainFlags, possible } from "./context.ts";
import type { Context } from "./context.ts";
import { cubeOf, PEOPLE } from "./cube.ts";
import { nestingOf } from "./nesting.ts";
import { together, withApart } from "./together.ts";
import { countedIn } from "./measure.ts";
import { factsBy } from "./facts.ts";

const SHARES: Record<Exclude<Share, "count">, Words> = {
  total: { nl: "aandeel van allen", fr: "part du total", de: "Anteil an allen", en: "share of all" },
  row: { nl: "rijaandeel", fr: "part de la ligne", de: "Zeilenanteil", en: "share of the row" },
  column: { nl: "kolomaandeel", fr: "part de la colonne", de: "Spaltenanteil", en: "share of the column" },
};

/**
 * One categorical variable, or two crossed: shares of all, of rows or of columns, or numbers of people.
 * The effective sample size is that of whom the share is of; `n` that of the cell.
 *
 * @throws UserError DATA_COLUMN
 */
export async function tableOf(
  context: Context,
  row: string,
  column: string | undefined,
  share: Share,
): Promise<Cube> {
  const { dataset } = context;
  const names = [row, ...(column === undefined ? [] : [column])];
  const fields = names.map((name) => dimensionOf(dataset.descriptor, name));
  const measure = measureOf(
    names,
    share,
    fields.map(({ oshlab }) => oshlab.label),
    countedIn(context),
  );
  const merged = together(context, names, PEOPLE);
  if (merged) return withApart(context, merged, (of) => tableOf(of, row, column, share));
  checkModes(context, names);
  const { crossTable } = await import("../estimators/crossTable.ts");
  const [plan, columns, domain] = [
    await context.plan(),
    await dataset.columns(names),
    await domainFlags(context),
  ];
  const answers = names.map((name) =>
    Array.from(columns[name] as string[], (code) => (code === "" ? null : code)),
  );
  const nesting = await nestingOf(dataset, names);
  const all = dimensionsOf(context, names, (name) => new Set(columns[name] as string[]));
  const dimensions = possible(all, nesting, context);
  const codes = dimensions.map(({ categories }) => categories.map(({ code }) => code));
  const [across, down] = [answers[0]!, answers[1] ?? answers[0]!.map(() => "")];
  const got = crossTable(plan, across, down, {
    share,
    rows: codes[0]!,
    columns: codes[1] ?? [""],
    ...(domain ? { domain } : {}),
  });
  const isBase = (at: Record<string, string>) => (i: number) =>
    (!domain || domain[i] === 1) &&
    across[i] !== null &&
    down[i] !== null &&
    (share !== "row" || across[i] === at[row]) &&
    (share !== "column" || down[i] === at[column ?? ""]);
  const units = await factsBy(context, names, { answered: names });
  const place = (at: At): number =>
    codes[0]!.indexOf(at[row]!) * got.columns.length +
    Math.max(0, got.columns.indexOf(at[column ?? ""] ?? ""));
  const weightsOf = (of: (i: number) => boolean) => {
    const weights = plan.weights.filter((_, i) => of(i));
    const divisor = weights.reduce((sum, weight) => sum + weight, 0);
    return { divisor, equal: weights.every((weight) => weight === weights[0]) };
  };
  const classified = { total: [], row: [row], column: names.slice(1), count: [] }[share];
  return cubeOf(context, {
    known: {
      quantity: PEOPLE,
      nesting,
      answered: names,
      ...(share === "count" ? {} : { of: classified }),
    },
    ...(share === "count"
      ? { statistic: { type: "headcount" as const }, facts: units }
      : {
          facts: (at) => ({
            ...units(at),
            numerator: got.n[place(at)]!,
            base: got.base[place(at)]!,
            ...weightsOf(isBase(at)),
          }),
        }),
    measure,
    dimensions,
    scale: share === "count" ? 1 : 100,
    cell(at) {
      const i = place(at);
      const of = isBase(at);
      const { nEff } = sizeOf(
        plan.weights,
        Array.from(plan.weights, (_, one) => of(one)),
      );
      return { value: got.values[i]!, se: got.se[i]!, n: got.n[i]!, nEff, interval: got.intervals[i]! };
    },
  });
}

function measureOf(
  names: readonly string[],
  share: Share,
  labels: readonly Words[],
  counted: Words,
): Measure {
  const crossed = wordsOf((language) => labels.map((label) => label[language]).join(" × "));
  const count = share === "count";
  return {
    name: `${share}(${names.join(",")})`,
    label: count ? crossed : wordsOf((language) => `${crossed[language]}: ${SHARES[share][language]}`),
    unit: count ? counted : sameWords("%"),
    kind: count ? "count" : "percentage",
    digits: 0,
    ...(count ? {} : { range: [0, 100] as [number, number] }),
  };
}
