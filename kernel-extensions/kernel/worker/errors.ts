import { isUserError } from "../errors.ts";
import type { UserErrorShape } from "../errors.ts";
import { fill, language } from "../locale.ts";
import { LABELS } from "../words.ts";
import type { CellError } from "./channel.ts";
import { stackFrames } from "./stack.ts";
import type { StackFrames } from "./stack.ts";
import { asText, cut } from "./text.ts";

/** The most characters of a message. */
const LONGEST = 5000;
/** How far causes of causes, and errors within errors, are told. */
const DEPTH = 5;
/** How many of the errors that one error gathers are told. */
const GATHERED = 5;
/** The most frames that are shown. */
const FRAMES = 15;

/** An error as it is shown: plain text, the author's lines, without the kernel's own frames. */
export function describe(error: unknown): CellError {
  return within(error, []);
}

/** `outer` are the errors that hold this one. */
function within(error: unknown, outer: unknown[]): CellError {
  const user = isUserError(error) ? error : causeOf(error);
  return user ? userError(user) : plainError(error, outer);
}

function plainError(error: unknown, outer: unknown[]): CellError {
  const spoken = language();
  if (!(error instanceof Error) && !looksLikeError(error)) {
    const evalue = typeof error === "string" ? cut(error, LONGEST) : asText(error, 2);
    return { ename: "Thrown", evalue, traceback: [`${LABELS.thrown[spoken]}: ${evalue}`] };
  }
  const ename = String(error.name || "Error");
  const evalue = cut(String(error.message), LONGEST);
  const { frames, ...found } = stackFrames(error);
  const { origin } = found;
  return {
    ename,
    evalue,
    traceback: [
      evalue === "" ? ename : `${ename}: ${evalue}`,
      ...(origin && !origin.cell ? [`${origin.label}:`] : []),
      ...(origin?.excerpt ?? []),
      ...first(frames),
      ...inner(error, [...outer, error]),
    ],
    ...about(found),
  };
}

/** The frames that are shown of many. */
function first(frames: string[]): string[] {
  if (frames.length <= FRAMES) return frames;
  const count = frames.length - FRAMES;
  return [...frames.slice(0, FRAMES), `    ${fill(LABELS.moreFrames[language()], { count })}`];
}

/** The errors that this one gathers, and what caused it. */
function inner(error: Error, outer: unknown[]): string[] {
  const spoken = language();
  const errors = gathered(error);
  const causes: [string, unknown][] = errors
    .slice(0, GATHERED)
    .map((one, at) => [fill(LABELS.among[spoken], { number: at + 1, all: errors.length }), one]);
  if (error.cause !== undefined) causes.push([LABELS.cause[spoken], error.cause]);
  return causes.flatMap(([label, cause]) => {
    const told = outer.length > DEPTH || outer.includes(cause);
    return ["", `${label}:`, ...(told ? ["…"] : within(cause, outer).traceback)];
  });
}

/** The errors of an `AggregateError`, or of a `SuppressedError`: that of the code itself comes first. */
function gathered(error: Error): unknown[] {
  if ("suppressed" in error && "error" in error) return [error.suppressed, error.error];
  return "errors" in error && Array.isArray(error.errors) ? (error.errors as unknown[]) : [];
}

/** What happened, where, what to do; only then a short way back. */
function userError(error: UserErrorShape): CellError {
  const spoken = language();
  const { frames, ...found } = stackFrames(error);
  const { inCell } = found;
  const where = inCell ? `${inCell.label}, ${LABELS.line[spoken]} ${inCell.line}` : "";
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
    ...about(found),
  };
}

/** For programs: the author's line, its cell, and all frames. */
function about({ all, inCell }: Omit<StackFrames, "frames">): Partial<CellError> {
  return {
    ...(inCell && { line: inCell.line, cell: inCell.cell }),
    ...(all.length > 0 && { stack: all }),
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
