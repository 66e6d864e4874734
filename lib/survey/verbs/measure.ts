import { fieldOf } from "../../data/check.ts";
import type { Measure } from "../../disclosure/parts.ts";
import { LANGUAGES, sameWords, wordsOf } from "../../words.ts";
import type { Words } from "../../words.ts";
import type { Context } from "./context.ts";

const PERCENT = sameWords("%");
const PEOPLE: Words = { nl: "personen", fr: "personnes", de: "Personen", en: "people" };

/** A column's mean or quantile: in its unit, with its digits, on its scale. */
export function inUnit({ dataset }: Context, name: string): Measure {
  const { label, unit, digits, range } = fieldOf(dataset.descriptor, name).oshlab;
  return {
    name,
    label,
    unit: unit ?? sameWords(""),
    kind: "mean",
    digits: digits ?? 1,
    ...(range ? { range } : {}),
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

/** A total: people, of a 0/1 variable; else its unit. */
export function sum(context: Context, name: string): Measure {
  const { label, unit, kind } = fieldOf(context.dataset.descriptor, name).oshlab;
  return {
    name: `total(${name})`,
    label,
    unit: kind === "percentage" ? PEOPLE : (unit ?? PEOPLE),
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
