import type { FrameColumn } from "../danfo.ts";
import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import { userLanguage } from "../words.ts";
import type { Language } from "../words.ts";

/** Labels instead of codes: in this language, or (`true`) in the user's. */
export interface LabelOptions {
  labels?: Language | true;
}

const NUMBERS = ["value", "low", "high", "se", "n", "nEff"] as const satisfies (keyof CandidateCell)[];
const TEXTS = ["reliability", "flags"] as const satisfies (keyof CandidateCell)[];

/** A table of estimates as columns, a row a cell: its dimensions, then the value and what comes with it. */
export function cubeColumns({ dimensions, cells }: Estimates, options: LabelOptions = {}): FrameColumn[] {
  const labels = options.labels === true ? userLanguage() : options.labels;
  const isThere = (name: keyof CandidateCell) =>
    name === "value" || cells.some((cell) => cell[name] !== undefined);
  return [
    ...dimensions.map(({ name, categories }): FrameColumn => {
      const words = new Map(categories.map(({ code, label }) => [code, labels ? label[labels] : code]));
      return { name, values: cells.map(({ at }) => words.get(at[name]!) ?? at[name]!), kind: "string" };
    }),
    ...NUMBERS.filter(isThere).map((name): FrameColumn => {
      const values = cells.map((cell) => cell[name] ?? NaN);
      return { name, values, kind: name === "n" && !values.some(Number.isNaN) ? "int32" : "float32" };
    }),
    ...TEXTS.filter(isThere).map((name): FrameColumn => ({
      name,
      values: cells.map((cell) => cell[name] ?? null),
      kind: "string",
    })),
  ];
}
