import { Command } from "commander";
import { said } from "./help/said.ts";

/** `oshlab doctor`: what is missing on this machine. It runs before all else is loaded (see `oshlab.mjs`). */
export const command = (): Command =>
  new Command("doctor")
    .description("say in plain words what is missing on this computer")
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      () =>
        `\n${said("When npx doesn't find oshlab: node lib/cli/oshlab.mjs doctor\nExit code 1 means: something that is needed is missing.")}`,
    )
    .action(async () => {
      await import(new URL("doctor/main.mjs", import.meta.url).href);
    });
