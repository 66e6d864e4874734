import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { UserError } from "../../error.ts";
import { writeWhole } from "../../report/files.ts";
import { ROOT } from "../../report/root.ts";
import { run } from "../python.ts";

const KERNEL = join(ROOT, "kernel-extensions/kernel/cli.ts");

/** Puts the kernelspecs of our kernel, `oshlab`, and of tslab's own, `tslab`, into a Python environment. */
export async function installKernels(venv: string): Promise<void> {
  const { code, output } = await run(process.execPath, [KERNEL, "install", "--prefix", venv]);
  if (code !== 0) throw new UserError("LAB_START", { detail: output.trim().slice(-400) });
  const spec = {
    argv: [process.execPath, tslab(), "kernel", "--config-path", "{connection_file}"],
    display_name: "TypeScript (tslab)",
    language: "typescript",
  };
  await writeWhole(join(venv, "share/jupyter/kernels/tslab/kernel.json"), JSON.stringify(spec, null, 2));
}

/** tslab's program, as npm brought it for our kernel. */
function tslab(): string {
  const { resolve } = createRequire(KERNEL);
  return join(dirname(resolve("tslab/package.json")), "bin/tslab");
}
