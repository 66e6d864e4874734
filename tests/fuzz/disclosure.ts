import { audited, randomBases } from "../disclosure/randomAttack.ts";
import { attackedEditions } from "../disclosure/randomEditions.ts";
import type { Asked, Told } from "./run.ts";

/**
 * Random linked systems after suppression and audit, attacked by a linear programme that was written apart from both
 * (`tests/disclosure/linear.ts`): every withheld cell; in every
 * fourth system every sum of two of them that stands for too few respondents; in every tenth system what each only contributor finds out of the cells of others. In every third system numbers are printed rounded.
 *
 * For every fifth system also two or three random editions, of tables by all, one or several categories together.
 */
export async function run({ seed, times = 1000, say }: Asked): Promise<Told> {
  const total = { cells: 0, sums: 0, insiders: 0 };
  const editions = { published: 0, refused: 0, cells: 0 };
  const found: string[] = [];
  for (let system = 0; system < times; system++) {
    const one = await audited(seed + system, {
      pairs: system % 4 === 0,
      inside: system % 10 === 0,
      ...(system % 3 === 0 ? { rounded: randomBases(seed + system) } : {}),
    });
    for (const part of ["cells", "sums", "insiders"] as const) total[part] += one[part];
    const more =
      system % 5 === 0 ? await attackedEditions(seed + system, { many: 2 + (system % 2) }) : undefined;
    for (const part of ["published", "refused", "cells"] as const) editions[part] += more?.[part] ?? 0;
    for (const line of [...one.found, ...(more?.found ?? []).map((text) => `editions ${text}`)]) {
      found.push(line);
      say(`! ${line}`);
    }
    if ((system + 1) % 100 === 0) say(`${system + 1} systems`);
  }
  return {
    lines: [
      `${times} random linked systems: ${total.cells} withheld cells, ${total.sums} sums of two, ${total.insiders} cells attacked from inside`,
      `${editions.published} random editions: ${editions.cells} small cells, ${editions.refused} editions refused`,
    ],
    wrong: found.length,
  };
}
