import { expect, test } from "vitest";
import { open } from "../../lib/data/open.ts";
import { survey } from "../../lib/survey/survey.ts";

test.each([
  ["synthetic-ewcs", ["wave", "sector"]],
  ["synthetic-wellbeing", ["sector"]],
])("%s: the same estimates to the last digit, however often, and at once", async (name, by) => {
  const all = survey(await open(name));
  const once = async () => (await all.mean("who5", { by })).estimates.cells;
  const first = await once();
  const again = await Promise.all(Array.from({ length: 12 }, once));
  for (const cells of again) expect(cells).toEqual(first);
});
