import { KernelError } from "../errors.ts";
import { readConnection } from "../wire/connection.ts";
import { Sockets } from "../wire/sockets.ts";
import { dispatch } from "./dispatch.ts";
import { Kernel } from "./kernel.ts";
import { watchParent } from "./parent.ts";

/** Runs a kernel from a connection file until it is asked to end, or until whoever started it is gone. */
export async function run(file: string): Promise<void> {
  const connection = readConnection(file);
  const sockets = new Sockets(connection.key);
  const kernel = new Kernel(sockets);
  kernel.worker.start();
  const ended = new Promise<void>((resolve) => (kernel.end = resolve));
  process.on("SIGINT", () => kernel.interrupt());
  process.on("SIGTERM", () => kernel.end());
  watchParent(() => kernel.end());
  try {
    await sockets.open(connection, (message, channel) => dispatch(message, channel, kernel));
  } catch (error) {
    kernel.worker.close();
    throw new KernelError("CONNECTION_FILE", { file, reason: (error as Error).message });
  }
  kernel.publish("status", { execution_state: "starting" }, undefined);
  await ended;
  kernel.flush();
  kernel.worker.close();
  kernel.language.close();
  // Time for the last reply to leave.
  await new Promise((resolve) => setTimeout(resolve, 50));
  sockets.close();
  process.exit(0);
}
