import { KernelError } from "../errors.ts";
import type { CellError } from "../worker/channel.ts";

/** The error of a cell whose process has ended: what happened, what is lost, what to do. */
export function endedError(code: number | null, signal: string | null, unstoppable: boolean): CellError {
  const how = signal ?? (code === 0 ? "process.exit" : `exit code ${code}`);
  const error = unstoppable
    ? new KernelError("WORKER_UNSTOPPABLE")
    : new KernelError("WORKER_ENDED", { how });
  return shown(error);
}

/** A kernel's own error as a cell's error. */
export function shown(error: KernelError): CellError {
  return {
    ename: error.name,
    evalue: error.message,
    traceback: [error.message, error.wayOut],
    code: error.code,
    place: error.place,
    wayOut: error.wayOut,
  };
}
