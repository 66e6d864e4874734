import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseSync } from "oxc-parser";
import { configStamp, pathMapper, shared } from "../tsconfig.ts";

/** What became of a file, with the protocol's numbers. */
export interface FileChange {
  uri: string;
  type: 1 | 2 | 3;
}

/**
 * The files outside `node_modules` that the check of a notebook's cells has read: those that the cells import by a
 * path, what these import in turn, and the declaration files of the `tsconfig.json`. The language server does not
 * look by itself whether they have changed.
 */
export class LocalFiles {
  readonly #folder: string;
  readonly #seen = new Map<string, number | undefined>();
  #config: { stamp: string; files: string[]; mapped?: ReturnType<typeof pathMapper> } = {
    stamp: "",
    files: [],
  };

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Those that have come, changed or gone since this was last asked, before a cell with this code is checked. */
  changes(code: string): FileChange[] {
    this.#configure();
    const cell = join(this.#folder, "notebook.ts");
    const reached = new Set([...this.#seen.keys(), ...this.#config.files, ...this.#imports(cell, code)]);
    const changes: FileChange[] = [];
    for (const file of reached) {
      const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
      const [known, before] = [this.#seen.has(file), this.#seen.get(file)];
      if (known && before === time) continue;
      const type = before === undefined ? 1 : time === undefined ? 3 : 2;
      if (known) changes.push({ uri: pathToFileURL(file).href, type });
      this.#seen.set(file, time);
      // Added while they are gone through: these are looked at too.
      if (time !== undefined && /\.m?ts$/.test(file))
        for (const next of this.#imports(file, readFileSync(file, "utf8"))) reached.add(next);
    }
    return changes;
  }

  #configure(): void {
    const stamp = configStamp(this.#folder);
    if (stamp === this.#config.stamp) return;
    this.#config = { stamp, files: shared(this.#folder).files, mapped: pathMapper(this.#folder) };
  }

  /** The files that a file or a cell imports by a path. */
  #imports(from: string, code: string): string[] {
    if (!/\b(?:import|export)\b/.test(code)) return [];
    const { staticImports, staticExports, dynamicImports } = parseSync("cell.ts", code, {
      lang: "ts",
    }).module;
    const named = [
      ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
      ...staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value)),
      ...dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start + 1, end - 1)),
    ];
    return named.flatMap((specifier) => {
      if (specifier === undefined) return [];
      if (/^\.{0,2}\//.test(specifier))
        return [join(specifier.startsWith("/") ? "/" : dirname(from), specifier)];
      const url =
        /^[@\w]/.test(specifier) && !specifier.startsWith("node:")
          ? this.#config.mapped?.(specifier)
          : undefined;
      return url === undefined ? [] : [fileURLToPath(url)];
    });
  }
}
