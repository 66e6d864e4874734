#!/usr/bin/env node
import { Command } from "commander";
import { assertRuntime } from "./runtime.ts";
import { failWith } from "./fail.ts";
import * as venv from "./venv.ts";

/**
 * The command line: one file a command, each exporting `command()`. Exit codes: 0 done; 1 the verdict is
 * "not to be published"; 2 wrong use; 3 a bug.
 */
assertRuntime();
const program = new Command("oshlab")
  .description("The report on working conditions and occupational risks: chapters, data, site")
  .showHelpAfterError()
  .exitOverride();

const COMMANDS = [venv] as { command: () => Command }[];

for (const { command } of COMMANDS) program.addCommand(command().exitOverride().showHelpAfterError());

await program.parseAsync().catch(failWith);
