import { join } from "node:path";
import { userLanguage } from "../words.ts";
import { jsonText, writeWhole } from "./files.ts";
import { verdictJson } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";

/** Writes the verdict on the whole report, in the user's language, where the Lab and programs find it. */
export const writeVerdict = (root: string, verdict: Verdict): Promise<void> =>
  writeWhole(join(root, "build/verdict.json"), jsonText(verdictJson(verdict, userLanguage())));
