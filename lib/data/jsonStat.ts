import { rolesOf } from "../figure/roles.ts";
import { LANGUAGES, sameWords } from "../words.ts";
import type { Words } from "../words.ts";
import type { Descriptor } from "./descriptor.ts";
import { isDimension, isNumeric } from "./field.ts";
import type { Field } from "./field.ts";

/** The dimension that says which measure a value is of. */
const MEASURE = "measure";

/**
 * The rows of a table of figures as a JSON-stat 2.0 dataset: its dimensions, and one more for the measures. Values
 * are sparse, by their place, and so is `status`: Eurostat's flags (b: a break); labels are in English, those of the other languages in `extension.labels`. Rows that
 * the dimensions don't tell apart are not there twice: the last one counts.
 *
 * Source: JSON-stat 2.0, json-stat.org/full.
 */
export function jsonStatOf(
  { oshlab, schema }: Descriptor,
  rows: Record<string, unknown>[],
  updated: string,
): Record<string, unknown> {
  const fields = schema.fields.filter(isDimension);
  const measures = schema.fields.filter((field) => field.oshlab.role === "measure" && isNumeric(field));
  const dimensions = [
    ...fields.map((field) => ({ name: field.name, label: field.oshlab.label, ...categoriesOf(field, rows) })),
    {
      name: MEASURE,
      label: { nl: "Maat", fr: "Mesure", de: "Maß", en: "Measure" },
      codes: measures.map(({ name }) => name),
      labels: measures.map((field) => field.oshlab.label),
    },
  ];
  const size = dimensions.map(({ codes }) => codes.length);
  const places = dimensions.map(({ codes }) => new Map(codes.map((code, index) => [code, index])));
  const value: Record<string, number> = {};
  const status: Record<string, string> = {};
  const flag = schema.fields.find((field) => field.oshlab.classification === "eurostat-flag")?.name;
  for (const row of rows) {
    const cell = fields.reduce(
      (index, { name }, n) => index * size[n]! + places[n]!.get(codeOf(row[name]))!,
      0,
    );
    measures.forEach(({ name }, index) => {
      const place = cell * measures.length + index;
      if (typeof row[name] === "number") value[place] = row[name];
      if (flag && row[flag]) status[place] = String(row[flag]);
    });
  }
  return {
    version: "2.0",
    class: "dataset",
    label: oshlab.title.en,
    source: oshlab.citation,
    updated,
    id: dimensions.map(({ name }) => name),
    size,
    role: { ...rolesOf(fields.map(({ name }) => name)), metric: [MEASURE] },
    dimension: Object.fromEntries(
      dimensions.map(({ name, label, codes, labels }) => [
        name,
        {
          label: label.en,
          category: {
            index: codes,
            label: Object.fromEntries(codes.map((code, index) => [code, labels[index]!.en])),
            ...(name === MEASURE ? { unit: unitsOf(measures) } : {}),
          },
        },
      ]),
    ),
    value,
    ...(flag ? { status } : {}),
    extension: {
      labels: Object.fromEntries(
        LANGUAGES.filter((language) => language !== "en").map((language) => [
          language,
          Object.fromEntries(
            dimensions.map(({ name, label, codes, labels }) => [
              name,
              {
                label: label[language],
                category: Object.fromEntries(codes.map((code, index) => [code, labels[index]![language]])),
              },
            ]),
          ),
        ]),
      ),
    },
  };
}

const unitsOf = (measures: Field[]) =>
  Object.fromEntries(
    measures.map(({ name, oshlab }) => [
      name,
      {
        label: oshlab.unit?.en ?? "",
        decimals: oshlab.digits ?? 0,
        ...(oshlab.multiplier ? { multiplier: oshlab.multiplier } : {}),
      },
    ]),
  );

/** The codes that the rows have, in the order of the list; those that it doesn't list come last. */
function categoriesOf(field: Field, rows: Record<string, unknown>[]): { codes: string[]; labels: Words[] } {
  const there = new Set(rows.map((row) => codeOf(row[field.name])));
  const listed = (field.oshlab.categories ?? []).filter(({ code }) => there.has(code));
  const others = [...there].filter((code) => !listed.some((one) => one.code === code)).sort();
  return {
    codes: [...listed.map(({ code }) => code), ...others],
    labels: [...listed.map(({ label }) => label), ...others.map(sameWords)],
  };
}

const codeOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
