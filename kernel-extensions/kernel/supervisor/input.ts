import type { Content, Message } from "../wire/message.ts";
import type { Answer } from "../worker/input.ts";

interface Effects {
  /** Puts a question to whoever sent the request. */
  ask(request: Message, content: Content): void;
  /** Hands the answer to the cell that waits. */
  answer(answer: Answer): void;
}

/** Questions of cells to the person at the keyboard: one at a time, since the cell waits for the answer. */
export class InputDesk {
  readonly #effects: Effects;
  #serial: number | undefined;

  constructor(effects: Effects) {
    this.#effects = effects;
  }

  /** Asks on behalf of the running request; without one, or where no one can answer, the cell is told so. */
  ask(
    { serial, prompt, password }: { serial: number; prompt: string; password: boolean },
    request?: Message,
  ): void {
    if (request?.content.allow_stdin !== true) {
      this.#effects.answer({ serial, value: null });
      return;
    }
    this.#serial = serial;
    this.#effects.ask(request, { prompt, password });
  }

  /** Takes an answer; one that nobody waits for is let go. */
  answer({ content }: Message): void {
    if (this.#serial === undefined) return;
    const serial = this.#serial;
    this.#serial = undefined;
    this.#effects.answer({ serial, value: String(content.value ?? "") });
  }

  /** The cell has ended: its question is withdrawn. */
  close(): void {
    this.#serial = undefined;
  }
}
