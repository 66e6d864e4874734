import type { Language } from "../words.ts";

/** A node of the syntax tree, as far as prose needs it (mdast and MyST's additions). */
export interface Node {
  type: string;
  children?: Node[];
  value?: string;
  name?: string;
  args?: string;
  options?: Record<string, unknown>;
  kind?: string;
  depth?: number;
  url?: string;
  title?: string;
  identifier?: string;
  label?: string;
  header?: boolean;
  align?: string;
  checked?: boolean | null;
  position?: { start: { line: number } };
}

/** One piece of MyST, or the pieces of one document in order (their footnotes are kept apart). */
export type Source = string | readonly string[];

export interface ProseOptions {
  /** The language of the words: quotation marks, names of parts. Default `en`. */
  language?: Language;
  /** Leave out the first heading of level 1 (the page shows it elsewhere) and let the others step down. */
  dropHeadline?: boolean;
  /** Ids that headings may not take, because the page uses them. */
  taken?: readonly string[];
}

/** Every node below this one and itself, in the order of the document. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}
