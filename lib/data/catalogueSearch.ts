import { LANGUAGES } from "../words.ts";
import type { Words } from "../words.ts";
import type { Descriptor } from "./descriptor.ts";
import type { Field } from "./field.ts";

/** A column in which words were found. */
export interface Found {
  column: string;
  label: Words;
  /** The question as asked and what else is noted of it. */
  note?: Words;
}

/** Where words were found; a lower rank is nearer: 0 in what the source is called, 1 in a column, 2 in its texts. */
export interface Hit {
  rank: number;
  found: Found[];
}

/**
 * Looks for words in a description, in all languages; capitals and accents don't count. Every word must be
 * somewhere, as the beginning of a word or of a part of a compound.
 *
 * @returns null when one of the words is nowhere
 * @example
 * search(descriptor, "stress travail");
 */
export function search(descriptor: Descriptor, words: string): Hit | null {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return { rank: 0, found: [] };
  const { name, oshlab, schema } = descriptor;
  const called = plain([name, ...texts(oshlab.title)].join(" "));
  const told = plain(
    [oshlab.owner, ...[oshlab.description, oshlab.universe, oshlab.limits].flatMap(texts)].join(" "),
  );
  const columns = schema.fields.map((field) => ({ field, text: plain(ofField(field).join(" ")) }));
  const everything = [called, told, ...columns.map(({ text }) => text)].join(" ");
  if (!wanted.every((word) => everything.includes(word))) return null;
  const found = columns
    .filter(({ text }) => wanted.some((word) => text.includes(word) && !called.includes(word)))
    .map(({ field: { name: column, oshlab } }) => ({
      column,
      label: oshlab.label,
      ...(oshlab.note ? { note: oshlab.note } : {}),
    }));
  const isCalled = wanted.every((word) => called.includes(word));
  return { rank: isCalled ? 0 : found.length > 0 ? 1 : 2, found };
}

const ofField = ({ name, oshlab }: Field): string[] => [
  name,
  ...texts(oshlab.label),
  ...(oshlab.note ? texts(oshlab.note) : []),
  ...(oshlab.categories ?? []).flatMap(({ label }) => texts(label)),
];

const texts = (words: Words): string[] => LANGUAGES.map((language) => words[language]);

/** Without capitals, accents and hyphens: "Burn-out" is found by "burnout". */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(?<=\p{L})[-‐-–'’](?=\p{L})/gu, "");
