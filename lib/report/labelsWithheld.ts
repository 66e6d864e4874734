import type { Estimates } from "../disclosure/candidate.ts";
import type { Decisions } from "../disclosure/decide.ts";
import { identity } from "../disclosure/identity.ts";
import { UserError } from "../error.ts";
import type { Place } from "../error.ts";
import { LANGUAGES } from "../words.ts";
import type { Words } from "../words.ts";
import { isLong, tells, withheldOf } from "./withheld.ts";
import type { Withheld } from "./withheld.ts";
import { writtenIn } from "./written.ts";
import type { Written } from "./written.ts";

/** What labels of measures name, as their units do: "0 to 100", "per 1 000". */
const END_OF_SCALE = /^(?:0|10*)%?$/;

/**
 * Labels that tell a withheld number: a category's label one of its own cells, or any that is no chance; that of the measure any.
 * Labels can be made by code, from anything.
 *
 * @returns one UserError TYPED_WITHHELD for each number
 */
export function labelsWithheld(estimates: Estimates, { reasons }: Decisions, place: Place): UserError[] {
  const withheld = estimates.cells
    .filter((cell) => reasons.has(identity(estimates, cell)))
    .map((cell) => ({ at: cell.at, numbers: withheldOf(estimates, cell) }));
  if (withheld.length === 0) return [];
  const all = withheld.flatMap(({ numbers }) => numbers);
  const { measure, universe, dimensions } = estimates;
  const found = [
    ...[measure.label, universe, ...dimensions.map(({ label }) => label)].flatMap((words) =>
      told(words, all).filter(({ number }) => !END_OF_SCALE.test(number)),
    ),
    ...dimensions.flatMap(({ name, categories }) =>
      categories.flatMap(({ code, label }) => [
        ...told(
          label,
          withheld.filter(({ at }) => at[name] === code).flatMap(({ numbers }) => numbers),
        ),
        ...told(label, all, isLong),
      ]),
    ),
  ];
  return [...new Map(found.map((one) => [one.number, one])).values()].map(
    (values) => new UserError("TYPED_WITHHELD", values, place),
  );
}

const told = (
  words: Words,
  hidden: readonly Withheld[],
  isMeant: (written: Written) => boolean = () => true,
): { number: string; language: string }[] =>
  LANGUAGES.flatMap((language) =>
    writtenIn(words[language])
      .filter((written) => isMeant(written) && hidden.some((one) => tells(written, one)))
      .map(({ text }) => ({ number: text, language })),
  );
