import type { DataFrame } from "danfojs-node";
import { frameOf } from "../danfo.ts";
import type { FrameColumn } from "../danfo.ts";
import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import { userLanguage } from "../words.ts";
import type { Language } from "../words.ts";

/** A table of estimates as a danfo frame: a row a cell; its dimensions, then the value and what comes with it. */
export function cubeFrame(
  { dimensions, cells }: Estimates,
  options: { labels?: Language | true },
): Promise<DataFrame> {
  const labels = options.labels === true ? userLanguage() : options.labels;
  const codes = dimensions.map(({ name, categories }): FrameColumn => {
    const words = new Map(categories.map(({ code, label }) => [code, labels ? label[labels] : code]));
    const values = cells.map(({ at }) => words.get(at[name]!) ?? at[name]!);
    return { name, values, kind: "string" };
  });
  const numbers = (["value", "low", "high", "se", "n"] satisfies (keyof CandidateCell)[])
    .filter((name) => name === "value" || cells.some((cell) => cell[name] !== undefined))
    .map((name): FrameColumn => {
      const values = cells.map((cell) => cell[name] ?? NaN);
      return { name, values, kind: name === "n" && !values.some(Number.isNaN) ? "int32" : "float32" };
    });
  return frameOf([...codes, ...numbers]);
}
