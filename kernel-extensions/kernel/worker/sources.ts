import type { SourceMap } from "node:module";
import type { Prepared } from "./transpile.ts";

/** A cell that has run: its request, its name for the author, its text, the way back to it. */
export interface CellSource {
  id: number;
  label: string;
  /** Its number and the notebook's id of it, for programs. */
  cell: CellPlace;
  code: string;
  prepared: Prepared;
}

/** Which cell of the notebook. */
export interface CellPlace {
  number?: number;
  id?: string;
}

/** The cells by the number in their script's name, `oshlab-cell:7`. */
export const cells = new Map<number, CellSource>();

/** The notebook's own files that were imported, by their URL; with the way back where lines have moved. */
export const files = new Map<string, SourceMap | undefined>();

/** What the author calls the cell of a request, if it has run. */
export function labelOf(id: number): string | undefined {
  for (const source of [...cells.values()].reverse()) if (source.id === id) return source.label;
  return undefined;
}
