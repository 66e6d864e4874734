import type { PublicCell, PublicFigure, PublicTable } from "../disclosure/public.ts";
import { UserError } from "../error.ts";
import type { Language } from "../words.ts";
import type { Chapter } from "./chapter.ts";

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
      figure.cells.flatMap((cell) => readings(cell, figure.measure.digits)),
    ),
  );
  return chapter.blocks.flatMap((block) => {
    if (block.kind === "code") return [];
    return languages.flatMap((language) =>
      numbersIn(block.source[language])
        .filter((number) => shown.has(number))
        .map((number) => {
          const place = { chapter: chapter.id, file: chapter.file, cell: block.cell };
          return new UserError("TYPED_NUMBER", { number, language }, place);
        }),
    );
  });
}

function readings({ value }: PublicCell, digits: number): string[] {
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
