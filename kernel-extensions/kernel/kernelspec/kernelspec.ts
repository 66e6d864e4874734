import { isAbsolute, join, relative, sep } from "node:path";

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

/** The project that this kernel is a part of. */
const PROJECT = join(import.meta.dirname, "..", "..", "..");

/**
 * The kernelspec, for a folder, that starts this kernel with the Node that runs now. What lies in the
 * project, as the folder does, is named from there: then all may be moved together.
 */
export function kernelSpec(folder: string): KernelSpec {
  const place = (path: string): string =>
    isWithin(PROJECT, folder) && isWithin(PROJECT, path)
      ? ["{resource_dir}", ...relative(folder, path).split(sep)].join("/")
      : path;
  const cli = join(import.meta.dirname, "..", "cli.ts");
  return {
    argv: [place(process.execPath), place(cli), "run", "{connection_file}"],
    display_name: "TypeScript (OSHLab)",
    language: "typescript",
    // A message reaches the kernel whatever starts it and wherever it runs; a signal does not.
    interrupt_mode: "message",
    metadata: { debugger: true },
  };
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== "..";
}
