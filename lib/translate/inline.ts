/** What a paragraph is made of: words, a code that stands alone, and a pair of codes around words. */
export type Inline = string | Code | Pair;

export interface Code {
  code: string;
  /** Must the translation have it too, once for each time it stands in the text? */
  kept: boolean;
}

export interface Pair {
  open: string;
  close: string;
  inside: Inline[];
  kept: boolean;
}

const ALONE: { pattern: RegExp; kept: boolean }[] = [
  { pattern: /\{eval\}`[^`]*`/y, kept: true },
  { pattern: /(`+)(?!`)[^]*?[^`]\1(?!`)/y, kept: true },
  { pattern: /\[\^[^\]\s]+\]/y, kept: true },
  { pattern: /!?\[\]\([^()\s]*\)/y, kept: true },
  { pattern: /<https?:[^<>\s]+>/y, kept: true },
  { pattern: /https?:\/\/[^\s<>()]*[^\s<>().,;:!?]/y, kept: true },
  { pattern: /(?: {2,}|\\)\n[ \t]*/y, kept: false },
];

const AROUND: { pattern: RegExp; kept: boolean }[] = [
  { pattern: /(\{(?:term|abbr|abbreviation)\}`)([^`<]*[^`<\s])((?:\s*<[^`<>]*>)?`)/y, kept: true },
  { pattern: /(\{(?:sub|sup|subscript|superscript)\}`)([^`]+)(`)/y, kept: false },
  { pattern: /(\[)((?:[^[\]\\]|\\.|\[[^\]]*\])+)(\]\([^()\s]*(?:\s+"[^"]*")?\))/y, kept: true },
  { pattern: /(\*\*)(?=\S)([^]*?\S)(\*\*)(?!\*)/y, kept: false },
  { pattern: /(\*)(?=[^\s*])([^]*?[^\s*])(\*)(?!\*)/y, kept: false },
  { pattern: /(?<!\w)(_)(?=[^\s_])([^]*?[^\s_])(_)(?!\w)/y, kept: false },
];

/**
 * Takes a paragraph of MyST apart. Put together again by `inlineText` it is the same text.
 *
 * @example inline("It was {eval}`share`.") // ["It was ", { code: "{eval}`share`", kept: true }, "."]
 */
export function inline(text: string): Inline[] {
  const parts: Inline[] = [];
  let words = "";
  const take = (part: Inline): void => {
    if (words) parts.push(words);
    words = "";
    parts.push(part);
  };
  for (let at = 0; at < text.length;) {
    const role = /\{[\w-]+\}`[^`]*`/y;
    const alone = first(ALONE, text, at);
    const around = first(AROUND, text, at);
    role.lastIndex = at;
    if (alone) {
      take({ code: alone.match[0], kept: alone.kept });
      at += alone.match[0].length;
    } else if (around) {
      const [whole, open, inside, close] = around.match as unknown as [string, string, string, string];
      take({ open, close, inside: open.startsWith("{") ? [inside] : inline(inside), kept: around.kept });
      at += whole.length;
    } else if (role.test(text)) {
      take({ code: text.slice(at, role.lastIndex), kept: true });
      at = role.lastIndex;
    } else {
      // A backslash keeps the sign after it from being markup.
      const length = text[at] === "\\" ? 2 : 1;
      words += text.slice(at, at + length);
      at += length;
    }
  }
  if (words) parts.push(words);
  return parts;
}

function first(rules: { pattern: RegExp; kept: boolean }[], text: string, at: number) {
  for (const { pattern, kept } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { match, kept };
  }
  return null;
}

/** The text that parts were made from. */
export const inlineText = (parts: Inline[]): string =>
  parts
    .map((part) =>
      typeof part === "string"
        ? part
        : "code" in part
          ? part.code
          : part.open + inlineText(part.inside) + part.close,
    )
    .join("");

/** The words alone, for counting and for finding out whether there are any. */
export const inlineWords = (parts: Inline[]): string =>
  parts
    .map((part) => (typeof part === "string" ? part : "code" in part ? " " : inlineWords(part.inside)))
    .join("");

/** The codes that a translation must have too. */
export const keptCodes = (parts: Inline[]): string[] =>
  parts.flatMap((part) => {
    if (typeof part === "string") return [];
    if ("code" in part) return part.kept ? [part.code] : [];
    return [...(part.kept ? [`${part.open}…${part.close}`] : []), ...keptCodes(part.inside)];
  });
