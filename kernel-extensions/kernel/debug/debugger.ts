import type { Debugger as V8, Runtime } from "node:inspector";
import { pathToFileURL } from "node:url";
import type { InspectorAsk } from "../worker/debug/relay.ts";
import { Breakpoints } from "./breakpoints.ts";
import { isCaught } from "./exceptions.ts";
import type { Pausing } from "./exceptions.ts";
import { authorsFrames } from "./frames.ts";
import type { Found, Frame } from "./frames.ts";
import { Inspector } from "./inspector.ts";
import { KERNEL, Scripts } from "./scripts.ts";

/** The one thread that runs cells, as editors know it. */
export const THREAD = 1;

/** How long after a step the cell counts as going on, in milliseconds. The step goes on too, however long it takes. */
const STEP = 100;
/** How often a step is repeated that has not left its line. */
const REPEATS = 20;

export type Step = "stepOver" | "stepInto" | "stepOut";

interface Stepping {
  how: Step;
  from: { path: string; line: number; depth: number };
  repeats: number;
}

interface Effects {
  ask(ask: InspectorAsk): void;
  /** Tells editors. */
  event(event: string, body: object): void;
}

/** The debugger of a session: where cells stop, and what can be seen then. Without effect until it is attached. */
export class Debugger {
  readonly inspector: Inspector;
  readonly scripts: Scripts;
  readonly breakpoints: Breakpoints;
  /** Where a cell stands that is paused, the innermost frame first. */
  frames: Frame[] | undefined;
  attached = false;
  readonly #effects: Effects;
  readonly #folder: string;
  #linked: Promise<void> | undefined;
  #handled: Promise<void> = Promise.resolve();
  #pausing: Pausing = "none";
  #stepping: Stepping | undefined;
  #goingOn: NodeJS.Timeout | undefined;
  #serial = 0;

  constructor(folder: string, session: string, effects: Effects) {
    this.#effects = effects;
    this.#folder = folder;
    this.inspector = new Inspector((ask) => effects.ask(ask));
    this.scripts = new Scripts(this.inspector, folder, session);
    this.breakpoints = new Breakpoints(this.inspector, this.scripts);
    this.inspector.event = (method, params) => this.#event(method, params);
  }

  /** Begins to debug, also in the processes that may follow this one. */
  async attach(): Promise<void> {
    this.attached = true;
    await this.ready();
  }

  /** A cell is about to run: no step of the one before goes on. */
  async begin(): Promise<void> {
    this.#stepping = undefined;
    await this.ready();
  }

  /** The process that runs the cells must know what is asked of it. Nothing to do when no one debugs. */
  async ready(): Promise<void> {
    if (this.attached) await (this.#linked ??= this.#link());
  }

  /** Ends debugging; a paused cell goes on. */
  async detach(): Promise<void> {
    this.attached = false;
    this.#linked = undefined;
    this.breakpoints.forget();
    await this.inspector.post("Debugger.disable");
    this.#goOn(0);
    this.scripts.forget();
  }

  async pauseOn(pausing: Pausing): Promise<void> {
    this.#pausing = pausing;
    await this.ready();
    if (this.attached) await this.#setPausing();
  }

  /** The breakpoints of a path have changed. */
  async breakpointsSet(path: string): Promise<void> {
    await this.ready();
    if (this.attached) await this.breakpoints.renew(path);
  }

  /** Lets a paused cell go on. */
  async resume(): Promise<void> {
    this.#stepping = undefined;
    if (this.frames) await this.inspector.post("Debugger.resume");
  }

  /** Lets a paused cell go on to where the author next sees it. */
  async step(how: Step): Promise<void> {
    const [top] = this.frames ?? [];
    if (!top) return;
    const from = { path: top.source.path, line: top.line, depth: this.frames!.length };
    this.#stepping = { how, from, repeats: 0 };
    await this.inspector.post(`Debugger.${how}`);
  }

  /** Makes a cell that runs pause. */
  async pause(): Promise<void> {
    await this.ready();
    if (this.attached && !this.frames) await this.inspector.post("Debugger.pause");
  }

  /** The cell is to be stopped: a paused one must go on for that, but not do anything more. */
  stop(): void {
    if (this.frames) void this.inspector.post("Debugger.resume", { terminateOnResume: true }).catch(() => {});
  }

  frame(id: unknown): Frame | undefined {
    return this.frames?.find((frame) => frame.id === id);
  }

  /** The process that ran the cells is gone. */
  forget(): void {
    this.#linked = undefined;
    this.inspector.forget();
    this.scripts.forget();
    this.breakpoints.forget();
    this.#goOn(0);
  }

  async #link(): Promise<void> {
    // The author's scripts; and nothing of what is installed, of Node or of the kernel.
    const folder = pathToFileURL(this.#folder).href.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const patterns = [`^(?!oshlab-cell:|${folder}/(?!.*/node_modules/))`, `^${KERNEL}`];
    await this.inspector.post("Debugger.enable");
    await this.inspector.post("Debugger.setBlackboxPatterns", { patterns, skipAnonymous: true });
    await this.#setPausing();
    await this.breakpoints.renewAll();
  }

  async #setPausing(): Promise<void> {
    const state = this.#pausing === "none" ? "none" : "all";
    await this.inspector.post("Debugger.setPauseOnExceptions", { state });
    await this.inspector.post("Debugger.setAsyncCallStackDepth", { maxDepth: state === "all" ? 8 : 0 });
  }

  #event(method: string, params: unknown): void {
    if (method === "Debugger.scriptParsed") this.scripts.parsed(params as V8.ScriptParsedEventDataType);
    if (method === "Debugger.resumed") this.#goOn(this.#stepping ? STEP : 0);
    if (method !== "Debugger.paused") return;
    this.#handled = this.#handled
      .then(() => this.#paused(params as V8.PausedEventDataType))
      // A cell that nobody can see must not stand still.
      .catch(() => this.inspector.post("Debugger.resume"))
      .then(() => {})
      .catch(() => {});
  }

  async #paused(event: V8.PausedEventDataType): Promise<void> {
    if (event.reason === "instrumentation") {
      const script = await this.scripts.find((event.data as { scriptId: string }).scriptId);
      if (script?.code !== undefined) await this.breakpoints.into(script);
      await this.inspector.post("Debugger.resume");
      return;
    }
    const found = await authorsFrames(event.callFrames, this.scripts);
    const again = await this.#again(event, found);
    if (again !== undefined) {
      await this.inspector.post(`Debugger.${again}`);
      return;
    }
    this.#stepping = undefined;
    clearTimeout(this.#goingOn);
    this.#goingOn = undefined;
    this.frames = found
      .filter((frame) => frame.line !== undefined)
      .map((frame) => ({ ...frame, id: (this.#serial += 1) }));
    this.#effects.event("stopped", {
      reason: reasonOf(event),
      threadId: THREAD,
      allThreadsStopped: true,
      ...textOf(event),
    });
  }

  /** How to go on from where an author need not stop; nothing where he does. */
  async #again(event: V8.PausedEventDataType, found: readonly Found[]): Promise<Step | "resume" | undefined> {
    const [top] = found;
    if (!top) return "resume";
    if (event.reason === "exception" || event.reason === "promiseRejection") {
      const passed =
        this.#pausing === "none" || (this.#pausing === "uncaught" && (await isCaught(event, this.scripts)));
      return passed ? "resume" : undefined;
    }
    if (event.hitBreakpoints?.length || event.reason !== "step") return undefined;
    const stepping = this.#stepping;
    if (top.line === undefined) return "stepOver";
    if (!stepping || stepping.repeats >= REPEATS) return undefined;
    const { path, line, depth } = stepping.from;
    const here = found.filter((frame) => frame.line !== undefined).length;
    if (top.source.path !== path || top.line !== line || here !== depth) return undefined;
    stepping.repeats += 1;
    return stepping.how === "stepOut" ? undefined : stepping.how;
  }

  /** The cell runs; editors hear of it unless it stops again at once, as after a step. */
  #goOn(delay: number): void {
    if (!this.frames && this.#goingOn === undefined) return;
    this.frames = undefined;
    clearTimeout(this.#goingOn);
    const tell = (): void => {
      this.#goingOn = undefined;
      void this.inspector.call("release").catch(() => {});
      this.#effects.event("continued", { threadId: THREAD, allThreadsContinued: true });
    };
    if (delay === 0) tell();
    else this.#goingOn = setTimeout(tell, delay);
  }
}

function reasonOf({ reason, hitBreakpoints }: V8.PausedEventDataType): string {
  if (hitBreakpoints?.length) return "breakpoint";
  if (reason === "step") return "step";
  if (reason === "exception" || reason === "promiseRejection") return "exception";
  return "pause";
}

function textOf({ reason, data }: V8.PausedEventDataType): { text?: string } {
  if (reason !== "exception" && reason !== "promiseRejection") return {};
  const { description, value } = data as Runtime.RemoteObject;
  return { text: (description ?? String(value)).split("\n")[0] };
}
