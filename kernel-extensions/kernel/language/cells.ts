import { parseCell } from "../syntax/cell.ts";
import { declaredNames } from "../syntax/names.ts";

/** The text of a cell as a module of its own. */
export interface CellModule {
  text: string;
  /** How many characters stand before the author's text on its first line. */
  shift: number;
  /** The places of the cells that it takes names from. */
  takes: number[];
}

/** By what name, and a number, a cell's module knows the other ones. */
export const CELL_ALIAS = "$cell";

interface Declaration {
  key: string;
  assignable: boolean;
}

interface Place {
  key: string;
  takes: number[];
}

/**
 * The cells of a notebook as modules that import from each other. The first line of each takes the names
 * from the cells that declared them last, the author's text begins on the second, and an export list ends it.
 *
 * The modules are places that are there before a cell needs one, and every module imports all of them: as long as
 * modules and imports are the same, TypeScript checks the one that has changed and leaves the rest as it is. A place
 * is free again when its names are declared by other cells, and no cell has taken one from it.
 */
export class Cells {
  readonly #declared = new Map<string, Declaration>();
  readonly #specifier: (place: string) => string;
  #places: (Place | undefined)[] = [];

  /** `specifier`: by what name the module of a place is imported. */
  constructor(specifier: (place: string) => string) {
    this.#specifier = specifier;
  }

  /** The modules by which cells give names: all of them have to be there. */
  get places(): string[] {
    return this.#places.map((_, place) => placeName(place));
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
    const aliases = taken.map(([name, from]) => alias(name, from.assignable, this.#placeOf(from.key)));
    const takes = [...new Set(taken.map(([, from]) => this.#placeOf(from.key)))];
    // The empty statement: right after an import TypeScript proposes only what belongs to that.
    const text = `${this.#imports()} ${aliases.join(" ")};\n${cell.code}\nexport { ${exported.join(", ")} };\n`;
    return { text, shift: cell.shift, takes };
  }

  /** The module of a cell that is not written yet. A place is made ahead where none is free: for each the server reads all anew. */
  blank(): string {
    if (this.#declared.size > 0 && this.#needed([]).size === this.#places.length)
      this.#places.push(undefined);
    return `${this.#imports()}\n\nexport {};\n`;
  }

  /**
   * From now on the names that this cell declares come from it.
   *
   * @returns the module that is to have its text; nothing when it declares none
   */
  keep(key: string, code: string, takes: number[]): string | undefined {
    for (const [name, from] of this.#declared) if (from.key === key) this.#declared.delete(name);
    const names = declaredNames(parseCell(code).body);
    for (const { name, assignable } of names) this.#declared.set(name, { key, assignable });
    if (names.length === 0) return undefined;
    const place = this.#placeFor(key, takes);
    this.#places[place] = { key, takes };
    return placeName(place);
  }

  clear(): void {
    this.#declared.clear();
    this.#places.fill(undefined);
  }

  #placeOf(key: string): number {
    return this.#places.findIndex((place) => place?.key === key);
  }

  #placeFor(key: string, takes: number[]): number {
    const own = this.#placeOf(key);
    if (own >= 0) return own;
    const needed = this.#needed(takes);
    const free = this.#places.findIndex((_, place) => !needed.has(place));
    if (free >= 0) return free;
    return this.#places.push(undefined) - 1;
  }

  /** The places that give names, these ones, and all that they take names from. */
  #needed(takes: number[]): Set<number> {
    const givers = [...this.#declared.values()].map(({ key }) => this.#placeOf(key));
    const needed = new Set([...givers.filter((place) => place >= 0), ...takes]);
    // Added while they are gone through: these are looked at too.
    for (const place of needed) for (const below of this.#places[place]?.takes ?? []) needed.add(below);
    return needed;
  }

  #imports(): string {
    return this.places
      .map((place, n) => `import * as ${CELL_ALIAS}${n} from ${JSON.stringify(this.#specifier(place))};`)
      .join(" ");
  }
}

const placeName = (place: number): string => `place ${place}`;

/** An import cannot be assigned to; a variable that can be is declared with the type of the other one. */
function alias(name: string, assignable: boolean, n: number): string {
  return assignable
    ? `declare let ${name}: typeof ${CELL_ALIAS}${n}.${name};`
    : `import ${name} = ${CELL_ALIAS}${n}.${name};`;
}

function exportedAlready(code: string, name: string): boolean {
  return new RegExp(
    `^\\s*export\\s(?!default\\b)[^=({]*\\b${name.replaceAll("$", "\\$")}(?![\\w$])`,
    "m",
  ).test(code);
}
