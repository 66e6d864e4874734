import { parseCell } from "../syntax/cell.ts";
import { declaredNames } from "../syntax/names.ts";

/** The text of a cell as a module of its own. */
export interface CellModule {
  text: string;
  /** It declares names, so that other cells may import from it. */
  gives: boolean;
  /** How many characters stand before the author's text on its first line. */
  shift: number;
}

/** By what name, and a number, a cell's module knows the other ones. */
export const CELL_ALIAS = "$cell";

interface Declaration {
  key: string;
  assignable: boolean;
}

/**
 * The cells of a notebook as modules that import from each other. The first line of each takes the names
 * from the cells that declared them last, the author's text begins on the second, and an export list ends it.
 *
 * Every module imports all cells that have names to give, in the same order, and not only those it needs:
 * as long as the imports are the same, TypeScript checks the one module and leaves the rest as it is.
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
    const givers = this.#givers();
    const aliases = taken.map(([name, from]) =>
      alias(name, from.assignable, givers.indexOf(this.#specifier(from.key))),
    );
    const text = `${imports(givers)} ${aliases.join(" ")}\n${cell.code}\nexport { ${exported.join(", ")} };\n`;
    return { text, gives: own.size > 0, shift: cell.shift };
  }

  /** The module of a cell that is not written yet. */
  blank(): string {
    return `${imports(this.#givers())}\n\nexport {};\n`;
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

  /** The modules of the cells that have names to give, always in the same order. */
  #givers(): string[] {
    const keys = new Set([...this.#declared.values()].map((from) => from.key));
    return [...keys].map((other) => this.#specifier(other)).sort();
  }
}

function imports(specifiers: string[]): string {
  return specifiers
    .map((specifier, n) => `import * as ${CELL_ALIAS}${n} from ${JSON.stringify(specifier)};`)
    .join(" ");
}

/** An import cannot be assigned to; a variable that can be is declared with the type of the other one. */
function alias(name: string, assignable: boolean, n: number): string {
  return assignable
    ? `declare let ${name}: typeof ${CELL_ALIAS}${n}.${name};`
    : `import ${name} = ${CELL_ALIAS}${n}.${name};`;
}

function exportedAlready(code: string, name: string): boolean {
  return new RegExp(`^\\s*export\\s[^=({]*\\b${name.replaceAll("$", "\\$")}(?![\\w$])`, "m").test(code);
}
