import { Command } from "commander";
import { said } from "./help/said.ts";

/** `oshlab check`: what output checking does with every output, and why. */
export const command = () =>
  new Command("check")
    .description("output checking: what came of every figure, table and number, by which rules, and why")
    .option("--chapter <id...>", "only these chapters")
    .option("--folder <path>", "the project's folder", undefined)
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      () =>
        `\n${said("Exceptions with their reasons stand in notebooks/exceptions.json. Exit code 1 means: something was refused.")}`,
    )
    .action(async (options: { chapter?: string[]; folder?: string; json?: boolean }) => {
      const { runCheck } = await import("./check/run.ts");
      process.exitCode = await runCheck(options);
    });
