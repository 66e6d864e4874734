import type { Chapter } from "./chapter.ts";

/** Is it about none of these chapters? */
export const isOfNone =
  (chapters: readonly Chapter[]) =>
  ({ chapter }: { chapter: string }): boolean =>
    !chapters.some(({ id }) => id === chapter);
