import type { Published } from "./published.ts";

/** The numbers of one output by the codes of their cell ("A,F"). */
export type Numbers = Map<string, number>;

/**
 * Every number of an output that stands in any download of it, in any language: what one leaves empty another may
 * show. Written apart from the code that writes the files.
 */
export function numbersOf({ csv, jsonStat }: Published, id: string): Numbers {
  const found: Numbers = new Map();
  for (const file of csv.filter((one) => one.id === id))
    for (const [cell, value] of inCsv(file)) found.set(cell, value);
  for (const file of jsonStat.filter((one) => one.id === id))
    for (const [cell, value] of inJsonStat(file.text)) if (!found.has(cell)) found.set(cell, value);
  return found;
}

function* inCsv({ language, text }: Published["csv"][number]): Iterable<[string, number]> {
  const [head, ...lines] = text.replace("\ufeff", "").trimEnd().split("\r\n");
  const split = (line: string) => line.split(language === "en" ? "," : ";");
  const place = split(head!).findIndex((name) => /^(value|Waarde|Valeur|Wert)\b/.test(name));
  if (place < 0) throw new Error(`no column of numbers in ${head}`);
  for (const fields of lines.map(split)) {
    const codes = fields.slice(0, place).filter((_, index) => index % 2 === 0);
    const value = fields[place]!;
    if (value !== "") yield [codes.join(), Number(language === "en" ? value : value.replace(",", "."))];
  }
}

function* inJsonStat(text: string): Iterable<[string, number]> {
  const { id, size, dimension, value } = JSON.parse(text) as {
    id: string[];
    size: number[];
    dimension: Record<string, { category: { index: string[] } }>;
    value: (number | null)[];
  };
  for (const [place, number] of value.entries()) {
    if (number === null) continue;
    let rest = place;
    const codes = id.map(() => "");
    for (let axis = id.length - 1; axis >= 0; axis--) {
      codes[axis] = dimension[id[axis]!]!.category.index[rest % size[axis]!]!;
      rest = Math.floor(rest / size[axis]!);
    }
    yield [codes.join(), number];
  }
}

/** The rows of a drawing of bars from the top, each with the number that stands at its end. */
export function rowsIn(published: Published, id: string): { code: string; text: string }[] {
  const { spec } = published.drawings.find((one) => one.id === id && one.language === "en")!;
  const axis = spec.layout["yaxis"] as { tickvals: number[]; ticktext: string[] };
  const notes = spec.layout["annotations"] as { y?: number; text: string }[];
  return axis.tickvals.map((row, index) => ({
    code: axis.ticktext[index]!,
    text: notes.find(({ y }) => y === row)?.text ?? "",
  }));
}

/** The one unknown part of a total, when there is but one. */
export function lastPart(
  total: number | undefined,
  parts: readonly (number | undefined)[],
): number | undefined {
  if (total === undefined || parts.filter((part) => part === undefined).length !== 1) return undefined;
  return total - parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}
