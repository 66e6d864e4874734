import type { Content, Message } from "../../wire/message.ts";
import type { Kernel } from "../kernel.ts";

/** Answers a request of the debug protocol. */
export function debug({ content }: Message, kernel: Kernel): Promise<Content> {
  return kernel.debug.answer(content);
}
