import { Command } from "commander";
import { said } from "./help/said.ts";
import type { Flags } from "./records/run.ts";

/** `oshlab records NAME`: records of persons that may leave one by one, or why they may not. */
export const command = () =>
  new Command("records")
    .description(
      "release records of persons as CSV, when every one of them looks like enough others; else say why not",
    )
    .argument("<name>", "the source, as the catalogue names it")
    .option("--columns <names>", "the columns that leave: region,sex,age")
    .option("--merge <categories...>", "categories that become one, before it is checked: sector=BF:B+F")
    .option("--withdraw <release>", "in their place: an earlier release that nobody has any more")
    .requiredOption("--why <text>", "for whom and what for: it is kept in the record of the release")
    .requiredOption("--by <who>", "who decides it: a function or initials")
    .option("--json", "the result as JSON")
    .addHelpText(
      "after",
      () =>
        `\n${said("k-anonymity and l-diversity, as disclosure.records in the source's datapackage.json asks. Exit code 1 means: refused, nothing written.")}`,
    )
    .action(async (name: string, options: Flags) => {
      const { runRecords } = await import("./records/run.ts");
      process.exitCode = await runRecords(name, options);
    });
