import { completeness } from "../../syntax/complete.ts";
import type { Content, Message } from "../../wire/message.ts";

/** Is the text ready to run? */
export function isComplete({ content }: Message): Content {
  return { ...completeness(String(content.code ?? "")) };
}
