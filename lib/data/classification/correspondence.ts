import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../../error.ts";
import { TABLES, classificationIndex } from "./index.ts";

const sideSchema = z.strictObject({ name: z.string(), version: z.string() });
const correspondenceSchema = z.strictObject({
  from: sideSchema,
  to: sideSchema,
  source: z.string(),
  pairs: z.array(z.tuple([z.string(), z.string()])).min(1),
});

/**
 * What each code becomes in another classification or version.
 *
 * @param from name and version, as the index has them: "refnis 2018"
 * @throws UserError CORRESPONDENCE_MISSING (it isn't here), CORRESPONDENCE_SPLIT (a code becomes several: a row can't
 * be divided, so such a table is no use for recoding)
 * @example
 * correspondence("iso-3166", "country").get("GR"); // "EL"
 */
export function correspondence(from: string, to: string): Map<string, string> {
  const known = classificationIndex().correspondences;
  const file = known.find((one) => one.from === from && one.to === to)?.file;
  if (!file) {
    const here = known.filter((one) => one.file !== null).map((one) => `${one.from} → ${one.to}`);
    throw new UserError("CORRESPONDENCE_MISSING", { from, to, known: here.join(", ") });
  }
  const { pairs } = correspondenceSchema.parse(JSON.parse(readFileSync(join(TABLES, file), "utf8")));
  return translationOf(pairs, from, to);
}

/** The pairs as a translation. @throws UserError CORRESPONDENCE_SPLIT */
export function translationOf(pairs: [string, string][], from: string, to: string): Map<string, string> {
  const translation = new Map<string, string>();
  for (const [code, target] of pairs) {
    const before = translation.get(code);
    if (before !== undefined && before !== target)
      throw new UserError("CORRESPONDENCE_SPLIT", { from, to, code, targets: `${before}, ${target}` });
    translation.set(code, target);
  }
  return translation;
}
