import { SourceMap } from "node:module";
import { transformSync } from "oxc-transform";
import { KernelError } from "../errors.ts";
import { parseCell, position } from "../syntax/cell.ts";
import type { ParsedCell } from "../syntax/cell.ts";
import { showsValue } from "../syntax/shown.ts";
import { positions } from "./debug/positions.ts";
import type { Position } from "./debug/positions.ts";
import { rewrite } from "./rewrite.ts";
import type { Shadows } from "./shadow.ts";
import { walk } from "../syntax/walk.ts";

/** A cell made ready for V8, with the way back to the author's lines. */
export interface Prepared {
  js: string;
  /** The author's line and column (from 1) of a place in the JavaScript that runs (from 1). */
  original(line: number, column: number): { line: number; column: number } | undefined;
  /** All places in the JavaScript that are known, for a debugger. */
  positions(): Position[];
}

/** A mistake in the author's text, found before anything runs. */
export class CellSyntaxError extends SyntaxError {
  override readonly name = "SyntaxError";
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/** Takes the types away and rewrites the cell. Throws `CellSyntaxError`. */
export function transpile(source: string, shadows: Shadows): Prepared {
  const cell = parseCell(source);
  const [fault] = cell.faults;
  if (fault) refuseMagic(source, fault.line);
  if (fault) throw new CellSyntaxError(fault.message, fault.line, fault.column);
  refuseDecorators(cell);
  const plain = transformSync("cell.ts", cell.code, {
    lang: "ts",
    sourceType: "module",
    target: "esnext",
    sourcemap: true,
    // A later cell may use an import that this one does not.
    typescript: { onlyRemoveTypeImports: true },
  });
  const [error] = plain.errors;
  if (error) {
    const { line, column } = position(cell.code, error.labels[0]?.start ?? 0);
    throw new CellSyntaxError(error.message, line, column);
  }
  const rewritten = rewrite(plain.code, showsValue(cell), shadows);
  const js = rewritten.toString();
  let maps: { rewritten: number[][][]; plain: SourceMap } | undefined;
  const original: Prepared["original"] = (line, column) => {
    // Made when the first error asks for it: most cells have none.
    maps ??= {
      rewritten: rewritten.generateDecodedMap({ hires: "boundary" }).mappings,
      plain: new SourceMap(plain.map as ConstructorParameters<typeof SourceMap>[0]),
    };
    const segments = maps.rewritten[line - 1] ?? [];
    // What the rewriting put before the author's text on a line stands for that text.
    const [, , middleLine, middleColumn] = segments.findLast(([from]) => from! < column) ?? segments[0] ?? [];
    if (middleLine === undefined) return undefined;
    const entry = maps.plain.findEntry(middleLine, middleColumn!);
    if (!("originalLine" in entry)) return undefined;
    const shift = entry.originalLine === 0 ? cell.shift : 0;
    return { line: entry.originalLine + 1, column: Math.max(entry.originalColumn - shift, 0) + 1 };
  };
  return {
    js,
    original,
    positions: () => positions(js, rewritten.generateDecodedMap({ hires: "boundary" }).mappings, original),
  };
}

/** What cells for Python's kernel begin lines with: `%time`, `!pip install`, `?name`. */
const MAGIC = /^\s*(?:%%?|!|\?)[a-z]/i;

/** A mistake in a line that is meant for IPython gets words of its own. */
function refuseMagic(source: string, line: number): void {
  const text = source.split("\n")[line - 1]!;
  if (MAGIC.test(text)) throw new KernelError("MAGIC", { line: text.trim().slice(0, 40) }, { line });
}

/** V8 does not run them yet. */
function refuseDecorators({ code, body }: ParsedCell): void {
  if (!/@|\baccessor\b/.test(code)) return;
  for (const statement of body) {
    walk(statement, (node) => {
      if (node.type === "Decorator" || node.type === "AccessorProperty")
        throw new KernelError("DECORATORS", {}, { line: position(code, node.start).line });
    });
  }
}
