import type { Debugger as V8, Runtime } from "node:inspector";
import type { Variable } from "../worker/debug/values.ts";
import type { Debugger } from "./debugger.ts";
import { argument, valueOf } from "./inspector.ts";

/** How long an expression may compute, in milliseconds. */
const TIMEOUT = 10_000;

/**
 * The value of a TypeScript expression, in a frame of a paused cell or beside the cells. Throws what it throws.
 */
export async function inContext(
  debug: Debugger,
  code: string,
  frameId: unknown,
): Promise<Runtime.RemoteObject> {
  const { inspector } = debug;
  const expression = await inspector.call<string>("expression", [{ value: code }]);
  const call = debug.frame(frameId)?.call;
  const shared = { expression, silent: true, timeout: TIMEOUT };
  if (call && "callFrameId" in call) {
    const params = { ...shared, callFrameId: call.callFrameId };
    const method = "Debugger.evaluateOnCallFrame";
    return valueOf(await inspector.post<V8.EvaluateOnCallFrameReturnType>(method, params, TIMEOUT + 1000));
  }
  // While a cell is paused nothing can be waited for.
  const free = debug.frames === undefined;
  const params = { ...shared, replMode: free, awaitPromise: free };
  return valueOf(
    await inspector.post<Runtime.EvaluateReturnType>("Runtime.evaluate", params, TIMEOUT + 1000),
  );
}

/** The same, as it is shown. */
export async function evaluate(debug: Debugger, code: string, frameId: unknown): Promise<Variable> {
  const value = await inContext(debug, code, frameId);
  return await debug.inspector.call<Variable>("variable", [{ value: "" }, argument(value)]);
}
