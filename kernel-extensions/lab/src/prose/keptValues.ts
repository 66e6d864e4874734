import type { ICellModel } from "@jupyterlab/cells";
import type { Answer } from "./boundValue.ts";

/** The key of a cell's metadata that keeps its values (never in a file that git sees: the server takes it out). */
const KEPT = "user_expressions";

/** A bound expression with the kernel's answer. */
export interface Kept {
  expression: string;
  result: Answer;
}

/** The bound values of a text cell, as the kernel last gave them. */
export const keptValues = (model: ICellModel): Kept[] =>
  (model.getMetadata(KEPT) as Kept[] | undefined) ?? [];

/** Keeps them, where they have changed. */
export function keepValues(model: ICellModel, kept: Kept[]): void {
  if (JSON.stringify(kept) !== JSON.stringify(model.getMetadata(KEPT))) model.setMetadata(KEPT, kept);
}
