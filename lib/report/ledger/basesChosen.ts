import { candidateSchema } from "../../disclosure/candidate.ts";
import type { Bases } from "../../disclosure/rounding/base.ts";
import { chosenBases } from "../../disclosure/rounding/bases.ts";
import type { Chapter } from "../chapter.ts";
import type { Run } from "../execute.ts";
import { outputsNamed } from "../outputsNamed.ts";
import type { Protection } from "./protection.ts";

/** To what counts are rounded by choice, by their identities: those of the chosen outputs, wherever they are printed. */
export const basesChosen = (
  chosen: readonly Protection[],
  chapters: readonly { chapter: Pick<Chapter, "id">; run: Run }[],
): Bases =>
  chosenBases(
    chosen.flatMap((one) => {
      const run = chapters.find(({ chapter }) => chapter.id === one.chapter)?.run;
      if (one.way !== "round" || !run) return [];
      return outputsNamed(one.output, run).flatMap((output) => {
        const { data } = candidateSchema.safeParse(output);
        return data ? [{ candidate: data, base: one.base }] : [];
      });
    }),
  );
