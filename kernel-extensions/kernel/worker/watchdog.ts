import { Session } from "node:inspector";
import { Socket } from "node:net";
import { isMainThread, parentPort, workerData } from "node:worker_threads";

/** What the watchdog shares with the thread that it watches. */
export interface WatchdogData {
  /** Element 0: the number of the last stop that the main thread has seen. */
  seen: Int32Array;
}

/** The pipe on which the supervisor asks for a stop: file descriptor 4. */
const FD = 4;

/**
 * A thread beside the one that runs cells, so that a cell which never gives control back can be stopped,
 * and so that the process ends with its supervisor even then.
 */
function watch(): void {
  const { seen } = workerData as WatchdogData;
  let stop = 0;
  const pipe = new Socket({ fd: FD, readable: true, writable: false });
  pipe.on("data", (chunk: Buffer) => {
    const id = Number(chunk.toString("utf8").trim().split("\n").at(-1));
    stop += 1;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage({ stop, id });
    const mine = stop;
    // A thread that waits answers at once; one that computes has to be made to stop.
    for (const delay of [100, 400, 1000, 2000]) {
      setTimeout(() => {
        if (Atomics.load(seen, 0) < mine) terminate();
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
