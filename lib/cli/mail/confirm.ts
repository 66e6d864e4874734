import { createInterface } from "node:readline/promises";
import { UserError } from "../../error.ts";
import { userLanguage } from "../../words.ts";
import { MAIL_COMMAND_WORDS } from "./words.ts";

/**
 * Asks a person to type the number of messages; where nobody sits, `--yes` must have said it.
 *
 * @throws UserError MAIL_NOT_CONFIRMED
 */
export async function confirm(count: number): Promise<void> {
  const refuse = () => new UserError("MAIL_NOT_CONFIRMED", { count });
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw refuse();
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const typed = await new Promise<string>((done) => {
      // Ctrl-C and Ctrl-D are a no.
      terminal.once("close", () => done(""));
      terminal.question(MAIL_COMMAND_WORDS[userLanguage()].ask(count)).then(done, () => done(""));
    });
    if (typed.trim() !== String(count)) throw refuse();
  } finally {
    terminal.close();
  }
}
