import { Command } from "commander";
import { ensureVenv } from "../python/venv.ts";

/** `oshlab venv`: makes the Python environment without starting anything, for tests and images. */
export const command = (): Command =>
  new Command("venv")
    .description("make .venv, the Python environment that JupyterLab needs")
    .action(async () => void process.stdout.write(`${await ensureVenv()}\n`));
