import { relative } from "node:path";
import { parseSync } from "oxc-parser";
import { walk } from "@oshlab/kernel/syntax/walk.ts";
import { UserError } from "../error.ts";
import type { Chapter } from "./chapter.ts";
import { importsOf, localFilesOf } from "./imports.ts";
import { placeIn } from "./place.ts";

/** Modules by which code reaches files, other programmes, other machines, or any module by its name. */
const REACHING =
  /^(?:node:)?(?:fs|child_process|cluster|dgram|dns|http2?|https|inspector|module|net|process|repl|sqlite|tls|v8|vm|wasi|worker_threads)(?:\/promises)?$|^@duckdb\//;

/** What of a module reads a file, or shows what is in a source before anybody has checked it. */
const READING: Record<string, RegExp> = {
  oshlab: /^(?:describeFile|importFile|privacy|quality)$/,
  "danfojs-node": /^(?:read|stream|open)[A-Z]/,
};

/** What reaches them without an import. */
const GLOBAL = /\bprocess\s*\.\s*(?:getBuiltinModule|binding|dlopen)\b|\brequire\s*\(/;

/**
 * Code of a chapter that could read data beside the catalogue: it would leave no trace, and could be confidential. The
 * files that it imports by a path are looked at too. It is no lock: packages that read files are not known by name.
 *
 * @returns one UserError CHAPTER_READS for each name that reads
 */
export function readsElsewhere(root: string, chapter: Chapter): UserError[] {
  const cells = chapter.notebook.cells.filter((cell) => cell.cell_type === "code");
  return [
    ...cells.flatMap(({ id, source }) =>
      readersIn(source).map((name) => new UserError("CHAPTER_READS", { name }, placeIn(chapter, id))),
    ),
    ...[...localFilesOf(root, chapter)]
      .filter(([path]) => /\.[cm]?[jt]s$/.test(path))
      .flatMap(([path, source]) =>
        readersIn(source).map(
          (name) =>
            new UserError("CHAPTER_READS", { name }, { file: relative(root, path), chapter: chapter.id }),
        ),
      ),
  ];
}

function readersIn(source: string): string[] {
  const global = GLOBAL.exec(source)?.[0].replace(/[\s(]/g, "");
  const imported = importsOf(source).flatMap(({ from, names }) => {
    if (REACHING.test(from)) return [from];
    const reading = READING[from];
    if (!reading) return [];
    const used =
      names.includes("*") || names.includes("default") ? [...names, ...propertiesIn(source)] : names;
    return used.filter((name) => reading.test(name));
  });
  return [...new Set([...(global ? [global] : []), ...imported])];
}

/** The names that are read of anything: `danfo.readCSV`, `const { readCSV } = danfo`. */
function propertiesIn(source: string): string[] {
  const names: string[] = [];
  walk(parseSync("cell.ts", source, { lang: "ts", sourceType: "module" }).program, (node) => {
    if (node.type === "MemberExpression" && node.property.type === "Identifier")
      names.push(node.property.name);
    if (node.type === "Property" && node.key.type === "Identifier") names.push(node.key.name);
  });
  return names;
}
