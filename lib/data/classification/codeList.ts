import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { categorySchema } from "../../disclosure/parts.ts";
import type { Category } from "../../disclosure/parts.ts";
import { UserError } from "../../error.ts";
import { sameWords } from "../../words.ts";
import type { Field } from "../field.ts";
import { TABLES, classificationIndex } from "./index.ts";

const codeListSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** Where codes and labels come from, and under which licence. */
  source: z.string(),
  /** In their order; of a hierarchy, each with its level (1 the coarsest) and the code above it. */
  categories: z
    .array(categorySchema.extend({ level: z.number().int().optional(), parent: z.string().optional() }))
    .min(1),
});

export type CodeList = z.infer<typeof codeListSchema>;

const lists = new Map<string, CodeList>();

/**
 * A classification in a version, the newest that is here unless told; null where there is none of that name.
 *
 * @throws UserError CLASSIFICATION_MISSING: it is known, and its table isn't here yet
 * @example
 * codeList("nace-bel", "2025")!.categories.find(({ code }) => code === "H")!.label.en; // TRANSPORTATION AND STORAGE
 */
export function codeList(name: string, version?: string): CodeList | null {
  const known = classificationIndex().classifications.filter((one) => one.name === name);
  const wanted = known.filter((one) => version === undefined || one.version === version);
  const file = wanted.findLast((one) => one.file !== null)?.file;
  if (!file) {
    if (wanted.length === 0) return null;
    throw new UserError("CLASSIFICATION_MISSING", {
      name,
      version: wanted.at(-1)!.version,
      known:
        known
          .filter((one) => one.file !== null)
          .map((one) => one.version)
          .join(", ") || "—",
    });
  }
  const list = lists.get(file) ?? codeListSchema.parse(JSON.parse(readFileSync(join(TABLES, file), "utf8")));
  lists.set(file, list);
  return list;
}

/**
 * The field with the categories of its classification, of one level where it names one (`level`), unless it has its
 * own. A classification that isn't known is only a name.
 *
 * @throws UserError CLASSIFICATION_MISSING
 */
export function withCodeList(field: Field): Field {
  const { classification, categories, version, level } = field.oshlab;
  if (categories || !classification) return field;
  const list = codeList(classification, version);
  if (!list) return field;
  const chosen = list.categories.filter((one) => level === undefined || one.level === level);
  return {
    ...field,
    oshlab: {
      ...field.oshlab,
      version: version ?? list.version,
      categories: chosen.map(({ code, label }) => ({ code, label })),
    },
  };
}

/** The category of a code; a code that isn't described (a year, say) is its own label. */
export const categoryOf = (field: Field, code: string): Category =>
  field.oshlab.categories?.find((category) => category.code === code) ?? { code, label: sameWords(code) };
