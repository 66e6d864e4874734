import { fill, language } from "./locale.ts";
import type { Language } from "./locale.ts";
import { WORDS } from "./words.ts";

export type KernelErrorCode = keyof typeof WORDS;

/**
 * Something the user can put right, in the user's language: code, what happened, where, the way out.
 * Named "UserError" so that everyone recognises it by its shape; the codes are in `words.ts`.
 *
 * @example
 * throw new KernelError("CONNECTION_FILE", { file: "kernel.json", reason: "no such file" });
 */
export class KernelError extends Error {
  override readonly name = "UserError";
  readonly code: KernelErrorCode;
  readonly place: Record<string, unknown>;
  readonly wayOut: string;

  constructor(
    code: KernelErrorCode,
    values: Record<string, unknown> = {},
    place: Record<string, unknown> = {},
  ) {
    const spoken: Language = language();
    super(fill(WORDS[code].what[spoken], values));
    this.code = code;
    this.place = place;
    this.wayOut = fill(WORDS[code].way[spoken], values);
  }
}

/** An error that says how to put it right: recognised by shape, since it may come from any library. */
export interface UserErrorShape extends Error {
  code: string;
  place: Record<string, unknown> | string | undefined;
  wayOut: string | undefined;
}

/** Is it an error that the user can put right? */
export function isUserError(value: unknown): value is UserErrorShape {
  const error = value as Partial<UserErrorShape> | null;
  return (
    typeof error === "object" &&
    error !== null &&
    error.name === "UserError" &&
    typeof error.code === "string" &&
    typeof error.message === "string"
  );
}
