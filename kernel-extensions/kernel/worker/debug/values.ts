import { inspect, types } from "node:util";
import { bounded } from "../bounded.ts";
import { unmarked } from "../shadow.ts";

/** A variable as the Debug Adapter Protocol shows it. `variablesReference` leads to what it holds; 0: to nothing. */
export interface Variable {
  name: string;
  value: string;
  /** What kind of thing it is; none where the value says it. */
  type?: string;
  evaluateName?: string;
  variablesReference: number;
}

/** How many entries are shown unless more are asked for. */
const ENTRIES = 200;
/** The most characters of a value in a list. */
const WIDTH = 200;
/** How long a look at one value may take, in milliseconds. */
const PATIENCE = 200;

const BRIEF = {
  depth: 1,
  colors: false,
  customInspect: false,
  compact: 10,
  breakLength: Infinity,
  maxArrayLength: 5,
  maxStringLength: 100,
};

/** The values that an editor looks at, by number: kept no longer than the cells keep them. */
export class Values {
  readonly #held = new Map<number, WeakRef<object>>();
  readonly #numbers = new WeakMap<object, number>();
  /** What nobody else holds: the scopes of a paused cell. */
  #kept: object[] = [];
  #serial = 0;

  /** A value under its name. */
  variable(name: string, value: unknown): Variable {
    const shown = unmarked(name);
    const holds = typeof value === "object" && value !== null && !types.isProxy(value);
    return {
      name: shown,
      value: brief(value),
      ...(typeof value === "object" && value !== null && { type: kind(value) }),
      evaluateName: shown,
      variablesReference: holds ? this.#number(value) : 0,
    };
  }

  /** A scope to list: what is inner comes first and hides what is outer. */
  scope(objects: readonly object[]): number {
    const all = Object.create(null) as Record<string, unknown>;
    for (const object of objects)
      for (const name of Object.getOwnPropertyNames(object)) if (!(name in all)) copy(object, name, all);
    const scope = Object.fromEntries(dataFirst(Object.entries(all)));
    this.#kept.push(scope);
    return this.#number(scope);
  }

  /** The names that cells declared; those whose cell failed before them are left out. */
  top(names: readonly [name: string, get: () => unknown][]): Variable[] {
    const found = names.flatMap(([name, get]): [string, unknown][] => {
      try {
        return [[name, get()]];
      } catch {
        return [];
      }
    });
    return dataFirst(found).map(([name, value]) => this.variable(name, value));
  }

  /** What a value holds: entries, properties. None for a value that is gone. */
  list(number: number, start = 0, count = ENTRIES): Variable[] {
    const value = this.#held.get(number)?.deref();
    if (value === undefined) return [];
    const { all, entries } = contents(value, start, count);
    const left = all - start - entries.length;
    const shown = entries.map(([name, entry]) => this.variable(name, entry));
    if (left > 0) shown.push({ name: "…", value: `+ ${left}`, variablesReference: 0 });
    return shown;
  }

  /** The cell goes on: its scopes are no longer looked at. */
  release(): void {
    this.#kept = [];
  }

  #number(value: object): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#serial += 1;
    this.#numbers.set(value, this.#serial);
    this.#held.set(this.#serial, new WeakRef(value));
    return this.#serial;
  }
}

/** A name whose declaration has not run yet is left out. */
function copy(from: object, name: string, to: Record<string, unknown>): void {
  try {
    to[name] = (from as Record<string, unknown>)[name];
  } catch {
    // It has no value.
  }
}

/** Functions and classes come last. */
function dataFirst(entries: [string, unknown][]): [string, unknown][] {
  const [data, code] = [false, true].map((is) =>
    entries.filter(([, value]) => (typeof value === "function") === is),
  );
  return [...data!, ...code!];
}

/** A value in one short line. */
function brief(value: unknown): string {
  let text: string | undefined;
  try {
    if (typeof value === "function") return signature(value);
    text = bounded(() => inspect(value, BRIEF), PATIENCE);
  } catch {
    // It cannot be looked at.
  }
  const line = unmarked(text ?? "…").replace(/\s*\n\s*/g, " ");
  return line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line;
}

/** The first line of a function or class, without its body. */
function signature(value: object): string {
  const text = unmarked(Function.prototype.toString.call(value));
  const name = unmarked(String(Object.getOwnPropertyDescriptor(value, "name")?.value ?? ""));
  if (text.startsWith("class")) return `class ${name}`;
  if (name.startsWith("get ")) return `${name}()`;
  const parameters = /^[^(]*(\([^)]*\))/.exec(text)?.[1] ?? "(…)";
  return `function ${name}${parameters.replace(/\s+/g, " ")}`;
}

/** The name of its class, and how many it holds. */
function kind(value: object): string {
  if (types.isProxy(value)) return "Proxy";
  if (types.isModuleNamespaceObject(value)) return "Module";
  const prototype = Object.getPrototypeOf(value) as object | null;
  const maker: unknown = prototype && Object.getOwnPropertyDescriptor(prototype, "constructor")?.value;
  const name = typeof maker === "function" && maker.name !== "" ? unmarked(maker.name) : "Object";
  const size =
    Array.isArray(value) || types.isTypedArray(value)
      ? value.length
      : types.isMap(value) || types.isSet(value)
        ? value.size
        : undefined;
  return size === undefined ? name : `${name}(${size})`;
}

function contents(
  value: object,
  start: number,
  count: number,
): { all: number; entries: [string, unknown][] } {
  if (Array.isArray(value) || types.isTypedArray(value)) {
    const items = Array.prototype.slice.call(value, start, start + count) as unknown[];
    return { all: value.length, entries: items.map((item, index) => [String(start + index), item]) };
  }
  if (types.isMap(value)) {
    const entries = [...value].slice(start, start + count);
    return { all: value.size, entries: entries.map(([key, entry]) => [brief(key), entry]) };
  }
  if (types.isSet(value)) {
    const entries = [...value].slice(start, start + count);
    return { all: value.size, entries: entries.map((entry, index) => [String(start + index), entry]) };
  }
  const names = Reflect.ownKeys(value);
  const entries = names.slice(start, start + count).map((name): [string, unknown] => {
    const { get, value: own } = Object.getOwnPropertyDescriptor(value, name) ?? {};
    // A getter may do anything: it is not called.
    return [String(name), get ? get : own];
  });
  return { all: names.length, entries };
}
