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

/**
 * The cells of a notebook as modules that import from each other. The first line of each takes the names
 * from the cells that declared them last, the author's text begins on the second, and an export list ends it.
 */
export class Cells {
  readonly #declared = new Map<string, Declaration>();
  readonly #specifier: (key: string) => string;

  /** `specifier`: by what name a cell's module is imported. */
  constructor(specifier: (key: string) => string) {
    this.#specifier = specifier;
  }

  /** The module of a cell: with all known names (`"all"`), or with those that its text mentions. */
  module(key: string, code: string, names: "mentioned" | "all"): CellModule {
    const cell = parseCell(code);
    const own = new Set(declaredNames(cell.body).map(({ name }) => name));
    const mentioned = new Set(code.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
    const taken = [...this.#declared].filter(
      ([name, from]) => from.key !== key && !own.has(name) && (names === "all" || mentioned.has(name)),
    );
    const exported = [...own].filter((name) => !exportedAlready(code, name));
    const prelude = taken
      .map(([name, from]) => statement(name, from.assignable, this.#specifier(from.key)))
      .join(" ");
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
function statement(name: string, assignable: boolean, specifier: string): string {
  const module = JSON.stringify(specifier);
  return assignable
    ? `declare let ${name}: typeof import(${module}).${name};`
    : `import { ${name} } from ${module};`;
}

function exportedAlready(code: string, name: string): boolean {
  return new RegExp(`^\\s*export\\s[^=({]*\\b${name.replaceAll("$", "\\$")}(?![\\w$])`, "m").test(code);
}
