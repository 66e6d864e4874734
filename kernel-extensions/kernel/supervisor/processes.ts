import { LanguageServer } from "../language/lsp.ts";
import { typeMode } from "./typeMode.ts";
import { WorkerProcess } from "./worker.ts";

/** The processes beside the supervisor's own: one runs the cells, one knows the types. */
export interface Processes {
  worker: WorkerProcess;
  /** None where no types are looked at until a cell asks for them. */
  server?: LanguageServer;
}

/** Starts the processes of a kernel for the notebooks of a folder. */
export function startProcesses(folder: string): Processes {
  const worker = new WorkerProcess();
  worker.start();
  return typeMode({}) === "off" ? { worker } : { worker, server: new LanguageServer(folder) };
}
