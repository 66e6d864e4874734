import type { Runtime } from "node:inspector";
import { language } from "../locale.ts";
import type { Content } from "../wire/message.ts";
import { LABELS } from "../words.ts";
import type { Variable } from "../worker/debug/values.ts";
import { THREAD } from "./debugger.ts";
import type { Debugger } from "./debugger.ts";
import { evaluate, inContext } from "./evaluate.ts";
import { scopesOf } from "./frames.ts";
import { argument, valueOf } from "./inspector.ts";
import { SEED, SUFFIX } from "./scripts.ts";

/** Answers one request of the Debug Adapter Protocol, or of Jupyter's additions to it: the body of the response. */
type Answer = (debug: Debugger, asked: Content) => Content | void | Promise<Content | void>;

/** How long a look at a variable may take, in milliseconds: its own display may compute. */
const PATIENCE = 20_000;

/** All requests that are known, by name. */
export const REQUESTS: Record<string, Answer> = {
  initialize: () => ({
    supportsConfigurationDoneRequest: true,
    supportsEvaluateForHovers: true,
    supportsModulesRequest: true,
    exceptionBreakpointFilters: [
      { filter: "uncaught", label: LABELS.uncaughtExceptions[language()], default: false },
      { filter: "all", label: LABELS.allExceptions[language()], default: false },
    ],
  }),
  attach: (debug) => debug.attach(),
  configurationDone: () => {},
  disconnect: (debug) => debug.detach(),
  terminate: (debug) => debug.detach(),

  debugInfo: (debug) => ({
    isStarted: debug.attached,
    hashMethod: "Murmur2",
    hashSeed: SEED,
    tmpFilePrefix: debug.scripts.prefix,
    tmpFileSuffix: SUFFIX,
    breakpoints: debug.breakpoints
      .list()
      .map(([source, lines]) => ({ source, breakpoints: lines.map((line) => ({ line })) })),
    stoppedThreads: debug.frames ? [THREAD] : [],
    richRendering: true,
    exceptionPaths: [],
    copyToGlobals: true,
  }),
  dumpCell: (debug, { code }) => ({ sourcePath: debug.scripts.dump(String(code ?? "")) }),
  source(debug, { source }) {
    const content = debug.scripts.text(String(source?.path ?? ""));
    if (content === undefined) throw new Error("no such source");
    return { content, mimeType: "text/x-typescript" };
  },
  modules: (debug) => ({
    modules: debug.scripts.files().map((path) => ({ id: path, name: path.split("/").at(-1), path })),
  }),

  async setBreakpoints(debug, { source, breakpoints }) {
    const path = String(source?.path ?? "");
    const asked = (Array.isArray(breakpoints) ? breakpoints : []).map(({ line }) => Number(line));
    const found = debug.breakpoints.set(path, asked);
    await debug.breakpointsSet(path);
    return {
      breakpoints: found.map((line, index) => ({
        verified: line !== undefined,
        line: line ?? asked[index],
        source: { path },
      })),
    };
  },
  async setExceptionBreakpoints(debug, { filters }) {
    const asked = Array.isArray(filters) ? filters : [];
    await debug.pauseOn(asked.includes("all") ? "all" : asked.includes("uncaught") ? "uncaught" : "none");
  },

  threads: () => ({ threads: [{ id: THREAD, name: LABELS.cell[language()] }] }),
  stackTrace(debug, { startFrame = 0, levels = 0 }) {
    const all = debug.frames ?? [];
    const stackFrames = all
      .slice(startFrame, levels > 0 ? startFrame + levels : undefined)
      .map(({ id, name, line, column, source }) => ({ id, name, line, column, source }));
    return { stackFrames, totalFrames: all.length };
  },
  async scopes(debug, { frameId }) {
    const frame = debug.frame(frameId);
    return { scopes: frame ? await scopesOf(frame, debug.inspector) : [] };
  },
  async variables(debug, { variablesReference, start, count }) {
    const values = [variablesReference, start ?? 0, ...(count ? [count] : [])];
    const variables = await debug.inspector.call<Variable[]>(
      "list",
      values.map((value) => ({ value: Number(value) })),
    );
    return { variables };
  },
  inspectVariables: async (debug) => ({ variables: await topVariables(debug) }),
  async richInspectVariables(debug, { variableName, frameId }) {
    const name = String(variableName ?? "");
    if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return { data: {}, metadata: {} };
    const value = await inContext(debug, name, frameId).catch(() => undefined);
    if (!value) return { data: {}, metadata: {} };
    // While a cell is paused nothing can be waited for.
    const now = debug.frames !== undefined;
    const args = [argument(value), { value: now }];
    return await debug.inspector.call<Content>("rich", args, now ? undefined : PATIENCE);
  },

  async evaluate(debug, { expression, frameId }) {
    const { value, type, variablesReference } = await evaluate(debug, String(expression ?? ""), frameId);
    return { result: value, type, variablesReference };
  },
  async copyToGlobals(debug, { srcVariableName, dstVariableName, srcFrameId }) {
    await debug.inspector.call("pass", [
      argument(await inContext(debug, String(srcVariableName), srcFrameId)),
    ]);
    const expression = `let ${String(dstVariableName)} = __oshlab__.debug.passed()`;
    const params = { expression, replMode: true, silent: true };
    // It is done at once, and answered when the cell goes on.
    void debug.inspector.post("Runtime.evaluate", params).catch(() => {});
    await debug.inspector.call("passed");
  },

  continue: async (debug) => {
    await debug.resume();
    return { allThreadsContinued: true };
  },
  next: (debug) => debug.step("stepOver"),
  stepIn: (debug) => debug.step("stepInto"),
  stepOut: (debug) => debug.step("stepOut"),
  pause: (debug) => debug.pause(),
};

/** The names that cells declared: also without an attached debugger. */
async function topVariables({ inspector }: Debugger): Promise<Variable[]> {
  const { names } = await inspector.post<Runtime.GlobalLexicalScopeNamesReturnType>(
    "Runtime.globalLexicalScopeNames",
  );
  const list = names.map((name) => `[${JSON.stringify(name)}, () => ${name}]`).join(", ");
  const reply = await inspector.post<Runtime.EvaluateReturnType>("Runtime.evaluate", {
    expression: `__oshlab__.debug.top([${list}])`,
    returnByValue: true,
    silent: true,
  });
  return valueOf(reply).value as Variable[];
}
