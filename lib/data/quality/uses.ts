import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../folders.ts";

/** The figures of the written site that use a source: chapter and figure, as the site's provenance says. */
export function usesOf(name: string): { chapter: string; figure: string }[] {
  const file = join(projectFolder(), "site", "provenance.json");
  if (!existsSync(file)) return [];
  const { figures } = JSON.parse(readFileSync(file, "utf8")) as {
    figures: { figure: string; chapter: string; sources: { name: string }[] }[];
  };
  return figures
    .filter(({ sources }) => sources.some((source) => source.name === name))
    .map(({ chapter, figure }) => ({ chapter, figure }));
}
