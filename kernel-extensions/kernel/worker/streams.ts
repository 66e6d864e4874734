import { report } from "./channel.ts";
import { currentCell } from "./context.ts";

/** Sends what a cell writes to standard output and standard error to the place under that cell. */
export function captureStreams(): void {
  capture("stdout");
  capture("stderr");
}

function capture(name: "stdout" | "stderr"): void {
  const write = (
    chunk: string | Uint8Array,
    encoding?: BufferEncoding | (() => void),
    callback?: () => void,
  ): boolean => {
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    if (text !== "") report({ type: "stream", id: currentCell(), name, text });
    const done = typeof encoding === "function" ? encoding : callback;
    if (done) queueMicrotask(done);
    return true;
  };
  process[name].write = write as typeof process.stdout.write;
}
