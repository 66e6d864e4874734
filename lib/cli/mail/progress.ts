import type { Step } from "../../mail/send.ts";
import type { Language } from "../../words.ts";
import { MAIL_COMMAND_WORDS } from "./words.ts";

/** Shows how far the sending is: a line that changes on a terminal; elsewhere only that it waits. */
export function progress(language: Language): { step: (step: Step) => void; done: () => void } {
  const say = MAIL_COMMAND_WORDS[language];
  const terminal = process.stderr.isTTY;
  return {
    step(step) {
      if (step.kind === "done") {
        if (terminal) process.stderr.write(`\r\u001b[K${say.done(step.done, step.of)}`);
        return;
      }
      const until = new Date(Date.now() + step.seconds * 1000).toLocaleTimeString(language);
      process.stderr.write(`${terminal ? "\r\u001b[K" : ""}${say.waiting(step.count, until, step.reply)}\n`);
    },
    done() {
      if (terminal) process.stderr.write("\r\u001b[K");
    },
  };
}
