import { wordsOf } from "../words.ts";
import type { Words } from "../words.ts";
import type { Candidate } from "./candidate.ts";
import { estimatesOf } from "./decide.ts";
import type { At } from "./parts.ts";

/**
 * Cells as a reader knows them: by the labels of their categories, with the codes by which an exception names them.
 *
 * @example
 * cellLabels(figure, [{ sector: "B" }])[0].en; // "Mining and quarrying [sector=B]"
 */
export function cellLabels(candidate: Candidate, cells: readonly At[]): Words[] {
  const labels = new Map(
    estimatesOf(candidate)
      .flatMap(({ dimensions }) => dimensions)
      .flatMap(({ name, categories }) => categories.map(({ code, label }) => [`${name} ${code}`, label])),
  ) as Map<string, Words>;
  return cells
    .map((at) => Object.entries(at))
    .filter((codes) => codes.length > 0)
    .map((codes) =>
      wordsOf((language) => {
        const names = codes.map(([name, code]) => labels.get(`${name} ${code}`)?.[language] ?? code);
        return `${names.join(" · ")} [${codes.map((pair) => pair.join("=")).join()}]`;
      }),
    );
}

/** No more cells than these are named at once. */
const NAMED = 6;

/** Several cells in a sentence: the first ones by name, and how many there are. */
export const cellList = (labels: readonly Words[]): Words =>
  wordsOf((language) => {
    const shown = labels.slice(0, NAMED).map((label) => label[language]);
    return labels.length > NAMED ? `${shown.join("; ")}; … (${labels.length})` : shown.join("; ");
  });
