import { execFile } from "node:child_process";
import { chmod, cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");

/** Makes our kernel, tslab's and Deno's known in a folder for `JUPYTER_PATH`. Deno comes by npm, for this alone. */
export async function installPeers(prefix: string): Promise<void> {
  await run(process.execPath, [join(root, "kernel-extensions/kernel/cli.ts"), "install", "--prefix", prefix]);
  const { resolve } = createRequire(join(root, "kernel-extensions/kernel/cli.ts"));
  const tslab = join(dirname(resolve("tslab/package.json")), "bin/tslab");
  await kernelspec(prefix, "tslab", [
    process.execPath,
    tslab,
    "kernel",
    "--config-path",
    "{connection_file}",
  ]);
  await kernelspec(prefix, "deno", [await deno(), "jupyter", "--kernel", "--conn", "{connection_file}"]);
}

async function kernelspec(prefix: string, name: string, argv: string[]): Promise<void> {
  const folder = join(prefix, "share/jupyter/kernels", name);
  await mkdir(folder, { recursive: true });
  const spec = { argv, display_name: name, language: "typescript" };
  await writeFile(join(folder, "kernel.json"), JSON.stringify(spec));
}

async function deno(): Promise<string> {
  const folder = join(root, "build/bench/kernel");
  await mkdir(folder, { recursive: true });
  for (const name of ["package.json", "package-lock.json"])
    await cp(join(import.meta.dirname, "peers/kernel", name), join(folder, name));
  await run("npm", ["ci", "--ignore-scripts"], { cwd: folder });
  const [platform] = await readdir(join(folder, "node_modules/@deno"));
  const program = join(folder, "node_modules/@deno", platform!, "deno");
  await chmod(program, 0o755);
  return program;
}
