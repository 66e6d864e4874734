/**
 * The line of a JSON text where the value of a path stands, counted from 1. Where the path doesn't exist (what is
 * missing has no line), the line of its nearest parent that does: of the parent's key.
 *
 * @param text JSON that can be parsed
 * @param path keys and places, as zod names them
 * @example
 * jsonLine('{\n  "a": [\n    1,\n    2\n  ]\n}', ["a", 1]); // 4
 */
export function jsonLine(text: string, path: readonly PropertyKey[]): number {
  let found = 0;
  let at = 0;
  const isIn = (here: readonly PropertyKey[]) =>
    here.every((key, depth) => String(key) === String(path[depth]));

  value([], 0);
  return lineAt(text, found);

  /** Reads the value that begins here; `start` is where its key stands, or the value itself in a list. */
  function value(here: readonly PropertyKey[], start: number): void {
    blank();
    if (here.length > 0 && here.length <= path.length && isIn(here)) found = start;
    if (text[at] === "{") members(here);
    else if (text[at] === "[") items(here);
    else if (text[at] === '"') string();
    else while (at < text.length && !/[\s,\]}]/.test(text[at]!)) at++;
  }

  function members(here: readonly PropertyKey[]): void {
    for (at++, blank(); at < text.length && text[at] !== "}"; blank()) {
      const start = at;
      const key = string();
      blank();
      at++; // the colon
      value([...here, key], start);
      separator();
    }
    at++;
  }

  function items(here: readonly PropertyKey[]): void {
    at++;
    blank();
    for (let place = 0; at < text.length && text[at] !== "]"; place++, blank()) {
      value([...here, place], at);
      separator();
    }
    at++;
  }

  function separator(): void {
    blank();
    if (text[at] === ",") at++;
  }

  function string(): string {
    const start = at++;
    while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
    return JSON.parse(text.slice(start, ++at)) as string;
  }

  function blank(): void {
    while (/\s/.test(text[at] ?? "")) at++;
  }
}

/** The line of a place in a text, counted from 1. */
export const lineAt = (text: string, position: number): number => text.slice(0, position).split("\n").length;
