import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../folders.ts";

/** A figure of the site that is made from a source. */
export interface Use {
  chapter: string;
  figure: string;
}

/** The figures of the written site by source, as the site's provenance says. */
export function uses(): Map<string, Use[]> {
  const found = new Map<string, Use[]>();
  const file = join(projectFolder(), "site", "provenance.json");
  if (!existsSync(file)) return found;
  const { figures } = JSON.parse(readFileSync(file, "utf8")) as {
    figures: { figure: string; chapter: string; sources: { name: string }[] }[];
  };
  for (const { chapter, figure, sources } of figures)
    for (const { name } of sources) found.set(name, [...(found.get(name) ?? []), { chapter, figure }]);
  return found;
}

/** Those of one source. */
export const usesOf = (name: string): Use[] => uses().get(name) ?? [];
