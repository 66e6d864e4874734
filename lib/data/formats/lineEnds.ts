const [LF, CR] = [10, 13];

/** Has a text line ends of more than one kind: CR LF, LF, CR? */
export function hasMixedLineEnds(pieces: Iterable<Buffer>): boolean {
  let kinds = 0;
  let before = 0;
  for (const piece of pieces) {
    // A CR at the end of the last piece is one half or a whole.
    if (before === CR) kinds |= piece[0] === LF ? 1 : 4;
    for (let at = piece.indexOf(LF); at >= 0; at = piece.indexOf(LF, at + 1))
      if ((at > 0 ? piece[at - 1] : before) !== CR) {
        kinds |= 2;
        break;
      }
    for (let at = piece.indexOf(CR); at >= 0 && at < piece.length - 1; at = piece.indexOf(CR, at + 1)) {
      kinds |= piece[at + 1] === LF ? 1 : 4;
      if (kinds === 7 || kinds === 3 || kinds === 5 || kinds === 6) return true;
    }
    if (kinds === 3 || kinds > 4) return true;
    before = piece.at(-1) ?? before;
  }
  return false;
}

/** The same text with LF at the end of every line. */
export function* withOneLineEnd(pieces: Iterable<Buffer>): Generator<Buffer> {
  let held = "";
  for (const piece of pieces) {
    const text = held + piece.toString("latin1");
    held = text.endsWith("\r") ? "\r" : "";
    yield Buffer.from(text.slice(0, text.length - held.length).replace(/\r\n?/g, "\n"), "latin1");
  }
  if (held !== "") yield Buffer.from("\n");
}
