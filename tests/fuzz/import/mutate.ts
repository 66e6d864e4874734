import type { Random } from "../random.ts";

const INSERTS = [
  '"',
  ";",
  ",",
  "\0",
  "\r",
  "\n",
  "\uFEFF",
  "=1+1",
  "é",
  "€",
  "{",
  "}",
  "9".repeat(400),
  "-1e999",
  "\ud800",
];

/** Spoils a file in one to four ways: bits, bytes, cuts, repeats, other encodings, large numbers, parts of another. */
export function mutate(content: Buffer, other: Buffer, random: Random): Buffer {
  let spoilt: Buffer = Buffer.from(content);
  for (let times = 1 + random.below(4); times > 0 && spoilt.length > 0; times--)
    spoilt = WAYS[random.below(WAYS.length)]!(spoilt, other, random);
  return spoilt;
}

type Way = (content: Buffer, other: Buffer, random: Random) => Buffer;

const splice = (content: Buffer, at: number, remove: number, insert: Uint8Array): Buffer =>
  Buffer.concat([content.subarray(0, at), insert, content.subarray(at + remove)]);

const WAYS: Way[] = [
  // Bits flipped, some or many.
  (content, _, random) => {
    for (let bits = 1 + random.below(random.one([1, 8, 200])); bits > 0; bits--)
      content[random.below(content.length)]! ^= 1 << random.below(8);
    return content;
  },
  // In the head, where the sizes are.
  (content, _, random) => {
    for (let bytes = 1 + random.below(6); bytes > 0; bytes--)
      content[random.below(Math.min(400, content.length))] = random.one([
        0,
        1,
        0x7f,
        0x80,
        0xff,
        random.below(256),
      ]);
    return content;
  },
  // Cut off, at the end or at the beginning.
  (content, _, random) => content.subarray(0, random.below(content.length)),
  (content, _, random) => content.subarray(random.below(Math.min(64, content.length))),
  // A piece taken out, doubled, or taken from another format.
  (content, _, random) =>
    splice(content, random.below(content.length), 1 + random.below(200), Buffer.alloc(0)),
  (content, _, random) => {
    const at = random.below(content.length);
    return splice(content, at, 0, content.subarray(at, at + 1 + random.below(500)));
  },
  (content, other, random) => {
    const from = random.below(other.length);
    return splice(
      content,
      random.below(content.length),
      random.below(100),
      other.subarray(from, from + random.below(300)),
    );
  },
  // What parsers stumble over.
  (content, _, random) => splice(content, random.below(content.length), 0, Buffer.from(random.one(INSERTS))),
  // A wrong encoding.
  (content) => Buffer.from(content.toString("latin1"), "utf8"),
  (content) => Buffer.from(content.toString("utf8"), "latin1"),
  (content) => Buffer.from(content.toString("latin1"), "utf16le"),
  // A number of four bytes that is far too large.
  (content, _, random) => {
    if (content.length < 8) return content;
    content.writeInt32LE(
      random.one([-1, 0, 0x7fffffff, -0x80000000, 65536, 1_000_000]),
      random.below(content.length - 4),
    );
    return content;
  },
];
