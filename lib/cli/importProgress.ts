import type { ImportStep } from "../data/import/import.ts";
import type { Language, Words } from "../words.ts";

const STEPS: Record<ImportStep, Words> = {
  read: { nl: "lezen", fr: "lecture", de: "lesen", en: "reading" },
  check: { nl: "controleren", fr: "contrôle", de: "prüfen", en: "checking" },
  write: { nl: "schrijven", fr: "écriture", de: "schreiben", en: "writing" },
};

export interface ImportProgress {
  progress: (step: ImportStep, part: number) => void;
  done: () => void;
}

interface To {
  /** For a program: a line each time, `{"step":"reading","part":0.41}`. */
  asJson?: boolean | undefined;
  output?: { isTTY?: boolean; write: (text: string) => unknown };
}

/** Shows how far an import is: a line that changes on a terminal, nothing elsewhere unless a program asks for it. */
export function importProgress(
  language: Language,
  { asJson, output = process.stderr }: To = {},
): ImportProgress {
  if (asJson)
    return {
      progress: (step, part) =>
        void output.write(`${JSON.stringify({ step: STEPS[step][language], part })}\n`),
      done: () => {},
    };
  if (!output.isTTY) return { progress: () => {}, done: () => {} };
  const started = Date.now();
  return {
    progress(step, part) {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      const share = part > 0 ? ` ${Math.round(part * 100)} %` : "";
      output.write(`\r\u001b[K${seconds.padStart(5)} s  ${STEPS[step][language]}${share}`);
    },
    done: () => void output.write("\r\u001b[K"),
  };
}
