import { recordsOf } from "./records.ts";
import type { TextRecord } from "./records.ts";

/** Where the table begins in delimited text. */
export interface Layout {
  delimiter: string;
  /** Names of the columns as they stand there. */
  header: string[];
  /** Lines before the first row of data. */
  skip: number;
  /** Rows above the names. */
  titles: number;
}

const COMMON = [",", ";", "\t", "|"];
const SAMPLE = 200;

/**
 * The delimiter and the row with the names, from the beginning of a text. The delimiter is the one that splits most
 * rows into the same number of fields, more than one. The names are the first row of that width with more than
 * half of its cells filled; what stands above it, is a title.
 *
 * @param whole is it all of the text?
 */
export function layoutOf(
  text: string,
  hints: { delimiter?: string | undefined; header?: number | undefined },
  whole: boolean,
): Layout | undefined {
  const delimiter = hints.delimiter ?? likelyDelimiter(text, whole);
  const records = recordsOf(text, delimiter, Math.max(SAMPLE, hints.header ?? 0), whole);
  const place = hints.header === undefined ? headerOf(records) : hints.header - 1;
  const header = records[place];
  if (!header || isBlank(header)) return undefined;
  const titles = records.slice(0, place).filter((record) => !isBlank(record)).length;
  return { delimiter, header: header.fields, skip: header.line - 1 + header.lines, titles };
}

function headerOf(records: TextRecord[]): number {
  const width = usualWidth(records);
  const filled = (record: TextRecord) => record.fields.filter((field) => field.trim() !== "").length;
  const place = records.findIndex(
    (record) => record.fields.length >= width && filled(record) * 2 > record.fields.length,
  );
  return place < 0 ? records.findIndex((record) => !isBlank(record)) : place;
}

function likelyDelimiter(text: string, whole: boolean): string {
  const marked = /\|[^\w\s"'|]{1,2}\|/.exec(text.slice(0, 100_000))?.[0];
  let best = { delimiter: ",", share: 0, width: 1 };
  for (const delimiter of marked ? [marked, ...COMMON] : COMMON) {
    const records = recordsOf(text, delimiter, SAMPLE, whole).filter((record) => !isBlank(record));
    const width = usualWidth(records);
    if (width < 2) continue;
    const share = records.filter(({ fields }) => fields.length === width).length / records.length;
    // Of two that split alike the one that makes more fields; but not the `|` of `|##|`.
    const isWider = share === best.share && best.delimiter !== marked && width > best.width;
    if (share > best.share || isWider) best = { delimiter, share, width };
  }
  return best.delimiter;
}

/** The number of fields that most rows have. */
function usualWidth(records: TextRecord[]): number {
  const counts = new Map<number, number>();
  for (const record of records)
    if (!isBlank(record)) counts.set(record.fields.length, (counts.get(record.fields.length) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0])[0];
}

const isBlank = ({ fields }: TextRecord): boolean => fields.every((field) => field.trim() === "");
