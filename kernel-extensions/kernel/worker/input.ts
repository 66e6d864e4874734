import { receiveMessageOnPort } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import { KernelError } from "../errors.ts";
import { language } from "../locale.ts";
import { LABELS } from "../words.ts";
import { report } from "./channel.ts";
import { currentCell } from "./context.ts";

/** What a person answered; nothing where nobody can. */
export interface Answer {
  serial: number;
  value: string | null;
}

/** How often a cell that waits for a person looks whether it was stopped, in milliseconds. */
const LOOK = 50;

const YES = /^\s*(y|yes|j|ja|o|oui)\s*$/i;

/**
 * Asks the person at the keyboard, and waits: `prompt`, `confirm` and `password`, as in a browser. The
 * answers come from the watchdog, whose thread listens while this one waits.
 */
export class Input {
  readonly #answers: MessagePort;
  /** Element 0: how many answers have come. */
  readonly #come: Int32Array;
  #serial = 0;

  constructor(answers: MessagePort, come: Int32Array) {
    this.#answers = answers;
    this.#come = come;
  }

  /** Makes the three functions known to the cells. */
  offer(): void {
    const functions = {
      prompt: (text: unknown = "", preset: unknown = "") => this.#ask(String(text)) || String(preset),
      confirm: (text: unknown = "") => YES.test(this.#ask(`${String(text)} ${LABELS.yesNo[language()]} `)),
      password: (text: unknown = "") => this.#ask(String(text), true),
    };
    for (const [name, value] of Object.entries(functions))
      Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }

  #ask(text: string, password = false): string {
    this.#serial += 1;
    const serial = this.#serial;
    report({ type: "input", id: currentCell(), serial, prompt: text, password });
    for (let seen = Atomics.load(this.#come, 0); ; seen = Atomics.load(this.#come, 0)) {
      const answer = receiveMessageOnPort(this.#answers)?.message as Answer | undefined;
      if (answer?.serial === serial) {
        if (answer.value === null) throw new KernelError("INPUT_NOBODY");
        return answer.value;
      }
      // In short waits: between them V8 can end a cell that is stopped.
      if (!answer) Atomics.wait(this.#come, 0, seen, LOOK);
    }
  }
}
