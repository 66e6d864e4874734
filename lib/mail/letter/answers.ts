import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { UserError } from "../../error.ts";
import { jsonText } from "../../report/files.ts";
import { MAIL_FOLDER } from "../list.ts";

const answersSchema = z.record(
  z.string(),
  z.strictObject({ date: z.iso.date(), text: z.string(), delivery: z.string() }),
);

/** What managers answered, by the subject of the finding (`subjectOf`). */
export type Answers = z.infer<typeof answersSchema>;

const fileOf = (source: string): string => join(MAIL_FOLDER, "answers", `${source}.json`);

/** The answers about a source that were recorded. @throws UserError MAIL_ANSWERS_BROKEN */
export async function readAnswers(root: string, source: string): Promise<Answers> {
  const path = join(root, fileOf(source));
  if (!existsSync(path)) return {};
  try {
    return answersSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    throw new UserError("MAIL_ANSWERS_BROKEN", { file: fileOf(source) }, { file: fileOf(source) });
  }
}

/** Records what a manager answered about a finding; a later answer takes the place of an earlier one. */
export async function recordAnswer(
  root: string,
  source: string,
  subject: string,
  answer: Answers[string],
): Promise<void> {
  const answers = await readAnswers(root, source);
  writeAtomically(join(root, fileOf(source)), jsonText({ ...answers, [subject]: answer }));
}
