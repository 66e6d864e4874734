import type { Debugger } from "node:inspector";
import { parseCell } from "../syntax/cell.ts";
import { walk } from "../syntax/walk.ts";
import { authorsFrames } from "./frames.ts";
import type { Found } from "./frames.ts";
import type { Scripts } from "./scripts.ts";

/** Which exceptions a cell is paused at. */
export type Pausing = "none" | "uncaught" | "all";

/**
 * Will something catch this exception? V8 believes so of every exception in a cell, since the kernel takes it
 * in the end. So the author's text is asked: is any of his frames within a `try` that has a `catch`? What goes
 * through a library's own frames is believed to be caught when V8 says so.
 */
export async function isCaught(
  { reason, callFrames, asyncStackTrace }: Debugger.PausedEventDataType,
  scripts: Scripts,
): Promise<boolean> {
  const frames = await authorsFrames(callFrames, scripts);
  for (let waiting = asyncStackTrace; waiting; waiting = waiting.parent)
    frames.push(...(await authorsFrames(waiting.callFrames, scripts)));
  if (frames.some(withinTry)) return true;
  return reason === "exception" && callFrames.some(({ url }) => scripts.isInstalled(url));
}

function withinTry(frame: Found): boolean {
  const { script, line } = frame;
  if (line === undefined || script.code === undefined) return false;
  const { code, body } = parseCell(script.code);
  const offset = offsetOf(code, line, frame.column);
  let found = false;
  for (const statement of body) {
    walk(statement, (node) => {
      if (node.type !== "TryStatement" || !node.handler) return;
      if (node.block.start <= offset && offset < node.block.end) found = true;
    });
  }
  return found;
}

function offsetOf(code: string, line: number, column: number): number {
  const before = code.split("\n").slice(0, line - 1);
  return before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}
