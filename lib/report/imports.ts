import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "oxc-parser";
import type { Chapter } from "./chapter.ts";

/** What code imports: a module, and the names of it; `*` stands for all. */
export interface Import {
  from: string;
  names: string[];
}

/** What code imports in any way but as types: statically, by handing on, or by `import()`. */
export function importsOf(source: string): Import[] {
  const { staticImports, staticExports, dynamicImports } = parseSync("cell.ts", source, {
    lang: "ts",
    sourceType: "module",
  }).module;
  return [
    ...staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest, entries }) => ({
        from: moduleRequest.value,
        names: entries.filter(({ isType }) => !isType).map(({ importName }) => importName.name ?? "*"),
      })),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, importName, isType }) =>
        moduleRequest && !isType ? [{ from: moduleRequest.value, names: [importName.name ?? "*"] }] : [],
      ),
    ),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => {
      const text = source.slice(start, end);
      return { from: /^(["'`])(.*)\1$/s.exec(text)?.[2] ?? text, names: ["*"] };
    }),
  ];
}

/** The files that a chapter's cells import by a path, and those that these import: their path and text. */
export function localFilesOf(root: string, chapter: Chapter): Map<string, string> {
  const found = new Map<string, string>();
  const follow = (source: string, folder: string): void => {
    for (const { from } of importsOf(source)) {
      const path = join(folder, from);
      if (!/^\.{1,2}\//.test(from) || found.has(path) || !statSync(path, { throwIfNoEntry: false })?.isFile())
        continue;
      found.set(path, readFileSync(path, "utf8"));
      if (/\.[cm]?[jt]s$/.test(path)) follow(found.get(path)!, dirname(path));
    }
  };
  for (const { cell_type, source } of chapter.notebook.cells)
    if (cell_type === "code") follow(source, dirname(join(root, chapter.file)));
  return found;
}
