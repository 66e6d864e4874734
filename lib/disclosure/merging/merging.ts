import { z } from "zod";

/** Which estimates are meant: of one source, of one measure, by these dimensions, of whom these codes hold. */
export const estimationSchema = z.strictObject({
  source: z.string(),
  measure: z.string(),
  by: z.array(z.string()),
  filter: z.record(z.string(), z.string()),
});

/** Categories of a dimension that are published as one. */
export const mergingSchema = z.strictObject({
  dimension: z.string(),
  together: z
    .array(z.array(z.string()).min(2))
    .min(1)
    .describe("The codes that are published as one, a list for each new category."),
  of: z.array(estimationSchema).min(1).describe("The estimates that the output is made from."),
});

export type Estimation = z.infer<typeof estimationSchema>;
export type Merging = z.infer<typeof mergingSchema>;

/** Groups that have a code in common are one. */
export function joined(groups: readonly (readonly string[])[]): string[][] {
  const found: Set<string>[] = [];
  for (const group of groups) {
    const all = new Set(group);
    for (
      let other;
      (other = found.find((one) => !one.isDisjointFrom(all)));
      found.splice(found.indexOf(other), 1)
    )
      for (const code of other) all.add(code);
    found.push(all);
  }
  return found.map((codes) => [...codes].sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}
