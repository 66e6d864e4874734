import { join } from "node:path";

/** The name under which notebooks ask for this kernel. */
export const KERNEL_NAME = "oshlab";

/** What Jupyter wants to know of a kernel (`kernel.json`). */
export interface KernelSpec {
  argv: string[];
  display_name: string;
  language: string;
  interrupt_mode: "message" | "signal";
  metadata: Record<string, unknown>;
}

/** The kernelspec that starts this kernel with the Node that runs now. */
export function kernelSpec(): KernelSpec {
  return {
    argv: [process.execPath, join(import.meta.dirname, "..", "cli.ts"), "run", "{connection_file}"],
    display_name: "TypeScript (OSHLab)",
    language: "typescript",
    // A message reaches the kernel whatever starts it and wherever it runs; a signal does not.
    interrupt_mode: "message",
    metadata: { debugger: false },
  };
}
