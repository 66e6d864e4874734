import type { Content, Message } from "../../wire/message.ts";
import type { Kernel } from "../kernel.ts";

/** Stops the running cell. */
export function interrupt(_request: Message, kernel: Kernel): Content {
  kernel.interrupt();
  return { status: "ok" };
}
