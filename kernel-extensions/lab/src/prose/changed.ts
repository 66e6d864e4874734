import { Signal } from "@lumino/signaling";

/** Emitted when prose was rendered: words of figures may have changed. */
export const proseChanged = new Signal<object, void>({});
