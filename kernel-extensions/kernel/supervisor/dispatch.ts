import type { Content, Message } from "../wire/message.ts";
import type { Channel } from "../wire/sockets.ts";
import { comm } from "./handlers/comm.ts";
import { commInfo } from "./handlers/commInfo.ts";
import { complete } from "./handlers/complete.ts";
import { debug } from "./handlers/debug.ts";
import { execute } from "./handlers/execute.ts";
import { history } from "./handlers/history.ts";
import { inspect } from "./handlers/inspect.ts";
import { interrupt } from "./handlers/interrupt.ts";
import { isComplete } from "./handlers/isComplete.ts";
import { kernelInfo } from "./handlers/kernelInfo.ts";
import { shutdown } from "./handlers/shutdown.ts";
import type { Kernel } from "./kernel.ts";

/** Answers one type of request: the content of the reply. */
export type Handler = (request: Message, kernel: Kernel) => Content | Promise<Content>;

const HANDLERS = new Map<string, Handler>(
  Object.entries({
    comm_info_request: commInfo,
    complete_request: complete,
    debug_request: debug,
    history_request: history,
    inspect_request: inspect,
    interrupt_request: interrupt,
    is_complete_request: isComplete,
    kernel_info_request: kernelInfo,
    shutdown_request: shutdown,
  }),
);

/** Takes a message that asks for no reply. */
export type Taker = (message: Message, kernel: Kernel) => void | Promise<void>;

const TAKERS = new Map<string, Taker>(["comm_open", "comm_msg", "comm_close"].map((type) => [type, comm]));

/** Sees that a request is answered: cells in their turn, the rest at once, also while a cell runs. */
export function dispatch(request: Message, channel: Channel, kernel: Kernel): void {
  const type = request.header.msg_type;
  if (channel === "stdin") {
    if (type === "input_reply") kernel.input.answer(request);
    else ignore(channel, type);
    return;
  }
  if (type === "execute_request") {
    kernel.queue.add({
      request,
      run: () =>
        busy(request, kernel, async () => {
          // A fault of the kernel's own must not leave anyone waiting.
          const fault = await execute(request, channel, kernel).then(() => undefined, told);
          if (fault) kernel.reply(request, channel, fault);
        }),
      abort: () =>
        void busy(request, kernel, () =>
          kernel.reply(request, channel, { status: "aborted", execution_count: 0 }),
        ),
    });
    return;
  }
  const taker = TAKERS.get(type);
  if (taker) {
    void busy(request, kernel, () => taker(request, kernel));
    return;
  }
  const handler = HANDLERS.get(type);
  if (handler) {
    void busy(request, kernel, async () =>
      kernel.reply(request, channel, await answer(handler, request, kernel)),
    );
  } else {
    ignore(channel, type);
  }
}

function ignore(channel: Channel, type: string): void {
  process.stderr.write(
    `oshlab-kernel: ignored on ${channel}: unknown message type ${JSON.stringify(type)}\n`,
  );
}

async function answer(handler: Handler, request: Message, kernel: Kernel): Promise<Content> {
  try {
    return await handler(request, kernel);
  } catch (error) {
    return told(error);
  }
}

/** A fault of the kernel's own: logged, and the content of a reply. */
function told(error: unknown): Content {
  const { name, message, stack } = error as Error;
  process.stderr.write(`oshlab-kernel: ${stack}\n`);
  return { status: "error", ename: name, evalue: message, traceback: [] };
}

/** Tells everyone that the kernel is busy with a request, and then idle. */
async function busy(request: Message, kernel: Kernel, action: () => void | Promise<void>): Promise<void> {
  kernel.publish("status", { execution_state: "busy" }, request.header);
  try {
    await action();
  } catch (error) {
    process.stderr.write(`oshlab-kernel: ${(error as Error).stack}\n`);
  }
  kernel.publish("status", { execution_state: "idle" }, request.header);
  // A cell that still runs: the last word must not be "idle". To an editor that debugs, what comes for the cell
  // is a reason to ask again: it hears it without a parent.
  const running = kernel.queue.current;
  if (!running || running === request) return;
  const parent = request.header.msg_type === "debug_request" ? undefined : running.header;
  kernel.publish("status", { execution_state: "busy" }, parent);
}
