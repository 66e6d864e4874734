import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { install } from "@oshlab/kernel/kernelspec/install.ts";
import { put } from "@oshlab/kernel/kernelspec/put.ts";
import { UserError } from "../../error.ts";
import { ROOT } from "../../report/root.ts";

const KERNEL = join(ROOT, "kernel-extensions/kernel/cli.ts");

/**
 * Puts the kernelspecs of our kernel, `oshlab`, and of tslab's own, `tslab`, into a Python environment.
 *
 * @throws UserError LAB_START
 */
export async function installKernels(venv: string): Promise<void> {
  const spec = {
    argv: [process.execPath, tslab(), "kernel", "--config-path", "{connection_file}"],
    display_name: "TypeScript (tslab)",
    language: "typescript",
  };
  try {
    await install(["--prefix", venv]);
    await put(join(venv, "share/jupyter/kernels/tslab/kernel.json"), JSON.stringify(spec, null, 2));
  } catch (error) {
    throw new UserError("LAB_START", { detail: (error as Error).message });
  }
}

/** tslab's program, as npm brought it for our kernel. */
function tslab(): string {
  const { resolve } = createRequire(KERNEL);
  return join(dirname(resolve("tslab/package.json")), "bin/tslab");
}
