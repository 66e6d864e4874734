import type { Break, Category } from "../disclosure/parts.ts";
import { wordsOf } from "../words.ts";
import { categoryOf } from "./classification/codeList.ts";
import type { Field } from "./field.ts";

/**
 * The field with the way of surveying in the name of each category that was surveyed in another way than the rest, so
 * that no figure, table or list shows it without: "2021 (by telephone)".
 */
export function withModes(field: Field, breaks: readonly Break[]): Field {
  const modes = breaks.filter((one) => one.mode !== undefined && one.dimension === field.name);
  if (modes.length === 0) return field;
  const listed = field.oshlab.categories ?? modes.map(({ code }) => categoryOf(field, code));
  const named = (category: Category): Category => {
    const mode = modes.find(({ code }) => code === category.code);
    if (!mode) return category;
    return {
      ...category,
      label: wordsOf((language) => `${category.label[language]} (${mode.label[language]})`),
    };
  };
  return { ...field, oshlab: { ...field.oshlab, categories: listed.map(named) } };
}
