import { basename } from "node:path";
import type { Debugger, Runtime } from "node:inspector";
import { LABELS } from "../words.ts";
import { language } from "../locale.ts";
import { unmarked } from "../worker/shadow.ts";
import { argument } from "./inspector.ts";
import type { Inspector } from "./inspector.ts";
import type { Script, Scripts } from "./scripts.ts";

/** A frame of the author's on the stack of a paused cell; line and column from 1. */
export interface Frame {
  id: number;
  name: string;
  line: number;
  column: number;
  source: { name: string; path: string };
  call: Debugger.CallFrame | Runtime.CallFrame;
  script: Script;
}

/** A scope as the Debug Adapter Protocol has it. */
export interface Scope {
  name: string;
  variablesReference: number;
  expensive: boolean;
}

/** A place of the author's on the stack, or nothing where the rewriting put something. */
export type Found = Omit<Frame, "id"> | { script: Script; line?: undefined };

/** The author's frames among all, the innermost first. */
export async function authorsFrames(
  calls: readonly (Debugger.CallFrame | Runtime.CallFrame)[],
  scripts: Scripts,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const call of calls) {
    const { scriptId, lineNumber, columnNumber } = "location" in call ? call.location : call;
    const script = await scripts.find(scriptId);
    if (!script) continue;
    const place = script.original({ line: lineNumber, column: columnNumber ?? 0 });
    if (!place) found.push({ script });
    else
      found.push({
        name: frameName(call, script),
        line: place.line + 1,
        column: place.column + 1,
        source: { name: script.code === undefined ? basename(script.path) : script.label, path: script.path },
        call,
        script,
      });
  }
  return found;
}

/** The scopes of a frame, as their author thinks of them: of the function, around it, of all cells. */
export async function scopesOf({ call }: Frame, inspector: Inspector): Promise<Scope[]> {
  const groups = new Map<string, Runtime.RemoteObject[]>();
  let inFunction = true;
  for (const { type, object } of "scopeChain" in call ? call.scopeChain : []) {
    const name = scopeName(type, inFunction);
    if (type === "local") inFunction = false;
    if (name) groups.set(name, [...(groups.get(name) ?? []), object]);
  }
  const scopes: Scope[] = [];
  for (const [name, objects] of groups) {
    const variablesReference = await inspector.call<number>("scope", objects.map(argument));
    scopes.push({ name, variablesReference, expensive: false });
  }
  return scopes;
}

/** A function by its name; what stands in no function by what the author calls the cell or file. */
function frameName(call: Debugger.CallFrame | Runtime.CallFrame, { label }: Script): string {
  if (call.functionName !== "") return unmarked(call.functionName);
  const { lineNumber = 0, columnNumber = 0 } = ("functionLocation" in call && call.functionLocation) || {};
  return lineNumber + columnNumber > 0 ? LABELS.anonymous[language()] : label;
}

function scopeName(type: string, inFunction: boolean): string | undefined {
  if (type === "global") return undefined;
  if (type === "script") return "Globals";
  if (type === "module") return "Module";
  return inFunction ? "Locals" : "Closure";
}
