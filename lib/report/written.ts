import type { Language } from "../words.ts";
import { inDigits } from "./numerals.ts";

/** A number as somebody wrote it in a text. */
export interface Written {
  /** In one form for all languages: `12,5 %` is `12.5%`. */
  text: string;
  value: number;
  /** Decimals, as it is written. */
  digits: number;
  percent: boolean;
  /** How many its unit is: 1000 of "12,5 thousand". */
  scale: number;
  /** What stands around it, in its sentence. */
  before: string;
  after: string;
}

/** A number with thousands apart, or not; decimals; a percent sign, or its word. Not what is part of a name or range. */
const NUMBER =
  /(?<![\p{L}\d_.,–-])(\d{1,3}(?:[.,\s\u00a0\u202f'’]\d{3})+(?!\d)|\d+)(?:([.,])(\d+))?(?:[\s\u00a0\u202f]+(thousand|duizend|mille|tausend|tsd\.|million(?:s|en)?|miljoen|mio\.?|mln\.?)(?![\p{L}]))?(?:[\s\u00a0\u202f]*(%|percent\b|per cent\b|pct\b|p\.c\.|procent\b|pour cent\b|Prozent\b))?/giu;

/** Marks of lists, addresses of links, names of footnotes, bound values. */
const NO_NUMBERS = /^\s*\d+[.)]\s|\]\([^)]*\)|\[\^[^\]]*\]|\{eval\}`[^`]*`/gm;

/** What only changes how a number looks, and signs before it: a difference is told without its sign, too. */
const LOOKS = /[*$\\~]|(?<=^|[\s(])[-\u2212](?=\d)/gm;

/** Where a sentence ends; a dot in a number doesn't. */
const END = /[.!?;](?=\s|$)|\n/g;

/**
 * The numbers typed in a text, in every language's writing. What can be read in two ways is there twice: `7.233` is
 * seven and a bit, or seven thousand.
 *
 * @param language in which numbers may stand in letters; absent: they are not looked for
 * @example
 * writtenIn("12,5 % of 1 120").map(({ text }) => text); // ["12.5%", "1120"]
 */
export function writtenIn(text: string, language?: Language): Written[] {
  const marked = text.normalize("NFKC").replace(NO_NUMBERS, " ").replaceAll("&nbsp;", " ").replace(LOOKS, "");
  const plain = language ? inDigits(marked, language) : marked;
  const ends = [...plain.matchAll(END)].map(({ index }) => index);
  return [...plain.matchAll(NUMBER)].flatMap(({ 0: all, 1: whole, 3: decimals, 4: word, 5: sign, index }) => {
    const around = {
      before: plain.slice((ends.findLast((end) => end < index) ?? -1) + 1, index),
      after: plain.slice(index + all.length, ends.find((end) => end >= index + all.length) ?? plain.length),
      percent: sign !== undefined,
      scale: scaleOf(word),
    };
    const readings = [written(whole!.replace(/\D/g, ""), decimals ?? "", around)];
    const [first, second, ...more] = whole!.split(/[.,]/);
    if (second !== undefined && more.length === 0 && decimals === undefined)
      readings.unshift(written(first!.replace(/\D/g, ""), second, around));
    return readings;
  });
}

const MILLION = /^(?:millio|miljo|mio|mln)/i;

function scaleOf(word: string | undefined): number {
  if (word === undefined) return 1;
  return MILLION.test(word) ? 1_000_000 : 1000;
}

function written(
  whole: string,
  decimals: string,
  around: Pick<Written, "percent" | "scale" | "before" | "after">,
): Written {
  const { percent, scale } = around;
  const own = decimals ? `${whole}.${decimals}` : whole;
  const value = Number(own) * scale;
  const text = scale > 1 ? String(value) : own;
  return { text: percent ? `${text}%` : text, value, digits: decimals.length, ...around };
}
