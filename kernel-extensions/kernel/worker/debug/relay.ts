import { Session } from "node:inspector";

/** A question in the language of V8's inspector, and an answer or an event of it. */
export interface InspectorAsk {
  id: number;
  method: string;
  params?: object;
}
export type InspectorWord =
  { id: number; result?: object; error?: string } | { method: string; params: object };

/** Scripts that an author may have written; of all the others nothing is told. */
const AUTHORS = /^(oshlab-cell:|file:(?!.*\/node_modules\/))/;

/**
 * Hands what the supervisor asks to the inspector of the thread that runs the cells, and its answers and
 * events back. It runs in the watchdog's thread: a paused thread cannot speak for itself.
 */
export function relay(send: (word: InspectorWord) => void): (ask: InspectorAsk) => void {
  const session = new Session();
  session.connectToMainThread();
  session.on("inspectorNotification", ({ method, params }) => {
    const { url } = params as { url?: string };
    if (method === "Debugger.scriptFailedToParse") return;
    if (method === "Debugger.scriptParsed" && !AUTHORS.test(url ?? "")) return;
    send({ method, params });
  });
  return ({ id, method, params }) => {
    try {
      session.post(method, params, (error, result) =>
        send(error ? { id, error: error.message } : { id, result }),
      );
    } catch (error) {
      send({ id, error: (error as Error).message });
    }
  };
}
