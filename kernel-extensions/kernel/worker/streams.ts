import { reportText } from "./channel.ts";
import { currentCell } from "./context.ts";
import { readable } from "./stack.ts";

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
    const given = typeof encoding === "string" && !/^utf-?8$/i.test(encoding);
    const content = given && typeof chunk === "string" ? Buffer.from(chunk, encoding) : chunk;
    if (content.length > 0) {
      reportText(currentCell(), name, typeof content === "string" ? readable(content) : content);
    }
    const done = typeof encoding === "function" ? encoding : callback;
    if (done) queueMicrotask(done);
    return true;
  };
  process[name].write = write as typeof process.stdout.write;
}
