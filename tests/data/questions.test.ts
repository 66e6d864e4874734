import { expect, test } from "vitest";
import { open, questions } from "../../lib/index.ts";

const source = await open("synthetic-ewcs");

test("the questions of a source, in the user's language, with their answers", () => {
  const found = questions(source, "burnout", "fr");
  expect(found.map(({ name }) => name)).toEqual([
    ...[1, 2, 3, 4, 5].map((number) => `burnout_${number}`),
    "burnout",
  ]);
  expect(found[0]).toMatchObject({ label: "Symptômes de burn-out, question 1", answers: "1–5" });
  expect(found.at(-1)!.note).toContain("Échelle inventée");
  const [wave] = questions(source, "wave", "en");
  expect(wave!.answers).toBe("2010 = 2010; 2015 = 2015; 2021 = 2021 (by telephone); 2024 = 2024");
});

test("all of them, and found by their label too", () => {
  expect(questions(source)).toHaveLength(source.descriptor.schema.fields.length);
  expect(questions(source, "termindruck", "de").map(({ name }) => name)).toEqual(["tight_deadlines"]);
});
