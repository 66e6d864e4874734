import { codesTogether } from "../disclosure/codes.ts";
import type { Category } from "../disclosure/parts.ts";
import { wordsOf } from "../words.ts";
import type { Derived } from "./derived.ts";
import { dimensionOf } from "./check.ts";
import type { Descriptor } from "./descriptor.ts";
import { name, text } from "./engine.ts";
import { categoryOf } from "./classification/codeList.ts";
import type { Field } from "./field.ts";

/** Groups of codes that are one category, by column. */
export type Groups = Readonly<Record<string, readonly (readonly string[])[]>>;

/** The description with these codes of a column as one: each new category stands where the first of its codes stood. */
export function withTogether(descriptor: Descriptor, groups: Groups): Descriptor {
  const fields = descriptor.schema.fields.map((field) => {
    const own = groups[field.name];
    return own ? fieldWith(field, own) : field;
  });
  return { ...descriptor, schema: { ...descriptor.schema, fields } };
}

/** The columns of these codes, with the code of its group for each: they take the place of the old. */
export const togetherColumns = (descriptor: Descriptor, groups: Groups): Record<string, Derived> =>
  Object.fromEntries(
    Object.entries(groups).map(([column, own]) => {
      const field = dimensionOf(descriptor, column);
      const code = `CAST(${name(column)} AS VARCHAR)`;
      const cases = own.map(
        (codes) => `WHEN ${code} IN (${codes.map(text).join(", ")}) THEN ${text(codesTogether(codes))}`,
      );
      const sql = `CASE ${cases.join(" ")} ELSE ${code} END`;
      return [column, { sql, needs: [column], describe: fieldWith(field, own), replaces: true }];
    }),
  );

function fieldWith(field: Field, groups: readonly (readonly string[])[]): Field {
  const { categories } = field.oshlab;
  const listed = categories ?? groups.flat().map((code) => categoryOf(field, code));
  return {
    ...field,
    type: "string",
    oshlab: { ...field.oshlab, categories: mergedCategories(listed, groups) },
  };
}

/**
 * Categories with some of them as one: its label is made from theirs, in their order, and it stands where the first of
 * them stood.
 *
 * @example
 * mergedCategories([B, C, F], [["B", "F"]]); // B+F "Mining + Construction", C
 */
export function mergedCategories(
  categories: readonly Category[],
  groups: readonly (readonly string[])[],
): Category[] {
  return categories.flatMap((category) => {
    const group = groups.find((codes) => codes.includes(category.code));
    if (!group) return [category];
    const parts = categories.filter(({ code }) => group.includes(code));
    if (parts[0] !== category) return [];
    const label = wordsOf((language) => parts.map((part) => part.label[language]).join(" + "));
    return [{ code: codesTogether(group), label, together: parts.map(({ code }) => code) }];
  });
}
