import type { PublicFigure, PublicTable } from "../disclosure/public.ts";
import { UserError } from "../error.ts";
import type { Language } from "../words.ts";
import type { Chapter } from "./chapter.ts";
import { placeIn } from "./place.ts";

/**
 * Numbers typed by hand in prose that a figure of the chapter shows: they would not follow the data.
 * Only numbers with decimals or a percent sign are looked at; years and counts of things are prose.
 *
 * @returns one UserError TYPED_NUMBER (a warning) for each
 */
export function typedNumbers(
  chapter: Chapter,
  figures: Record<string, PublicFigure | PublicTable>,
  languages: Language[],
): UserError[] {
  const shown = new Set(
    Object.values(figures).flatMap((figure) =>
      figure.cells.flatMap((cell) => readings(cell.value, figure.measure.digits)),
    ),
  );
  return typedAmong(shown, chapter, languages).map(
    ({ number, language, place }) => new UserError("TYPED_NUMBER", { number, language }, place),
  );
}

/**
 * Numbers typed in the prose that output checking withholds.
 *
 * @param hidden the withheld numbers as a person would type them
 * @returns one UserError TYPED_WITHHELD for each
 */
export function typedWithheld(
  chapter: Chapter,
  hidden: ReadonlySet<string>,
  languages: Language[],
): UserError[] {
  return typedAmong(hidden, chapter, languages).map(
    ({ number, language, place }) => new UserError("TYPED_WITHHELD", { number, language }, place),
  );
}

function typedAmong(numbers: ReadonlySet<string>, chapter: Chapter, languages: Language[]) {
  return chapter.blocks.flatMap((block) => {
    if (block.kind === "code") return [];
    return languages.flatMap((language) =>
      block.source[language].split("\n").flatMap((text, index) =>
        numbersIn(text)
          .filter((number) => numbers.has(number))
          .map((number) => ({ number, language, place: placeIn(chapter, block.cell, index + 1, language) })),
      ),
    );
  });
}

/** A number as a person would type it, in the form that `numbersIn` gives. */
export function readings(value: number | null, digits: number): string[] {
  if (value === null) return [];
  const rounded = value.toFixed(digits);
  return digits === 0 ? [`${rounded}%`] : [rounded, `${rounded}%`];
}

/** The numbers typed in MyST text, bound values set aside: `12,5 %` is read as `12.5%`. */
export function numbersIn(source: string): string[] {
  const prose = source.replace(/\{eval\}`[^`]*`/g, " ");
  return [...prose.matchAll(/(?<![\w.,-])(\d+)(?:[.,](\d+))?(?:[\s\u00a0\u202f]*(%))?/g)]
    .filter(([, , decimals, percent]) => decimals !== undefined || percent !== undefined)
    .map(([, whole, decimals, percent]) => `${whole}${decimals ? `.${decimals}` : ""}${percent ?? ""}`);
}
