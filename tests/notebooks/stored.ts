import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

export interface StoredCell {
  id: string;
  cell_type: "code" | "markdown" | "raw";
  source: string | string[];
  metadata: Record<string, unknown>;
  outputs?: unknown[];
  execution_count?: number | null;
  attachments?: unknown;
}

/** A notebook exactly as it lies in the repository. */
export interface Stored {
  /** Relative to the project. */
  file: string;
  nbformat: number;
  nbformat_minor: number;
  metadata: { kernelspec?: { name?: string }; oshlab?: Record<string, unknown> };
  cells: StoredCell[];
}

export const textOf = ({ source }: StoredCell): string => [source].flat().join("");

/** Every notebook below a folder of `notebooks/`, checkpoints set aside. */
export function stored(folder = "notebooks"): Stored[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(ROOT, folder, entry.name);
      if (entry.isDirectory()) return entry.name.startsWith(".") ? [] : stored(relative(ROOT, path));
      if (!entry.name.endsWith(".ipynb")) return [];
      return [{ ...JSON.parse(readFileSync(path, "utf8")), file: relative(ROOT, path) } as Stored];
    })
    .sort((a, b) => a.file.localeCompare(b.file));
}
