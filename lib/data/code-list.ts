import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { categorySchema } from "../disclosure/parts.ts";
import type { Category } from "../disclosure/parts.ts";
import { sameWords } from "../words.ts";
import type { Field } from "./field.ts";

const codeListSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** Where codes and labels come from. */
  source: z.string(),
  categories: z.array(categorySchema).min(1),
});

const folder = join(import.meta.dirname, "classifications");

/** The field with the categories of its code list, unless it has its own. */
export function withCodeList(field: Field): Field {
  const { classification, categories } = field.oshlab;
  if (categories || !classification) return field;
  const file = join(folder, `${classification}.json`);
  if (!existsSync(file)) return field;
  const list = codeListSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return {
    ...field,
    oshlab: { ...field.oshlab, version: field.oshlab.version ?? list.version, categories: list.categories },
  };
}

/** The category of a code; a code that isn't described (a year, say) is its own label. */
export const categoryOf = (field: Field, code: string): Category =>
  field.oshlab.categories?.find((category) => category.code === code) ?? { code, label: sameWords(code) };
