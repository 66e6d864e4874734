import { spawnSync } from "node:child_process";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { KernelError } from "../errors.ts";
import { KERNEL_NAME } from "./kernelspec.ts";

/**
 * The kernelspec's folder for `--user`, `--prefix DIR` or `--sys-prefix`; undefined when the arguments are
 * none of these. Throws a `KernelError`.
 */
export function specFolder(args: string[]): string | undefined {
  const data = dataFolder(args);
  return data === undefined ? undefined : join(data, "kernels", KERNEL_NAME);
}

function dataFolder([where, folder, ...rest]: string[]): string | undefined {
  if (where === "--prefix" && folder !== undefined && rest.length === 0) {
    return join(resolve(folder), "share", "jupyter");
  }
  if (folder !== undefined) return undefined;
  if (where === "--user") return userFolder();
  return where === "--sys-prefix" ? pythonFolder() : undefined;
}

/** Jupyter's data folder of the user, on this platform. */
export function userFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): string {
  if (env.JUPYTER_DATA_DIR) return env.JUPYTER_DATA_DIR;
  if (platform === "darwin") return join(homedir(), "Library", "Jupyter");
  if (platform === "win32") return join(env.APPDATA ?? join(homedir(), "AppData", "Roaming"), "jupyter");
  return join(env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "jupyter");
}

/** Jupyter's data folder of the active Python environment. Throws a `KernelError` when there is no Python. */
export function pythonFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env.VIRTUAL_ENV || env.CONDA_PREFIX || pythonPrefix(env), "share", "jupyter");
}

function pythonPrefix(env: NodeJS.ProcessEnv): string {
  for (const python of ["python3", "python"]) {
    const { status, stdout } = spawnSync(python, ["-c", "import sys; print(sys.prefix)"], {
      encoding: "utf8",
      env,
    });
    if (status === 0 && stdout.trim() !== "") return stdout.trim();
  }
  throw new KernelError("INSTALL_NO_PYTHON");
}
