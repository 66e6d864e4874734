/** A record of delimited text: its fields, and the lines it takes up, counted from 1. */
export interface TextRecord {
  fields: string[];
  line: number;
  lines: number;
}

/**
 * The first records of delimited text. Quotation marks count where a field begins with one. A record that the
 * text breaks off in is left out, unless `whole` says that the text ends there.
 */
export function recordsOf(text: string, delimiter: string, most: number, whole: boolean): TextRecord[] {
  const records: TextRecord[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  while (at < text.length && records.length < most) {
    const fields: string[] = [];
    const first = line;
    let open = true;
    while (open) {
      let field = "";
      if (text[at] === '"') {
        at++;
        for (;;) {
          const quote = text.indexOf('"', at);
          if (quote < 0) return whole ? [...records, { fields, line: first, lines: 1 }] : records;
          field += text.slice(at, quote);
          at = quote + 1;
          if (text[at] !== '"') break;
          field += '"';
          at++;
        }
        line += field.split(/\r\n|\n|\r/).length - 1;
      }
      const end = endOf(text, at, delimiter);
      field += text.slice(at, end);
      fields.push(field);
      at = end;
      if (at >= text.length && !whole) return records;
      open = text.startsWith(delimiter, at);
      if (open) at += delimiter.length;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    line++;
    records.push({ fields, line: first, lines: line - first });
  }
  return records;
}

function endOf(text: string, from: number, delimiter: string): number {
  const first = delimiter[0]!;
  for (let at = from; at < text.length; at++) {
    const character = text[at]!;
    if (character === "\n" || character === "\r") return at;
    if (character === first && text.startsWith(delimiter, at)) return at;
  }
  return text.length;
}
