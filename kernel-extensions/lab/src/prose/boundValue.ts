import { CANDIDATE_MIME } from "oshlab/disclosure/candidate.ts";
import { check } from "oshlab/disclosure/check.ts";
import type { PublicValue } from "oshlab/disclosure/public.ts";
import { formatValue } from "oshlab/figure/format.ts";
import type { Language } from "oshlab/words.ts";
import { sayIn } from "../say.ts";

/** The kernel's answer to one expression, as `user_expressions` has it (and as a cell's metadata keeps it). */
export type Answer =
  | { status: "ok"; data: Record<string, unknown>; metadata?: Record<string, unknown> }
  | { status: "error"; ename: string; evalue: string; traceback?: string[] };

/** What stands in the text for an expression. */
export interface Shown {
  text: string;
  state: "value" | "withheld" | "waiting" | "error";
  /** Why it is so, for a pointer that rests on it. */
  hint: string;
}

/** A bound value as a reader of the chapter's language will see it, or plain words why there is none. */
export function shown(
  expression: string,
  answer: Answer | undefined,
  chapter: Language,
  lab: Language,
): Shown {
  const say = sayIn(lab);
  if (!answer) return { text: "…", state: "waiting", hint: `${expression}: ${say("notRun")}` };
  if (answer.status === "error") {
    const words = answer.ename === "ReferenceError" ? say("unknownName") : answer.evalue;
    return { text: `${expression}: ${words}`, state: "error", hint: `${answer.ename}: ${answer.evalue}` };
  }
  const candidate = answer.data[CANDIDATE_MIME];
  if (candidate === undefined)
    return { text: plain(answer.data["text/plain"], chapter), state: "value", hint: expression };
  const { decision, record, findings } = check(candidate);
  const hint = [expression, ...findings.map((finding) => finding.words[lab])].join("\n");
  if (record?.kind !== "value") return { text: `${expression}: ${say("refuse")}`, state: "error", hint };
  return { text: formatValue(record, chapter), state: decision === "pass" ? "value" : "withheld", hint };
}

/** A bare value: a number in the chapter's way of writing, a string without its quotation marks. */
function plain(value: unknown, chapter: Language): string {
  const text = String(value ?? "");
  const number = Number(text);
  if (text.trim() !== "" && Number.isFinite(number)) return formatValue(bare(number), chapter);
  return text.replace(/^(['"])(.*)\1$/s, "$2");
}

const bare = (value: number): PublicValue => ({
  schema: "oshlab/value/1",
  kind: "value",
  status: "shown",
  value,
  unit: { nl: "", fr: "", de: "", en: "" },
  measure: "bare",
  digits: Math.min(6, (String(value).split(".")[1] ?? "").length),
  signed: false,
  synthetic: false,
});
