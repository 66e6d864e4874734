import type { Dimension, Measure } from "../disclosure/parts.ts";
import { UserError } from "../error.ts";
import { fieldOf } from "./check.ts";
import { categoryOf } from "./classification/codeList.ts";
import type { Descriptor } from "./descriptor.ts";
import type { Field } from "./field.ts";
import { suggest } from "./suggest.ts";

/** A column as the measure of a record. @throws UserError DATA_COLUMN, DATA_MEASURE */
export function measureOf(descriptor: Descriptor, column: string): Measure {
  const { label, role, unit, kind, digits, multiplier, range, counting } = fieldOf(descriptor, column).oshlab;
  if (role !== "measure") {
    const measures = descriptor.schema.fields.filter(({ oshlab }) => oshlab.role === "measure");
    const names = measures.map(({ name }) => name);
    throw new UserError("DATA_MEASURE", { column, known: suggest(column, names) });
  }
  return {
    name: column,
    label,
    unit: unit!,
    kind: kind!,
    digits: digits!,
    ...(multiplier ? { multiplier } : {}),
    ...(range ? { range } : {}),
    ...(counting ? { counting } : {}),
  };
}

/** A column as a dimension of a record with these codes: in the descriptor's order, then sorted. */
export function dimensionWith(field: Field, codes: ReadonlySet<string>): Dimension {
  const listed = (field.oshlab.categories ?? []).map(({ code }) => code).filter((code) => codes.has(code));
  const rest = [...codes].filter((code) => !listed.includes(code)).sort();
  const { label, classification, version, total } = field.oshlab;
  return {
    name: field.name,
    label,
    ...(classification ? { classification } : {}),
    ...(version ? { version } : {}),
    ...(total !== undefined && codes.has(total) ? { total } : {}),
    categories: [...listed, ...rest].map((code) => categoryOf(field, code)),
  };
}
