import type { Inline } from "./inline.ts";
import { attribute, content } from "./xml.ts";

const FIXED = ' canCopy="no" canDelete="no"';

/** Writes the inline content of one unit: its codes have ids, and the texts they stand for are its data. */
export function codeWriter() {
  const data = new Map<string, string>();
  let codes = 0;
  const reference = (text: string): string => {
    if (!data.has(text)) data.set(text, `d${data.size + 1}`);
    return data.get(text)!;
  };
  const render = (parts: Inline[], idOf: (code: string) => string): string =>
    parts
      .map((part) => {
        if (typeof part === "string") return content(part);
        const fixed = part.kept ? FIXED : "";
        if ("code" in part) {
          const id = idOf(part.code);
          return `<ph id="${id}" dataRef="${reference(part.code)}" disp="${attribute(part.code)}"${fixed}/>`;
        }
        const id = idOf(part.open + part.close);
        const refs = `dataRefStart="${reference(part.open)}" dataRefEnd="${reference(part.close)}"`;
        return `<pc id="${id}" ${refs}${typeOf(part.open)}${fixed}>${render(part.inside, idOf)}</pc>`;
      })
      .join("");
  return {
    /** Text to its id. */
    data: data as ReadonlyMap<string, string>,
    /** Markup between segments. */
    markup: (text: string): string => `<ph id="${++codes}" dataRef="${reference(text)}"${FIXED}/>`,
    /** A segment and its translation, in which a code has the id that it has in the source. */
    segment(source: Inline[], target: Inline[] | undefined): { source: string; target?: string } {
      const ids = new Map<string, string[]>();
      const written = render(source, (code) => {
        const id = String(++codes);
        ids.set(code, [...(ids.get(code) ?? []), id]);
        return id;
      });
      if (!target) return { source: written };
      return {
        source: written,
        target: render(target, (code) => ids.get(code)?.shift() ?? String(++codes)),
      };
    },
  };
}

function typeOf(open: string): string {
  if (open === "**") return ' type="fmt" subType="xlf:b"';
  if (open === "*" || open === "_") return ' type="fmt" subType="xlf:i"';
  return open === "[" ? ' type="link"' : "";
}
