import type { PublicFigure, PublicTable } from "../disclosure/public.ts";
import { rolesOf } from "../figure/roles.ts";
import { roundedNote } from "../figure/rounded.ts";
import { FLAGS, SYMBOLS } from "../figure/symbols.ts";
import { LANGUAGES } from "../words.ts";
import type { Words } from "../words.ts";

/**
 * A figure or table as a JSON-stat 2.0 dataset. Labels are in English, as one language must be chosen; those
 * of the others stand in `extension.labels`. A cell without a number is null and says why in `status`; what each
 * status means stands in `extension.status`.
 *
 * @param updated the day the numbers were published, as an ISO date
 *
 * Source: JSON-stat 2.0, json-stat.org/full.
 */
export function jsonStat(record: PublicFigure | PublicTable, updated: string): Record<string, unknown> {
  const { dimensions, measure, cells } = record;
  const size = dimensions.map((dimension) => dimension.categories.length);
  const place = (at: Record<string, string>): number =>
    dimensions.reduce(
      (index, { name, categories }, n) =>
        index * size[n]! + categories.findIndex(({ code }) => code === at[name]),
      0,
    );
  const spread = <T>(of: (cell: (typeof cells)[number]) => T | null | undefined): (T | null)[] => {
    const list: (T | null)[] = Array.from({ length: size.reduce((a, b) => a * b, 1) }, () => null);
    for (const cell of cells) list[place(cell.at)] = of(cell) ?? null;
    return list;
  };
  const status = Object.fromEntries(
    spread((cell) =>
      cell.status === "shown" ? cell.flags : SYMBOLS[cell.status].symbol.replace(/[[\]]/g, ""),
    ).flatMap((sign, index) => (sign ? [[index, sign]] : [])),
  );
  const note = roundedNote(record);
  const hasIntervals = cells.some((cell) => cell.low !== undefined);
  return {
    version: "2.0",
    class: "dataset",
    label: `${measure.label.en}, ${record.universe.en}`,
    source: record.sources.map((source) => source.citation).join("; "),
    updated,
    id: dimensions.map(({ name }) => name),
    size,
    role: rolesOf(dimensions.map(({ name }) => name)),
    dimension: Object.fromEntries(
      dimensions.map(({ name, label, categories }) => [
        name,
        {
          label: label.en,
          category: {
            index: categories.map(({ code }) => code),
            label: Object.fromEntries(categories.map((category) => [category.code, category.label.en])),
          },
        },
      ]),
    ),
    value: spread((cell) => cell.value),
    ...(Object.keys(status).length > 0 ? { status } : {}),
    ...(note ? { note: [note.en] } : {}),
    extension: {
      id: record.id,
      synthetic: record.synthetic,
      ...(record.rounded ? { rounded: { ...record.rounded, note } } : {}),
      measure: {
        name: measure.name,
        kind: measure.kind,
        unit: measure.unit,
        decimals: measure.digits,
        ...(measure.definition ? { definition: measure.definition } : {}),
      },
      filter: record.filter,
      sources: record.sources,
      breaks: record.breaks,
      status: {
        c: SYMBOLS.suppressed.words,
        ":u": SYMBOLS.unreliable.words,
        x: SYMBOLS.missing.words,
        ...FLAGS,
      },
      ...(hasIntervals
        ? { interval: { level: 0.95, low: spread((cell) => cell.low), high: spread((cell) => cell.high) } }
        : {}),
      labels: Object.fromEntries(LANGUAGES.map((language) => [language, labels(record, language)])),
    },
  };
}

const labels = (record: PublicFigure | PublicTable, language: keyof Words) => ({
  label: record.measure.label[language],
  universe: record.universe[language],
  dimension: Object.fromEntries(
    record.dimensions.map(({ name, label, categories }) => [
      name,
      {
        label: label[language],
        category: Object.fromEntries(categories.map((category) => [category.code, category.label[language]])),
      },
    ]),
  ),
});
