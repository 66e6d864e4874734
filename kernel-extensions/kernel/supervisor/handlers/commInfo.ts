import type { Content } from "../../wire/message.ts";

/** No comms are open: they are not supported yet. */
export function commInfo(): Content {
  return { status: "ok", comms: {} };
}
