import { Command, InvalidArgumentError } from "commander";
import { said } from "./help/said.ts";
import type { Flags } from "./lab/run.ts";

/** `oshlab lab`: JupyterLab for the chapters. */
export const command = (): Command =>
  new Command("lab")
    .description("open JupyterLab with the chapters, our kernel and our extension")
    .option("--ip <address>", "listen on this address; 0.0.0.0 is every one, for containers", "localhost")
    .option("--port <number>", "the port to use (default: the first free one from 8888)", port)
    .option("--no-browser", "don't open a browser window, only print the address")
    .option("--notebook <path>", "open this notebook, for example notebooks/06-demands.ipynb")
    .option("--folder <path>", "the project's folder")
    .addHelpText("after", () => `\n${said("Ctrl-C ends the Lab and everything it started.")}`)
    .action(async (options: Flags) => {
      const { runLab } = await import("./lab/run.ts");
      process.exitCode = await runLab(options);
    });

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 65535) throw new InvalidArgumentError("1–65535");
  return number;
}
