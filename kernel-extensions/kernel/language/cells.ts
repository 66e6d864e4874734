import { parseCell } from "../syntax/cell.ts";
import { declaredNames } from "../syntax/names.ts";

/** The text of a cell as a module of its own. */
export interface CellModule {
  text: string;
  /** How many characters stand before the author's text on its first line. */
  shift: number;
}

interface Declaration {
  key: string;
  assignable: boolean;
}

/** The file name of a cell's module; there is no such file. */
export const moduleName = (key: string): string => `.oshlab-cell-${key}.mts`;

/**
 * The cells of a notebook as modules that import from each other. The first line of each takes the names
 * from the cells that declared them last, the author's text begins on the second, and an export list ends it.
 */
export class Cells {
  readonly #declared = new Map<string, Declaration>();

  /** The module of a cell: with all known names (`"all"`), or with those that its text mentions. */
  module(key: string, code: string, names: "mentioned" | "all"): CellModule {
    const cell = parseCell(code);
    const own = new Set(declaredNames(cell.body).map(({ name }) => name));
    const mentioned = new Set(code.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
    const taken = [...this.#declared].filter(
      ([name, from]) => from.key !== key && !own.has(name) && (names === "all" || mentioned.has(name)),
    );
    const exported = [...own].filter((name) => !exportedAlready(code, name));
    const prelude = taken.map(([name, from]) => statement(name, from)).join(" ");
    return { text: `${prelude}\n${cell.code}\nexport { ${exported.join(", ")} };\n`, shift: cell.shift };
  }

  /** From now on the names that this cell declares come from it. */
  keep(key: string, code: string): void {
    for (const [name, from] of this.#declared) if (from.key === key) this.#declared.delete(name);
    for (const { name, assignable } of declaredNames(parseCell(code).body)) {
      this.#declared.set(name, { key, assignable });
    }
  }

  clear(): void {
    this.#declared.clear();
  }
}

/** An import cannot be assigned to; a variable that can be is declared with the type of the other one. */
function statement(name: string, { key, assignable }: Declaration): string {
  const module = JSON.stringify(`./${moduleName(key).replace(/\.mts$/, ".mjs")}`);
  return assignable
    ? `declare let ${name}: typeof import(${module}).${name};`
    : `import { ${name} } from ${module};`;
}

function exportedAlready(code: string, name: string): boolean {
  return new RegExp(`^\\s*export\\s[^=({]*\\b${name.replaceAll("$", "\\$")}(?![\\w$])`, "m").test(code);
}
