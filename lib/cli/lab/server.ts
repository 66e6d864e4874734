import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../../error.ts";
import { ROOT } from "../../report/root.ts";
import { venvProgram } from "../../python/venv.ts";

const SERVER = join(ROOT, "kernel-extensions/lab/server");

export interface ServerOptions {
  root: string;
  venv: string;
  /** The folder with our built extension. */
  extension: string;
  /** The folder with the settings that the Lab starts from. */
  settings: string;
  /** The address to listen on: this computer's own, or in a container all of them. */
  ip: string;
  port: number;
  token: string;
  browser: boolean;
  notebook?: string;
}

export interface Server {
  /** Without its token. */
  address: string;
  /** When it answers. @throws UserError LAB_START */
  ready: Promise<void>;
  /** Its exit code, once it has ended. */
  ended: Promise<number>;
  stop(): void;
}

/** Starts Jupyter Server for one project, behind its token. */
export function startServer(options: ServerOptions): Server {
  const page = options.notebook ? `/lab/tree/${encodeURI(options.notebook)}` : "/lab";
  const child = spawn(
    venvProgram(options.venv, "python"),
    [
      "-m",
      "jupyterlab",
      `--config=${join(SERVER, "jupyter_lab_config.py")}`,
      `--ServerApp.ip=${options.ip}`,
      `--ServerApp.port=${options.port}`,
      "--ServerApp.port_retries=0",
      `--LabApp.default_url=${page}`,
      ...(options.browser ? [] : ["--no-browser"]),
      // In a container there is nobody else.
      ...(process.getuid?.() === 0 ? ["--allow-root"] : []),
    ],
    {
      cwd: options.root,
      // No terminal to ask "Shut down this server?" on; the pipe's end tells the server that we are gone.
      stdio: ["pipe", "inherit", "pipe"],
      env: {
        ...process.env,
        JUPYTER_TOKEN: options.token,
        JUPYTER_CONFIG_DIR: join(options.root, "data/lab/config"),
        OSHLAB_ROOT: options.root,
        OSHLAB_COMMAND: JSON.stringify([process.execPath, join(ROOT, "lib/cli/oshlab.mjs")]),
        OSHLAB_LABEXTENSION: options.extension,
        OSHLAB_LAB_SETTINGS: options.settings,
        // Text too long to show: what cells print is data, and stays with the data.
        OSHLAB_OUTPUT_FOLDER: join(options.root, "data/lab/text"),
        PYTHONPATH: [SERVER, process.env["PYTHONPATH"]]
          .filter(Boolean)
          .join(process.platform === "win32" ? ";" : ":"),
      },
    },
  );
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-2000);
    process.stderr.write(text);
  });
  const ended = new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? 0)));
  return {
    address: `http://localhost:${options.port}${page}`,
    ready: answers(`http://localhost:${options.port}/api`, ended, () => said),
    ended,
    stop: () => void child.kill("SIGTERM"),
  };
}

async function answers(address: string, ended: Promise<number>, said: () => string): Promise<void> {
  for (;;) {
    if ((await fetch(address).catch(() => null))?.ok) return;
    const over = await Promise.race([ended.then(() => true), sleep(100, false)]);
    if (over) throw new UserError("LAB_START", { detail: said().trim() });
  }
}
