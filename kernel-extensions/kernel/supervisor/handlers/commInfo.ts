import type { Content, Message } from "../../wire/message.ts";
import type { Kernel } from "../kernel.ts";

/** The comms that are open, all or those of one target. */
export function commInfo({ content }: Message, kernel: Kernel): Content {
  const cells = kernel.cells
    .list()
    .filter(({ target }) => [undefined, null, "", target].includes(content.target_name));
  const open = [...kernel.comms.list(content.target_name), ...cells];
  return {
    status: "ok",
    comms: Object.fromEntries(open.map(({ id, target }) => [id, { target_name: target }])),
  };
}
