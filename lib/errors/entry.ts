import type { Words } from "../words.ts";

export interface Entry {
  /** What happened. `{name}` is filled with the value of that name. */
  what: Words;
  /** The way out. */
  way: Words;
}
