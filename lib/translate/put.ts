import { markLine, parseMark } from "../report/translation.ts";

export interface NewBlock {
  cell: string;
  of: string;
  words: string;
}

/**
 * A file of translations with blocks put in: in the place of what stood there for the same cell, else after
 * the block of the cell before it. Everything else in the file stays as it is.
 *
 * @param order the chapter's text cells, in order
 */
export function putBlocks(text: string, blocks: NewBlock[], order: string[]): string {
  const chunks = split(text);
  for (const { cell, of, words } of blocks) {
    const chunk = { cell, text: `${markLine(cell, of)}\n\n${words.trim()}\n\n` };
    // Where a cell has two blocks, the last one counts.
    const there = chunks.findLastIndex((one) => one.cell === cell);
    if (there >= 0) chunks[there] = chunk;
    else chunks.splice(placeOf(cell, chunks, order), 0, chunk);
  }
  const joined = chunks.map((chunk, index) => (index === chunks.length - 1 ? chunk.text : ended(chunk.text)));
  return joined.join("").replace(/\n*$/, "\n");
}

/** Nothing stands on the line of the next mark. */
const ended = (text: string): string => (text === "" || text.endsWith("\n") ? text : `${text}\n`);

function split(text: string): { cell: string | null; text: string }[] {
  const chunks: { cell: string | null; text: string }[] = [{ cell: null, text: "" }];
  for (const line of text.split(/(?<=\n)/)) {
    const mark = parseMark(line);
    if (mark) chunks.push({ cell: mark.cell, text: line });
    else chunks.at(-1)!.text += line;
  }
  return chunks;
}

/** After the nearest cell before it that has a block; before all others when there is none. */
function placeOf(cell: string, chunks: { cell: string | null }[], order: string[]): number {
  for (const before of order.slice(0, Math.max(0, order.indexOf(cell))).reverse()) {
    const index = chunks.findLastIndex((chunk) => chunk.cell === before);
    if (index >= 0) return index + 1;
  }
  return 1;
}
