import { spawnSync } from "node:child_process";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { KernelError } from "../errors.ts";
import { KERNEL_NAME } from "./kernelspec.ts";

/** Where the kernel is installed. */
export interface Place {
  /** The kernelspec's folder. */
  spec: string;
  /** The Python environment that it belongs to; none for a user. */
  environment?: string;
}

/** The place that `--user`, `--prefix DIR` or `--sys-prefix` means; undefined for anything else. Throws a `KernelError`. */
export function placeOf(args: string[]): Place | undefined {
  if (args.length === 1 && args[0] === "--user") return { spec: specIn(userFolder()) };
  const environment = environmentOf(args);
  return environment === undefined
    ? undefined
    : { spec: specIn(join(environment, "share", "jupyter")), environment };
}

function environmentOf([where, folder, ...rest]: string[]): string | undefined {
  if (where === "--prefix" && folder !== undefined && rest.length === 0) return resolve(folder);
  return where === "--sys-prefix" && folder === undefined ? pythonEnvironment(process.env) : undefined;
}

const specIn = (data: string): string => join(data, "kernels", KERNEL_NAME);

/** Jupyter's data folder of the user, on this platform. */
function userFolder({ env, platform } = process): string {
  if (env.JUPYTER_DATA_DIR) return env.JUPYTER_DATA_DIR;
  if (platform === "darwin") return join(homedir(), "Library", "Jupyter");
  if (platform === "win32") return join(env.APPDATA ?? join(homedir(), "AppData", "Roaming"), "jupyter");
  return join(env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "jupyter");
}

/** The active Python environment. Throws a `KernelError` when there is no Python. */
const pythonEnvironment = (env: NodeJS.ProcessEnv): string =>
  env.VIRTUAL_ENV || env.CONDA_PREFIX || pythonPrefix(env);

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
