import { KernelError } from "../../errors.ts";
import type { TypeFault } from "../../language/service.ts";
import { language } from "../../locale.ts";
import { parseCell } from "../../syntax/cell.ts";
import { LABELS } from "../../words.ts";
import type { Content, Message } from "../../wire/message.ts";
import type { AskChannel } from "../../wire/sockets.ts";
import type { CellError, ExpressionReply } from "../../worker/channel.ts";
import { shown } from "../ended.ts";
import type { Kernel } from "../kernel.ts";
import { typeMode } from "../typeMode.ts";
import { typeError, typeWarning } from "../types.ts";
import type { CellOutcome } from "../worker.ts";

/** How long a cell's end waits for its type check while exploring, in milliseconds. */
const CHECK_PATIENCE = 2000;

/** Runs a cell: its input, its outputs, its end. */
export async function execute(request: Message, channel: AskChannel, kernel: Kernel): Promise<void> {
  const content = request.content;
  const code = typeof content.code === "string" ? content.code : "";
  const silent = content.silent === true;
  const counted = !silent && content.store_history !== false && code.trim() !== "";
  if (counted) {
    kernel.executionCount += 1;
    kernel.history.push({ line: kernel.executionCount, input: code });
  }
  const execution_count = kernel.executionCount;
  if (!silent) kernel.publish("execute_input", { code, execution_count }, request.header);
  const outcome = await run(request, kernel, code, counted ? execution_count : undefined);
  kernel.flush();
  const payload = kernel.takePages();
  kernel.input.close();
  if (outcome.lost) kernel.forget();
  if (!outcome.error) {
    const user_expressions = Object.fromEntries(
      Object.entries(outcome.expressions).map(([name, reply]) => [
        name,
        reply.status === "ok" ? reply : errorReply(reply),
      ]),
    );
    kernel.reply(request, channel, { status: "ok", execution_count, payload, user_expressions });
    return;
  }
  const { ename, evalue, traceback } = outcome.error;
  // What becomes part of a notebook has these three fields and no other.
  if (!silent) kernel.publish("error", { ename, evalue, traceback }, request.header);
  kernel.reply(request, channel, {
    status: "error",
    execution_count,
    ...errorContent(outcome.error),
    payload,
    user_expressions: {},
  });
  if (content.stop_on_error !== false) kernel.queue.abortWaiting();
}

async function run(
  request: Message,
  kernel: Kernel,
  code: string,
  number: number | undefined,
): Promise<CellOutcome> {
  const id = kernel.register(request);
  const word = LABELS.cell[language()];
  const label = number === undefined ? word : `${word} ${number}`;
  const place = { number, id: shownId(request) };
  const expressions = textValues(request.content.user_expressions);
  const mode = request.content.silent === true || code.trim() === "" ? "off" : typeMode(request.metadata);
  const cell = { key: cellKey(request, id), label, code };
  if (mode === "strict") {
    let faults: TypeFault[];
    try {
      faults = await kernel.language.check(cell, true);
    } catch (error) {
      const reason = (error as Error).message;
      return { error: shown(new KernelError("TYPES_UNAVAILABLE", { reason })), expressions: {} };
    }
    if (faults.length > 0) return { error: typeError(faults, cell, place), expressions: {} };
  }
  const checked = mode === "warn" ? warn(kernel, id, cell) : Promise.resolve();
  await kernel.debug.ready();
  if (kernel.stopped === request) return { error: shown(new KernelError("CELL_STOPPED")), expressions: {} };
  const outcome = await kernel.worker.run({ id, code, label, cell: place, expressions });
  // A mistake in the syntax: nothing of it has run.
  if (code.trim() !== "" && parseCell(code).faults.length === 0)
    kernel.cells.ran({ id: shownId(request) ?? cell.key, code }, outcome.error !== undefined, request.header);
  await Promise.race([checked, new Promise((resolve) => setTimeout(resolve, CHECK_PATIENCE).unref())]);
  return outcome;
}

/** Checks while the cell runs; a language service that fails takes no cell with it. */
async function warn(
  kernel: Kernel,
  id: number,
  cell: { key: string; label: string; code: string },
): Promise<void> {
  try {
    for (const fault of await kernel.language.check(cell, false)) kernel.warn(id, typeWarning(fault, cell));
  } catch (error) {
    process.stderr.write(`oshlab-kernel: type check: ${(error as Error).message}\n`);
  }
}

/** A cell that is run again replaces itself, where its editor says which cell it is. */
function cellKey(request: Message, id: number): string {
  return shownId(request)?.replace(/[^\w-]/g, "_") ?? String(id);
}

function shownId({ metadata }: Message): string | undefined {
  return typeof metadata.cellId === "string" ? metadata.cellId : undefined;
}

/** Jupyter's three fields, and beside them what a program wants to know. */
function errorContent({ ename, evalue, traceback, ...more }: CellError): Content {
  return { ename, evalue, traceback, ...(Object.keys(more).length > 0 && { oshlab: more }) };
}

function errorReply({ status, ...error }: Extract<ExpressionReply, { status: "error" }>): Content {
  return { status, ...errorContent(error) };
}

function textValues(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, code]) => typeof code === "string")) as Record<
    string,
    string
  >;
}
