import { KernelError } from "../errors.ts";
import { readConnection } from "../wire/connection.ts";
import type { Connection } from "../wire/connection.ts";
import { Sockets } from "../wire/sockets.ts";
import { watchParent } from "./parent.ts";
import { startProcesses } from "./processes.ts";

/** Runs a kernel from a connection file until it is asked to end, or until whoever started it is gone. */
export async function run(file: string): Promise<void> {
  const connection = readConnection(file);
  const sockets = new Sockets(connection.key);
  let interrupt = (): void => {};
  process.on("SIGINT", () => interrupt());
  // The sockets first: who finds no one there knocks again in a tenth of a second only. What comes is kept.
  await bind(sockets, connection, file);
  // Then what takes longest to get ready, while this process loads the rest.
  const processes = startProcesses(process.cwd());
  const [{ Kernel }, { dispatch }] = await Promise.all([import("./kernel.ts"), import("./dispatch.ts")]);
  const kernel = new Kernel(sockets, processes);
  const ended = new Promise<void>((resolve) => (kernel.end = resolve));
  interrupt = () => kernel.interrupt();
  process.on("SIGTERM", () => kernel.end());
  watchParent(() => kernel.end());
  sockets.listen((message, channel) => dispatch(message, channel, kernel));
  kernel.publish("status", { execution_state: "starting" }, undefined);
  // Who has knocked already is answered first.
  setImmediate(() => kernel.prepare());
  await ended;
  kernel.flush();
  kernel.close();
  // Time for the last reply to leave.
  await new Promise((resolve) => setTimeout(resolve, 50));
  sockets.close();
  process.exit(0);
}

async function bind(sockets: Sockets, connection: Connection, file: string): Promise<void> {
  try {
    await sockets.bind(connection);
  } catch (error) {
    throw new KernelError("CONNECTION_FILE", { file, reason: (error as Error).message });
  }
}
