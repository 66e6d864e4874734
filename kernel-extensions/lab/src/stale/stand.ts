import { Signal } from "@lumino/signaling";
import type { Notebook } from "@jupyterlab/notebook";
import type { SessionState } from "@oshlab/kernel/dataflow/states.ts";

/** How the cells of the open notebooks stand, as their kernels say. */
const stands = new WeakMap<Notebook, SessionState>();

/** Emitted when a kernel has said how the cells of a notebook stand. */
export const standChanged = new Signal<object, Notebook>({});

export const standOf = (notebook: Notebook): SessionState | undefined => stands.get(notebook);

export function setStand(notebook: Notebook, state: SessionState | undefined): void {
  if (state) stands.set(notebook, state);
  else stands.delete(notebook);
  standChanged.emit(notebook);
}
