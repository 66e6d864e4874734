import type { Widget } from "@lumino/widgets";
import { CANDIDATE_MIME } from "oshlab/disclosure/candidate.ts";
import type { Candidate } from "oshlab/disclosure/candidate.ts";
import { estimatesOf } from "oshlab/disclosure/decide.ts";
import type { Language } from "oshlab/words.ts";
import { chapterOf } from "../chapterLanguage.ts";
import { notebookOf } from "../notebookOf.ts";
import { banner } from "./banner.ts";
import type { Context } from "./banner.ts";
import type { Exceptions } from "./excepted.ts";
import { checkOf } from "./shown.ts";
import type { Told } from "./shown.ts";

/** An output to be told of: its name, its record, what output checking says of it by itself. */
export interface Output {
  output: string;
  candidate: Candidate;
  own: Told;
  value?: Context["value"];
}

/** What each node was last asked to tell. */
const latest = new WeakMap<HTMLElement, readonly Output[]>();

/** What stands in each node: what has not changed is not drawn anew, so that what a reader unfolded stays so. */
const drawn = new WeakMap<HTMLElement, string>();

/** The exceptions as they were last read: they are told until they are read again. */
let known: Exceptions | undefined;

/** Fills a node with what the report would do with some outputs of a widget; it stays empty where all of it is published. */
export async function tell(
  node: HTMLElement,
  widget: Widget,
  outputs: readonly Output[],
  language: Language,
  readExceptions: () => Promise<Exceptions>,
): Promise<void> {
  latest.set(node, outputs);
  const chapter = chapterOf(widget);
  const put = (): number => {
    const stand = checkOf(notebookOf(widget));
    const notes = outputs.flatMap(({ output, candidate, own, value }) => {
      const { filter } = estimatesOf(candidate)[0]!;
      const inChapter =
        chapter !== undefined && known
          ? { output: { chapter, output, filter }, exceptions: known }
          : undefined;
      const context = { stand, inChapter, ...(value ? { value } : {}) };
      return banner(own, { output, candidate }, language, context) ?? [];
    });
    const html = notes.map((note) => note.outerHTML).join("");
    if (drawn.get(node) !== html) node.replaceChildren(...notes);
    drawn.set(node, html);
    return notes.length;
  };
  if (put() === 0 || chapter === undefined) return;
  known = await readExceptions();
  if (widget.isAttached && latest.get(node) === outputs) put();
}

/** The record in a bundle of an output; a kernel of another kind has none. */
export const candidateIn = (data: { [mime: string]: unknown }): Candidate | undefined =>
  data[CANDIDATE_MIME] as Candidate | undefined;
