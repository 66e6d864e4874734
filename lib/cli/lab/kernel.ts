import { join } from "node:path";
import { UserError } from "../../error.ts";
import { ROOT } from "../../report/root.ts";
import { run } from "../python.ts";

/** Puts the kernelspec of the `oshlab` kernel into a Python environment. */
export async function installKernel(venv: string): Promise<void> {
  const cli = join(ROOT, "kernel-extensions/kernel/cli.ts");
  const { code, output } = await run(process.execPath, [cli, "install", "--prefix", venv]);
  if (code !== 0) throw new UserError("LAB_START", { detail: output.trim().slice(-400) });
}
