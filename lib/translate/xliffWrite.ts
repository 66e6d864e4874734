import { markOf } from "../report/translation.ts";
import { codeWriter } from "./codes.ts";
import { piecesOf, sameMarkup } from "./pieces.ts";
import { isSegment } from "./segment.ts";
import { NOTES } from "./strings.ts";
import { unitId } from "./units.ts";
import type { Block, Work } from "./units.ts";
import type { Language } from "../words.ts";
import { CONTROL, attribute, content } from "./xml.ts";

export const XLIFF = "urn:oasis:names:tc:xliff:document:2.0";
/** Of our own attributes, which other tools leave alone. */
export const OURS = "urn:oshlab:translation:1";

/**
 * A chapter as an XLIFF 2.0 document. A block is a unit; its paragraphs are segments, and the markup
 * between them is what XLIFF calls ignorable, so the document holds all it takes to make the block again.
 * Markup within a paragraph is an inline code, with the text it stands for as original data.
 */
export const xliff = ({ chapter, file, from, to, blocks }: Work): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${XLIFF}" xmlns:oshlab="${OURS}" version="2.0" srcLang="${from}" trgLang="${to}">`,
    `  <file id="${attribute(chapter)}" original="${attribute(file)}" canResegment="no" xml:space="preserve">`,
    "    <notes>",
    `      <note>${content(NOTES.whole[to])}</note>`,
    "    </notes>",
    ...blocks.flatMap((block) => unit(block, to)),
    "  </file>",
    "</xliff>",
    "",
  ].join("\n");

function unit(block: Block, to: Language): string[] {
  const source = piecesOf(block.kind, block.source);
  const earlier = block.words === undefined ? [] : piecesOf(block.kind, block.words);
  // A translation with other paragraphs than its source can't be put beside it; the translator gets it whole.
  const beside = sameMarkup(source, earlier) ? earlier.filter(isSegment) : [];
  const state = block.state === "translated" && beside.length > 0 ? "translated" : "initial";
  const codes = codeWriter();
  let number = 0;
  const body = source.flatMap((piece) => {
    if (!isSegment(piece))
      return ["<ignorable>", `  <source>${codes.markup(piece.markup)}</source>`, "</ignorable>"];
    const written = codes.segment(piece.words, beside[number++]?.words);
    return [
      `<segment id="${number}-${piece.role}" state="${state}">`,
      `  <source>${written.source}</source>`,
      ...(written.target === undefined ? [] : [`  <target>${written.target}</target>`]),
      "</segment>",
    ];
  });
  const data = [...codes.data].map(([text, id]) => `<data id="${id}">${content(text)}</data>`);
  const was = block.words === undefined ? "" : ` oshlab:earlier="${markOf(block.words)}"`;
  return [
    `    <unit id="${unitId(block)}" name="${attribute(block.name)}"${was}>`,
    ...[...list("notes", notesOn(block, beside.length > 0, to)), ...list("originalData", data), ...body].map(
      (line) => `      ${line}`,
    ),
    "    </unit>",
  ];
}

function notesOn(block: Block, isBeside: boolean, to: Language): string[] {
  const notes = [
    ...(block.kind === "metadata" ? [NOTES[block.key as "title" | "summary"][to]] : []),
    ...(block.state === "stale" ? [NOTES.stale[to]] : []),
    ...(block.words !== undefined && !isBeside ? [`${NOTES.earlier[to]}\n\n${block.words}`] : []),
  ];
  return notes.map((note) => `<note>${content(note.replace(CONTROL, ""))}</note>`);
}

const list = (name: string, items: string[]): string[] =>
  items.length === 0 ? [] : [`<${name}>`, ...items.map((item) => `  ${item}`), `</${name}>`];
