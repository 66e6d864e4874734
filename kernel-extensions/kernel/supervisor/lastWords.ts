/** V8 begins so when it gives up for want of memory; a page of addresses follows. */
const BEGINS = /\n?<--- Last few GCs --->/u;
const MEMORY = "out of memory";

/**
 * What a process writes to its error stream, without the page of addresses that V8 writes when memory runs out: that is
 * held back, and shown only when the process goes on after all.
 *
 * @example
 * const words = new LastWords();
 * words.take("warning\n<--- Last few GCs --->\n"); // "warning\n"
 * words.take("FATAL ERROR: … JavaScript heap out of memory"); // ""
 * words.outOfMemory; // true
 */
export class LastWords {
  #held = "";

  /** What may be shown of what it wrote. */
  take(text: string): string {
    if (this.#held !== "") {
      this.#held += text;
      return "";
    }
    const at = text.search(BEGINS);
    if (at < 0) return text;
    this.#held = text.slice(at);
    return text.slice(0, at);
  }

  get outOfMemory(): boolean {
    return this.#held.includes(MEMORY);
  }

  /** What was held back, to be shown now. */
  release(): string {
    const held = this.#held;
    this.#held = "";
    return held;
  }
}
