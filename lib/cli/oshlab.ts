import { Command } from "commander";
import * as catalogue from "./catalogue.ts";
import * as check from "./check.ts";
import * as doctor from "./doctor.ts";
import * as except from "./except.ts";
import { failWith } from "./fail.ts";
import * as fill from "./fill.ts";
import * as forget from "./forget.ts";
import { speaking } from "./help/help.ts";
import * as importing from "./import.ts";
import * as lab from "./lab.ts";
import * as mail from "./mail.ts";
import * as fresh from "./new.ts";
import * as privacy from "./privacy.ts";
import * as quality from "./quality.ts";
import * as records from "./records.ts";
import * as report from "./report.ts";
import * as site from "./site.ts";
import * as translate from "./translate.ts";
import * as venv from "./venv.ts";

/**
 * The command line: one file a command, each exporting `command()`. Exit codes: 0 done; 1 the verdict is
 * "not to be published"; 2 wrong use; 3 a bug.
 */
const COMMANDS: { command: () => Command }[] = [
  catalogue,
  check,
  doctor,
  except,
  fill,
  forget,
  importing,
  lab,
  mail,
  fresh,
  privacy,
  quality,
  records,
  report,
  site,
  translate,
  venv,
];

const program = new Command("oshlab")
  .description("The report on working conditions and occupational risks: chapters, data, site")
  // So that `quality mail NAME --json` is about the letter, and not about `quality`.
  .enablePositionalOptions();
for (const { command } of COMMANDS) program.addCommand(command());

await speaking(program).parseAsync().catch(failWith);
