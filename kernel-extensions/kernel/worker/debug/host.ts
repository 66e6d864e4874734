import MagicString from "magic-string";
import { parseSync } from "oxc-parser";
import type { Statement } from "oxc-parser";
import { transformSync } from "oxc-transform";
import { bundle } from "../display.ts";
import type { MimeBundle } from "../channel.ts";
import type { Shadows } from "../shadow.ts";
import { asText } from "../text.ts";
import { cells } from "../sources.ts";
import { Values } from "./values.ts";
import type { Position } from "./positions.ts";
import type { Variable } from "./values.ts";

/** A cell that runs or has run, as a debugger wants to know it. */
export interface DebugSource {
  code: string;
  label: string;
  positions: Position[];
}

/** A value as JupyterLab draws it. */
interface Rich {
  data: MimeBundle;
  metadata: object;
}

const rich = (data: MimeBundle): Rich => ({ data, metadata: {} });

/** What the debugger asks of the thread that runs the cells, through the inspector: also while a cell is paused. */
export interface DebugHost {
  source(script: number): DebugSource | undefined;
  /** TypeScript of the person's as JavaScript that runs beside the cells. Throws a syntax error. */
  expression(code: string): string;
  variable(name: string, value: unknown): Variable;
  top(names: [string, () => unknown][]): Variable[];
  scope(...objects: object[]): number;
  list(number: number, start?: number, count?: number): Variable[];
  /** How a value is shown at the end of a cell; a promise of it, unless nothing can be waited for. */
  rich(value: unknown, now: boolean): Rich | Promise<Rich>;
  /** Keeps a value for the next question. */
  pass(value: unknown): void;
  passed(): unknown;
  release(): void;
}

/** Makes it; `shadows` are those of the cells. */
export function debugHost(shadows: Shadows): DebugHost {
  const values = new Values();
  let passed: unknown;
  return {
    source(script) {
      const cell = cells.get(script);
      return cell && { code: cell.code, label: cell.label, positions: cell.prepared.positions() };
    },
    expression: (code) => expression(code, shadows),
    variable: (name, value) => values.variable(name, value),
    top: (names) => values.top(names),
    scope: (...objects) => values.scope(objects),
    list: (number, start, count) => values.list(number, start, count),
    rich(value, now) {
      const data = bundle(value);
      if (!(data instanceof Promise)) return rich(data);
      return now ? rich({ "text/plain": asText(value) }) : data.then(rich);
    },
    pass: (value) => void (passed = value),
    passed: () => passed,
    release: () => values.release(),
  };
}

function expression(code: string, shadows: Shadows): string {
  const options = { lang: "ts", sourceType: "module", target: "esnext" } as const;
  const value = transformSync("expression.ts", `(${code}\n)`, options);
  const plain = value.errors.length === 0 ? value : transformSync("expression.ts", code, options);
  if (plain.errors[0]) throw new SyntaxError(plain.errors[0].message);
  const text = new MagicString(plain.code);
  const { program } = parseSync("expression.js", plain.code, { lang: "js", sourceType: "module" });
  shadows.rename(text, program.body as Statement[]);
  return text.toString();
}
