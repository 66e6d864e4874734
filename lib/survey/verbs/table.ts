import { dimensionOf } from "../../data/check.ts";
import type { Cube } from "../../figure/cube.ts";
import type { Measure } from "../../disclosure/parts.ts";
import { sameWords, wordsOf } from "../../words.ts";
import type { Words } from "../../words.ts";
import type { Share } from "../estimators/crossTable.ts";
import { sizeOf } from "../estimators/size.ts";
import { checkModes, dimensionsOf, domainFlags } from "./context.ts";
import type { Context } from "./context.ts";
import { cubeOf } from "./cube.ts";

const SHARES: Record<Exclude<Share, "count">, Words> = {
  total: { nl: "aandeel van allen", fr: "part du total", de: "Anteil an allen", en: "share of all" },
  row: { nl: "rijaandeel", fr: "part de la ligne", de: "Zeilenanteil", en: "share of the row" },
  column: { nl: "kolomaandeel", fr: "part de la colonne", de: "Spaltenanteil", en: "share of the column" },
};
const PEOPLE: Words = { nl: "personen", fr: "personnes", de: "Personen", en: "people" };

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
  const dimensions = dimensionsOf(context, names, (name) => new Set(columns[name] as string[]));
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
  return cubeOf(context, {
    measure: measureOf(
      names,
      share,
      fields.map(({ oshlab }) => oshlab.label),
    ),
    dimensions,
    scale: share === "count" ? 1 : 100,
    cell(at) {
      const i =
        codes[0]!.indexOf(at[row]!) * got.columns.length +
        Math.max(0, got.columns.indexOf(at[column ?? ""] ?? ""));
      const of = isBase(at);
      const { nEff } = sizeOf(
        plan.weights,
        Array.from(plan.weights, (_, one) => of(one)),
      );
      return { value: got.values[i]!, se: got.se[i]!, n: got.n[i]!, nEff, interval: got.intervals[i]! };
    },
  });
}

function measureOf(names: readonly string[], share: Share, labels: readonly Words[]): Measure {
  const crossed = wordsOf((language) => labels.map((label) => label[language]).join(" × "));
  const count = share === "count";
  return {
    name: `${share}(${names.join(",")})`,
    label: count ? crossed : wordsOf((language) => `${crossed[language]}: ${SHARES[share][language]}`),
    unit: count ? PEOPLE : sameWords("%"),
    kind: count ? "count" : "percentage",
    digits: 0,
    ...(count ? {} : { range: [0, 100] as [number, number] }),
  };
}
