import { join } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { userLanguage } from "../words.ts";
import { jsonText } from "./files.ts";
import { verdictJson } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";

/** Writes the verdict on the whole report, in the user's language, where the Lab and programs find it. */
export const writeVerdict = (root: string, verdict: Verdict): void =>
  writeAtomically(join(root, "build/verdict.json"), jsonText(verdictJson(verdict, userLanguage())));
