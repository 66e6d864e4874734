import { inspect, stripVTControlCharacters, types } from "node:util";
import { counted, fill, language } from "../locale.ts";
import { LABELS } from "../words.ts";
import { bounded } from "./bounded.ts";
import { unmarked } from "./shadow.ts";
import { readable } from "./stack.ts";

/** The most characters of a value. */
const LONGEST = 100_000;
/** The most characters of a value that is itself a text. */
const STRING = 10_000;
/** An object of more properties than this is shown by its first ones. */
const MANY = 1000;
const FIRST = 100;

/** A value as plain text, without colour codes: cut where it is too large, with a notice, and in bounded time. */
export function asText(value: unknown, depth = 4): string {
  if (typeof value === "string" && value.length > STRING) {
    return `${inspect(value.slice(0, STRING))}\n… ${ofAll("characters", STRING, value.length)}`;
  }
  if (!isLarge(value)) return inspect(value);
  // An own method for it may colour.
  return unmarked(
    readable(cut(stripVTControlCharacters(whole(value, depth) ?? partly(value) ?? named(value)))),
  );
}

/** A text up to so many characters, and a notice of how many there are. */
export function cut(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest)}\n… ${ofAll("characters", longest, text.length)}`;
}

const isLarge = (value: unknown): boolean =>
  (typeof value === "object" && value !== null) || typeof value === "function";

function whole(value: unknown, depth: number): string | undefined {
  return tried(() => inspected(value, { depth, colors: false }));
}

/** What can be said of a value that is too large, or whose own method for it fails. */
function partly(value: unknown): string | undefined {
  const options = { depth: 0, colors: false, customInspect: false, maxArrayLength: 20 };
  const text = tried(() => inspected(value, options));
  return text === undefined ? undefined : `${text}\n… ${LABELS.partly[language()]}`;
}

function named(value: unknown): string {
  return `${typeof value}\n… ${LABELS.partly[language()]}`;
}

function inspected(value: unknown, options: object): string {
  if (types.isProxy(value) || Object.prototype.toString.call(value) !== "[object Object]")
    return inspect(value, options);
  const names = Object.keys(value as object);
  if (names.length <= MANY) return inspect(value, options);
  const first = Object.create(Object.getPrototypeOf(value) as object | null) as object;
  for (const name of names.slice(0, FIRST))
    Object.defineProperty(first, name, Object.getOwnPropertyDescriptor(value, name)!);
  return `${inspect(first, options)}\n… ${ofAll("properties", FIRST, names.length)}`;
}

/** Undefined when it takes too long or fails. */
function tried(look: () => string): string | undefined {
  try {
    const text = bounded(look);
    return typeof text === "string" ? text : undefined;
  } catch {
    return undefined;
  }
}

/** "100 of 10,000 properties", in the person's language. */
function ofAll(what: "characters" | "properties", shown: number, all: number): string {
  const spoken = language();
  return fill(LABELS.ofAll[spoken], {
    shown: counted(shown),
    all: counted(all),
    what: LABELS[what][spoken],
  });
}
