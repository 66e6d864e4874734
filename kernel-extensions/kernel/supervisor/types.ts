import type { TypeFault } from "../language/service.ts";
import { language } from "../locale.ts";
import { LABELS } from "../words.ts";
import type { Content } from "../wire/message.ts";
import type { CellError } from "../worker/channel.ts";
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
  return `${cell.label}, ${LABELS.line[language()]} ${fault.line}: ${firstLine(fault.message)}\n`;
}

/** Type errors as the error of a cell that was not run. */
export function typeError(faults: TypeFault[], cell: { label: string; code: string }): CellError {
  const [first] = faults;
  return {
    ename: "TypeCheckError",
    evalue: `${cell.label}, line ${first.line}: ${firstLine(first.message)}`,
    traceback: faults.flatMap((fault) => [
      `TypeCheckError: ${fault.message}`,
      ...excerpt(cell.code, fault),
      `    at ${cell.label}, line ${fault.line}, column ${fault.column}`,
    ]),
    line: first.line,
    code: `TS${first.code}`,
  };
}

function firstLine(text: string): string {
  return text.split("\n")[0];
}
