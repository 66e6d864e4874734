/** How long text is gathered before it is sent, in milliseconds. */
const DELAY = 50;
/** How much text is gathered at most, in characters. */
const SIZE = 256 * 1024;

/** Where text was written: the request it belongs to, and the stream. */
export interface StreamPlace {
  id: number;
  name: "stdout" | "stderr";
}

/** Gathers text that is written in small pieces into few messages, in order. */
export class StreamGatherer {
  readonly #send: (place: StreamPlace, text: string) => void;
  #place: StreamPlace | undefined;
  #pieces: string[] = [];
  #size = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(send: (place: StreamPlace, text: string) => void) {
    this.#send = send;
  }

  write(place: StreamPlace, text: string): void {
    if (this.#place?.id !== place.id || this.#place.name !== place.name) this.flush();
    this.#place = place;
    this.#pieces.push(text);
    this.#size += text.length;
    if (this.#size >= SIZE) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), DELAY);
  }

  /** Sends what is gathered: before anything else is sent, and when a cell ends. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#place || this.#pieces.length === 0) return;
    this.#send(this.#place, this.#pieces.join(""));
    this.#pieces = [];
    this.#size = 0;
  }
}
