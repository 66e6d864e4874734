import type { TypeFault } from "../language/service.ts";
import { plainWords } from "../language/plainWords.ts";
import { language } from "../locale.ts";
import { LABELS } from "../words.ts";
import type { Content } from "../wire/message.ts";
import type { CellError } from "../worker/channel.ts";
import type { CellPlace } from "../worker/sources.ts";
import { excerpt } from "../worker/stack.ts";

/** What a type error does: nothing, a warning, or it keeps the cell from running. */
export type TypeMode = "off" | "warn" | "strict";

/** What the request asks for (`metadata.oshlab.types`), else `OSHLAB_TYPES`, else warnings. */
export function typeMode(metadata: Content): TypeMode {
  const asked: unknown =
    (metadata.oshlab as { types?: unknown } | undefined)?.types ?? process.env.OSHLAB_TYPES;
  return asked === "strict" || asked === "off" ? asked : "warn";
}

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
