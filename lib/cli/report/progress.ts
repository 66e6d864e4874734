import type { Step } from "../../report/report.ts";
import { VERDICT_WORDS } from "../../report/strings.ts";
import type { Language } from "../../words.ts";

/** Shows what the command is doing: a line that changes on a terminal, a line a step elsewhere, JSON for a program. */
export function progress(json: boolean, language: Language) {
  const say = VERDICT_WORDS[language].steps;
  const terminal = process.stderr.isTTY;
  const started = Date.now();
  const running = new Map<string, string>();
  let current = "";
  const write = () => {
    const detail = [...running].map(([chapter, state]) => `${chapter} ${state}`).join(", ");
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stderr.write(`\r\u001b[K${seconds.padStart(5)} s  ${current}${detail ? `: ${detail}` : ""}`);
  };
  return {
    step(step: Step): void {
      running.clear();
      current = say[step];
      if (json) process.stdout.write(`${JSON.stringify({ step, words: current })}\n`);
      else if (terminal) write();
      else process.stderr.write(`${current} …\n`);
    },
    cell(chapter: string, done: number, of: number): void {
      running.set(chapter, `(${say.cell(done, of)})`);
      if (json) process.stdout.write(`${JSON.stringify({ chapter, done, of, words: say.cell(done, of) })}\n`);
      else if (terminal) write();
    },
    done(): void {
      if (terminal && !json) process.stderr.write("\r\u001b[K");
    },
  };
}
