import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { checkShown, shownSchema } from "../../report/checkShown.ts";
import { PROJECT } from "../../report/root.ts";
import { problemJson } from "../../report/verdict.ts";
import { userLanguage } from "../../words.ts";
import type { Flags } from "../check.ts";

/** Checks what a notebook shows, as the Lab asks after every run; answers in JSON and returns the exit code. */
export async function runShown({ folder }: Flags): Promise<number> {
  const language = userLanguage();
  const shown = shownSchema.parse(JSON.parse(await text(process.stdin)));
  const { outputs, problems, ...rest } = await checkShown(resolve(folder ?? PROJECT), shown);
  const answer = {
    schema: "oshlab/shown/1",
    ...rest,
    outputs: outputs.map(({ opened, protection, ...one }) => ({
      ...one,
      opened: opened && problemJson(opened, language),
      protection: protection.map((remark) => problemJson(remark, language)),
    })),
    problems: problems.map((problem) => problemJson(problem, language)),
  };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  return problems.length > 0 || outputs.some(({ opened }) => opened) ? 1 : 0;
}
