import type { TypeFault } from "../language/service.ts";
import { plainWords } from "../language/plainWords.ts";
import { language } from "../locale.ts";
import { LABELS } from "../words.ts";
import type { CellError } from "../worker/channel.ts";
import type { CellPlace } from "../worker/sources.ts";
import { excerpt } from "../worker/stack.ts";

/** A type error in one plain line: "cell 3, line 2: …". */
export function typeWarning(fault: TypeFault, cell: { label: string }): string {
  return `${cell.label}, ${LABELS.line[language()]} ${fault.line}: ${plainWords(fault)}\n`;
}

/** Type errors as the error of a cell that was not run. */
export function typeError(
  faults: TypeFault[],
  { label, code }: { label: string; code: string },
  cell: CellPlace,
): CellError {
  const [first] = faults;
  const spoken = language();
  const line = `${label}, ${LABELS.line[spoken]}`;
  return {
    ename: "TypeCheckError",
    evalue: `${line} ${first.line}: ${plainWords(first)}`,
    traceback: faults.flatMap((fault) => [
      `TypeCheckError: ${plainWords(fault)}`,
      ...fault.message.split("\n").slice(1),
      ...excerpt(code, fault),
      `    at ${line} ${fault.line}, ${LABELS.column[spoken]} ${fault.column}`,
    ]),
    line: first.line,
    cell,
    code: `TS${first.code}`,
  };
}
