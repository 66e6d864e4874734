import type { Content, Message } from "../../wire/message.ts";
import type { Kernel } from "../kernel.ts";

/** The comms that are open, all or those of one target. */
export function commInfo({ content }: Message, kernel: Kernel): Content {
  const open = kernel.comms.list(content.target_name);
  return {
    status: "ok",
    comms: Object.fromEntries(open.map(({ id, target }) => [id, { target_name: target }])),
  };
}
