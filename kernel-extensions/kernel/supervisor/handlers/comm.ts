import type { Message } from "../../wire/message.ts";
import { CELLS_TARGET } from "../cells.ts";
import type { Kernel } from "../kernel.ts";

/** Hands what the page says on a comm to whom it concerns; a comm that is not open is let go. */
export async function comm(message: Message, kernel: Kernel): Promise<void> {
  const { content, metadata, buffers, header } = message;
  const what = header.msg_type.replace("comm_", "") as "open" | "msg" | "close";
  const id = String(content.comm_id ?? "");
  const target = String(content.target_name ?? "");
  if (kernel.cells.has(id) || (what === "open" && target === CELLS_TARGET)) {
    if (what === "close") kernel.cells.closed(id);
    else kernel.cells.take(id, content.data, header);
    return;
  }
  if (what === "open") kernel.comms.opened(id, target);
  else if (!kernel.comms.list().some((one) => one.id === id)) return;
  if (what === "close") kernel.comms.closed(id);
  await kernel.worker.comm(kernel.register(message), {
    what,
    comm: id,
    target,
    data: content.data ?? {},
    metadata,
    buffers: buffers.map((bytes) => bytes.toString("base64")),
  });
  kernel.flush();
}
