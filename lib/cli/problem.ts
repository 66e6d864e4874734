import { inProject } from "../data/folders.ts";
import type { Place, UserError } from "../error.ts";

/** What the user can put right, as a program reads it. */
export interface Problem {
  code: string;
  what: string;
  way: string;
  /** A file of the project by its path from there. */
  place: Place;
}

/** An error as `--json` writes it. */
export function problemOf({ code, message, wayOut, place }: UserError): Problem {
  return {
    code,
    what: message,
    way: wayOut,
    place: { ...place, ...(place.file ? { file: inProject(place.file) } : {}) },
  };
}
