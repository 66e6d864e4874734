import { inspect } from "node:util";
import { isUserError } from "../errors.ts";
import type { UserErrorShape } from "../errors.ts";
import { language } from "../locale.ts";
import { LABELS } from "../words.ts";
import type { CellError } from "./channel.ts";
import { stackFrames } from "./stack.ts";
import type { CellSources } from "./stack.ts";

/** An error as it is shown: plain text, the author's lines, without the kernel's own frames. */
export function describe(error: unknown, cells: CellSources): CellError {
  const user = isUserError(error) ? error : causeOf(error);
  return user ? userError(user, cells) : plainError(error, cells);
}

function plainError(error: unknown, cells: CellSources): CellError {
  if (!(error instanceof Error) && !looksLikeError(error)) {
    const evalue = typeof error === "string" ? error : inspect(error, { depth: 2 });
    return { ename: "Thrown", evalue, traceback: [`Thrown: ${evalue}`] };
  }
  const ename = String(error.name || "Error");
  const evalue = String(error.message);
  const { frames, origin } = stackFrames(error, cells);
  const cause =
    error.cause === undefined ? [] : ["", "Caused by:", ...describe(error.cause, cells).traceback];
  return {
    ename,
    evalue,
    traceback: [
      evalue === "" ? ename : `${ename}: ${evalue}`,
      ...(origin?.excerpt ?? []),
      ...frames,
      ...cause,
    ],
    ...(origin && { line: origin.line }),
  };
}

/** What happened, where, what to do; only then a short way back. */
function userError(error: UserErrorShape, cells: CellSources): CellError {
  const spoken = language();
  const { frames, origin } = stackFrames(error, cells);
  const where = origin ? `${origin.label}, ${LABELS.line[spoken]} ${origin.line}` : "";
  const place = [placeText(error.place), where].filter((text) => text !== "").join("; ");
  return {
    ename: error.name,
    evalue: error.message,
    traceback: [
      error.message,
      ...(place === "" ? [] : [`${LABELS.where[spoken]}: ${place}`]),
      ...(error.wayOut ? [`${LABELS.way[spoken]}: ${error.wayOut}`] : []),
      "",
      error.code,
      ...frames.slice(0, 3),
    ],
    code: error.code,
    ...(error.place !== undefined && { place: error.place }),
    ...(error.wayOut !== undefined && { wayOut: error.wayOut }),
    ...(origin && { line: origin.line }),
  };
}

function placeText(place: UserErrorShape["place"]): string {
  if (typeof place !== "object" || place === null) return place ?? "";
  return Object.entries(place)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(", ");
}

/** fetch wraps what really happened: look below. */
function causeOf(error: unknown): UserErrorShape | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  return isUserError(cause) ? cause : undefined;
}

function looksLikeError(value: unknown): value is Error {
  return typeof value === "object" && value !== null && "stack" in value && "message" in value;
}
