import { Command } from "commander";
import type { Flags } from "./except/run.ts";
import { said } from "./help/said.ts";

/** `oshlab except OUTPUT`: an exception from a rule of output checking, tried and written. */
export const command = () =>
  new Command("except")
    .description(
      "except an output, or cells of it, from one rule of output checking, with a reason and a signature",
    )
    .argument("<output>", "the name of a figure or table, or the expression of a number in the prose")
    .requiredOption("--chapter <id>", "the chapter that it stands in")
    .requiredOption("--rule <rule>", "the rule, as oshlab check names it: count-too-small")
    .option("--cells <codes...>", "only these cells, each by its categories: sector=B,sex=F (default: all)")
    .requiredOption("--reason <text>", "why this is safe, without numbers: it is public")
    .requiredOption("--by <who>", "who decides it: a function or initials")
    .option("--date <day>", "when it was decided (default: today)")
    .option("--folder <path>", "the project's folder")
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      () =>
        `\n${said("It is written to notebooks/exceptions.json. The same again with another name is the second signature.")}`,
    )
    .action(async (output: string, options: Flags) => {
      const { runExcept } = await import("./except/run.ts");
      process.exitCode = await runExcept(output, options);
    });
