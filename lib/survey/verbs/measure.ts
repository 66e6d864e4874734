import { fieldOf } from "../../data/check.ts";
import type { Measure } from "../../disclosure/parts.ts";
import { LANGUAGES, sameWords, wordsOf } from "../../words.ts";
import type { Words } from "../../words.ts";
import type { Context } from "./context.ts";

const PERCENT = sameWords("%");
const PEOPLE: Words = { nl: "personen", fr: "personnes", de: "Personen", en: "people" };

const CASES: Words = { nl: "gevallen", fr: "cas", de: "Fälle", en: "cases" };

/** What is counted where no unit is stated: people in a survey, cases in a register. */
export const countedIn = ({ complete }: Pick<Context, "complete">): Words => (complete ? CASES : PEOPLE);

/** A column's mean or quantile: in its unit, with its digits, on its scale. */
export function inUnit({ dataset }: Context, name: string): Measure {
  const { label, unit, digits, range, kind } = fieldOf(dataset.descriptor, name).oshlab;
  return {
    name,
    label,
    unit: unit ?? sameWords(""),
    kind: "mean",
    digits: digits ?? 1,
    ...(range ? { range } : {}),
    // Of a 0/1 column it is a share as well, of one.
    ...(kind === "percentage" ? { range: [0, 1] as [number, number] } : {}),
  };
}

/** A share, in percent. */
export const share = (
  { dataset }: Context,
  name: string,
  label = fieldOf(dataset.descriptor, name).oshlab.label,
): Measure => ({
  name,
  label,
  unit: PERCENT,
  kind: "percentage",
  digits: 0,
  range: [0, 100],
});

/** Is it a 0/1 column, that tells who has something? */
export const isShare = ({ dataset }: Context, name: string): boolean =>
  fieldOf(dataset.descriptor, name).oshlab.kind === "percentage";

/** A total: people or cases, of a 0/1 variable; else its unit. */
export function sum(context: Context, name: string): Measure {
  const { label, unit } = fieldOf(context.dataset.descriptor, name).oshlab;
  return {
    name: `total(${name})`,
    label,
    unit: isShare(context, name) ? countedIn(context) : (unit ?? countedIn(context)),
    kind: "count",
    digits: 0,
  };
}

/** One variable for one of another. */
export function quotient({ dataset }: Context, y: string, x: string): Measure {
  const [above, below] = [y, x].map((name) => fieldOf(dataset.descriptor, name).oshlab);
  const joined = (a: Words, b: Words) => wordsOf((language) => `${a[language]} / ${b[language]}`);
  const units = [above!.unit, below!.unit];
  return {
    name: `ratio(${y},${x})`,
    label: joined(above!.label, below!.label),
    unit:
      units[0] && units[1] && LANGUAGES.every((one) => units[0]![one] && units[1]![one])
        ? joined(units[0], units[1])
        : sameWords(""),
    kind: "mean",
    digits: 2,
  };
}
