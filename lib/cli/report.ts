import { Command } from "commander";
import { said } from "./help/said.ts";

/** `oshlab report`: the main job. */
export const command = () =>
  new Command("report")
    .description("run the chapters that need it, check every output and write site/")
    .option("--chapter <id...>", "only these chapters, as a preview")
    .option("--out <folder>", "where a preview goes", "build/preview")
    .option("--folder <path>", "the project's folder", undefined)
    .option("--json", "one JSON line a step, and the verdict at the end")
    .addHelpText(
      "after",
      () => `\n${said("Exit code 1 means: not to be published; what could be built is in build/.")}`,
    )
    .action(async (options: { chapter?: string[]; out: string; folder?: string; json?: boolean }) => {
      const { runReport } = await import("./report/run.ts");
      process.exitCode = await runReport(options);
    });
