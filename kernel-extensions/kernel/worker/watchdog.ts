import { Session } from "node:inspector";
import { Socket } from "node:net";
import { createInterface } from "node:readline";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { InspectorAsk, InspectorWord } from "./debug/relay.ts";
import type { Answer } from "./input.ts";

/** What the watchdog shares with the thread that it watches. */
export interface WatchdogData {
  /** Element 0: the number of the last stop that the main thread has seen. */
  seen: Int32Array;
  /** Element 0: 1 while code is loaded that no cell has asked for. A stop must not break that off. */
  ahead: Int32Array;
  /** Element 0: how many answers have come by `answers`. */
  come: Int32Array;
  answers: MessagePort;
}

/** What the supervisor says on the pipe, one line each: stop this cell; what a person answered; a debugger's question. */
export type Word = { stop: number } | { answer: Answer } | { inspect: InspectorAsk };

/** The pipe on which the supervisor asks for a stop, and a debugger is answered: file descriptor 4. */
const FD = 4;

/**
 * A thread beside the one that runs cells, so that a cell which never gives control back can be stopped,
 * one that waits for a person gets the answer, and the process ends with its supervisor even then.
 */
function watch(): void {
  const { seen, ahead, come, answers } = workerData as WatchdogData;
  let stops = 0;
  const pipe = new Socket({ fd: FD, readable: true, writable: true });
  const tell = (word: InspectorWord): void => void pipe.write(`${JSON.stringify(word)}\n`);
  let inspecting: Promise<(ask: InspectorAsk) => void> | undefined;
  createInterface({ input: pipe }).on("line", (line) => {
    const word = JSON.parse(line) as Word;
    if ("answer" in word) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      answers.postMessage(word.answer);
      Atomics.add(come, 0, 1);
      Atomics.notify(come, 0);
      return;
    }
    if ("inspect" in word) {
      inspecting ??= import("./debug/relay.ts").then(({ relay }) => relay(tell));
      void inspecting.then((inspect) => inspect(word.inspect));
      return;
    }
    stops += 1;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage({ stop: stops, id: word.stop });
    const mine = stops;
    // A thread that waits answers at once; one that computes has to be made to stop.
    for (const delay of [100, 400, 1000, 2000]) {
      setTimeout(() => {
        if (Atomics.load(seen, 0) < mine && Atomics.load(ahead, 0) === 0) terminate();
      }, delay);
    }
  });
  const gone = (): void => process.kill(process.pid, "SIGKILL") as unknown as void;
  pipe.on("end", gone);
  pipe.on("error", gone);
}

function terminate(): void {
  const session = new Session();
  session.connectToMainThread();
  session.post("Runtime.terminateExecution", () => session.disconnect());
}

if (!isMainThread) watch();
