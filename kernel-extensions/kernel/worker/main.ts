import { join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import { report } from "./channel.ts";
import type { Command, MimeBundle } from "./channel.ts";
import { quietConsole } from "./console.ts";
import { currentCell, currentRun, isStopped } from "./context.ts";
import { plain, show, showValue } from "./display.ts";
import { Comms } from "./comms.ts";
import { Evaluator } from "./evaluate.ts";
import { welcomeGuests } from "./guests/guests.ts";
import { awaited, HOST, offer, settled } from "./host.ts";
import { having, importer, surroundings } from "./imports.ts";
import { loadAhead } from "./loadAhead.ts";
import { fixClock } from "./clock.ts";
import { Input } from "./input.ts";
import { closeNetwork } from "./network.ts";
import { seedRandom } from "./random.ts";
import { debugHost } from "./debug/host.ts";
import { Runner } from "./run.ts";
import { Shadows } from "./shadow.ts";
import { captureStreams } from "./streams.ts";
import { guardTimers } from "./timers.ts";
import type { WatchdogData } from "./watchdog.ts";

// The process that runs the cells. It speaks to its supervisor by three pipes: commands come by Node's
// own channel, reports go out on descriptor 3, and the watchdog listens on descriptor 4.

const { OSHLAB_SEED, OSHLAB_DATE, OSHLAB_NETWORK } = process.env;
if (OSHLAB_SEED) seedRandom(OSHLAB_SEED);
if (OSHLAB_DATE) fixClock(OSHLAB_DATE);
if (OSHLAB_NETWORK === "off") closeNetwork();

// A library's frames must not hide the author's.
Error.stackTraceLimit = 50;

const folder = process.cwd();
const load = importer(folder);
const { globals, meta } = surroundings(folder);
for (const [name, value] of Object.entries(globals)) {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

let given: unknown;
let thrown: unknown;
const shadows = new Shadows();
offer({
  awaited,
  result: (value) => void (currentRun().last = { value: settled(value) }),
  thrown: (error) => void (thrown = error),
  goes(value) {
    if (isStopped()) return false;
    given = value;
    return true;
  },
  given() {
    const value = given;
    given = undefined;
    return value;
  },
  never: new Promise(() => {}),
  import: load,
  having,
  meta,
  use: (value) => currentRun().disposables.add(value, Symbol.dispose),
  useAsync: (value) => currentRun().disposables.add(value, Symbol.asyncDispose),
  debug: debugHost(shadows),
});

const comms = new Comms();

// How library code shows something, or speaks to the page, without knowing the kernel.
Object.defineProperty(globalThis, Symbol.for("oshlab.kernel"), {
  value: Object.freeze({
    display: show,
    show: showValue,
    /** Takes away what the cell has shown: now, or as soon as it shows something new. */
    clearOutput(wait = false): void {
      report({ type: "clear", id: currentCell(), wait });
    },
    /** Shows something to read beside the notebook, when the cell has ended. */
    page(data: MimeBundle): void {
      report({ type: "page", id: currentCell(), data: plain(data) });
    },
    comms: Object.freeze({
      register: comms.register.bind(comms),
      open: comms.open.bind(comms),
    }),
  }),
});

captureStreams();
quietConsole();
guardTimers();
welcomeGuests();

const runner = new Runner(new Evaluator(HOST, () => thrown), shadows);

function uncaught(error: unknown): void {
  process.stderr.write(runner.uncaught(error));
}
process.on("uncaughtException", uncaught);
process.on("unhandledRejection", uncaught);
// Stopping is the watchdog's work.
process.on("SIGINT", () => {});

const [seen, ahead, come] = [shared(), shared(), shared()];
const { port1, port2 } = new MessageChannel();
new Input(port1, come).offer();
const watchdog = new Worker(join(import.meta.dirname, "watchdog.ts"), {
  workerData: { seen, ahead, come, answers: port2 } satisfies WatchdogData,
  transferList: [port2],
});
watchdog.on("message", ({ stop, id }: { stop: number; id: number }) => {
  Atomics.store(seen, 0, stop);
  runner.stop(id);
});

process.on("disconnect", () => process.exit());
process.on("message", (command: Command) => {
  // As a microtask: there V8 can end a loop without harm to Node's own state.
  queueMicrotask(() => void obey(command));
});

async function obey(command: Command): Promise<void> {
  if (command.type === "run") {
    Atomics.store(ahead, 0, 0);
    // What cells did to the language itself may leave nothing that runs: better another process than no answer.
    await runner.run(command).catch(() => process.exit(1));
  } else if (command.type === "comm") hear(command);
  else if (command.type === "load")
    await loadAhead(command.entries, {
      isBusy: () => runner.isBusy,
      loading: (now) => void Atomics.store(ahead, 0, Number(now)),
    });
  else report({ type: "names", id: command.id, names: await runner.properties(command.path) });
}

function hear(command: Extract<Command, { type: "comm" }>): void {
  try {
    comms.take(command, command.id);
  } catch (error) {
    uncaught(error);
  }
  report({ type: "heard", id: command.id });
}

function shared(): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(4));
}

report({ type: "ready" });
