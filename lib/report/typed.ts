import type { PublicFigure, PublicTable } from "../disclosure/public.ts";
import { UserError } from "../error.ts";
import type { Place } from "../error.ts";
import type { Language } from "../words.ts";
import type { Chapter } from "./chapter.ts";
import { placeIn } from "./place.ts";
import { writtenIn } from "./written.ts";
import type { Written } from "./written.ts";

/** A number that somebody typed in a chapter's words. */
export interface Typed {
  written: Written;
  language: Language;
  place: Place;
}

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
  return typedIn(chapter, languages)
    .filter(({ written }) => shown.has(written.text))
    .map(
      ({ written, language, place }) =>
        new UserError("TYPED_NUMBER", { number: written.text, language }, place),
    );
}

/** The numbers typed in the title, the summary and the prose of a chapter. */
export function typedIn(chapter: Chapter, languages: Language[]): Typed[] {
  const { title, summary } = chapter.notebook.metadata.oshlab;
  const own = { file: chapter.file, chapter: chapter.id };
  return languages.flatMap((language) => [
    ...[title, summary].flatMap((words) =>
      writtenIn(words[language], language).map((written) => ({ written, language, place: own })),
    ),
    ...chapter.blocks.flatMap((block) => {
      if (block.kind === "code") return [];
      return block.source[language].split("\n").flatMap((text, index) =>
        writtenIn(text, language).map((written) => ({
          written,
          language,
          place: placeIn(chapter, block.cell, index + 1, language),
        })),
      );
    }),
  ]);
}

/** A number as a person would type it, in the form of `writtenIn`. */
function readings(value: number | null, digits: number): string[] {
  if (value === null) return [];
  const rounded = value.toFixed(digits);
  return digits === 0 ? [`${rounded}%`] : [rounded, `${rounded}%`];
}
