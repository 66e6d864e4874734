import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { importFiles } from "../../../lib/data/import/import.ts";
import { open, survey } from "../../../lib/index.ts";
import type { Survey } from "../../../lib/survey/survey.ts";
import { sameWords } from "../../../lib/words.ts";
import { codesOf, column, invented } from "../../data/invented.ts";
import { PRIVACY, temporaryFolder } from "../../data/temporary.ts";
import { SCORE_MOST } from "./people.ts";
import type { People } from "./people.ts";

/** Every estimate is sure enough: only what is disclosed is looked at. */
const SURE = { effectiveSize: { withheld: 0, flagged: 0 }, variation: { flagged: 9999, withheld: 9999 } };

/** Invented people as a confidential source of a work folder of its own, opened for estimates. */
export async function delivered(people: People, seed: number): Promise<Survey> {
  const { rows, weights, weighting, dimensions, having, scores, minimumCount, roundingBase } = people;
  const folder = temporaryFolder();
  const name = `survey-${seed}`;
  const codesIn = (of: string) => rows.map((row) => row[of]!).filter((code) => code !== "");
  const whole = { role: "measure", unit: sameWords("x") };
  const fields = [
    ...dimensions.map((of) =>
      column(of, "string", { role: "dimension", categories: codesOf(codesIn(of).sort()) }),
    ),
    ...having.map((of) => column(of, "number", { ...whole, digits: 1, kind: "percentage" })),
    ...scores.map((of) =>
      column(of, "number", { ...whole, digits: 1, kind: "mean", range: [0, SCORE_MOST] }),
    ),
    ...(weighting === "register" ? [] : [column("weight", "number", { role: "weight" })]),
  ];
  const disclosure = {
    minimumCount,
    ...(roundingBase > 0 ? { roundingBase } : {}),
    reliability: SURE,
    reason: "a test",
  };
  const design = weighting === "register" ? { complete: true } : { weights: "weight" };
  invented(folder, name, { design, privacy: PRIVACY, disclosure }, { fields });
  const names = [...dimensions, ...having, ...scores];
  const lines = rows.map((row, index) => [
    ...names.map((of) => row[of]),
    ...(weighting === "register" ? [] : [weights[index]]),
  ]);
  const file = join(folder, `${name}.csv`);
  const head = [...names, ...(weighting === "register" ? [] : ["weight"])];
  writeFileSync(file, [head, ...lines].map((line) => `${line.join()}\n`).join(""));
  await importFiles([file], name);
  return survey(await open(name));
}
