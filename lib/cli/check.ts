import { Command, Option } from "commander";
import { CHOICES } from "../report/ledger/ways.ts";
import type { Choice } from "../report/ledger/ways.ts";
import { said } from "./help/said.ts";

export interface Flags {
  chapter?: string[];
  folder?: string;
  record?: boolean;
  apply?: Choice;
  output?: string;
  undo?: string;
  shown?: boolean;
  json?: boolean;
}

/** `oshlab check`: what output checking does with every output, and why. */
export const command = () =>
  new Command("check")
    .description("output checking: what came of every figure, table and number, by which rules, and why")
    .option("--chapter <id...>", "only these chapters")
    .option("--folder <path>", "the project's folder", undefined)
    .option(
      "--record",
      "the edition is published: write its ledger, which later editions are checked against",
    )
    .addOption(
      new Option(
        "--apply <way>",
        "protect what earlier editions leave open: in the cheapest way, or in this one",
      ).choices(CHOICES),
    )
    .option("--output <name>", "with --apply: this figure, table or number alone")
    .addOption(
      new Option(
        "--undo <name>",
        "take back how this figure, table or number is protected because of earlier editions",
      ).conflicts(["apply", "record"]),
    )
    .option(
      "--shown",
      "only what a notebook shows now, read as JSON from standard input, beside the chapters as they last ran",
    )
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      () =>
        `\n${said("Exceptions with their reasons stand in notebooks/exceptions.json. Exit code 1 means: something was refused.")}`,
    )
    .action(async (options: Flags) => {
      const { runCheck } = await import("./check/run.ts");
      const { runShown } = await import("./check/shown.ts");
      process.exitCode = await (options.shown ? runShown(options) : runCheck(options));
    });
