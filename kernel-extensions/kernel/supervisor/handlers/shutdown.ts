import type { Content, Message } from "../../wire/message.ts";
import type { Kernel } from "../kernel.ts";

/** Ends the kernel once the reply is on its way; Jupyter starts another one when it asked for a restart. */
export function shutdown({ content }: Message, kernel: Kernel): Content {
  kernel.queue.abortWaiting();
  setImmediate(() => kernel.end());
  return { status: "ok", restart: content.restart === true };
}
