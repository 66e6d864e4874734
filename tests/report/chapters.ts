import type { Chapter } from "../../lib/report/chapter.ts";
import type { Run } from "../../lib/report/execute.ts";
import { sameWords } from "../../lib/words.ts";

/** A chapter of one cell of words and one of code, as it was read. */
export const chapterOf = (id: string, prose = "", code = ""): Chapter =>
  ({
    id,
    file: `notebooks/${id}.ipynb`,
    translations: new Map(),
    blocks: [
      { kind: "prose", cell: "words", source: sameWords(prose) },
      { kind: "code", cell: "code", source: code },
    ],
    notebook: {
      metadata: { oshlab: { language: "en", title: sameWords(id), summary: sameWords(id) } },
      cells: [
        { id: "words", cell_type: "markdown", source: prose },
        { id: "code", cell_type: "code", source: code },
      ],
    },
  }) as unknown as Chapter;

/** A run that gave these candidates. */
export const runOf = (...candidates: unknown[]): Run => ({
  candidates: candidates.map((one) => ({ cell: "code", candidate: one })),
  replies: {},
  reads: [],
  problems: [],
});
