import type { Dataset } from "../../data/dataset.ts";
import { isDimension } from "../../data/field.ts";
import type { Nesting } from "../../disclosure/candidate.ts";
import { code } from "../sql/words.ts";

const found = new WeakMap<Dataset, Map<string, Promise<Nesting[string]>>>();

/**
 * Which columns of a confidential source lie in which others: every division in one section, every town in one province.
 * It is read off the data: each code goes with one code of the other column. Then numbers by the one add up to numbers by
 * the other, which output checking must know.
 *
 * @param by the columns that are asked about
 */
export async function nestingOf(dataset: Dataset, by: readonly string[]): Promise<Nesting> {
  if (dataset.source().sensitivity !== "confidential") return {};
  const known = found.get(dataset) ?? new Map<string, Promise<Nesting[string]>>();
  found.set(dataset, known);
  const wanted = by.map(async (column) => {
    const nested = known.get(column) ?? within(dataset, column);
    known.set(column, nested);
    return [column, await nested] as const;
  });
  const all = await Promise.all(wanted);
  return Object.fromEntries(all.filter(([, above]) => Object.keys(above).length > 0));
}

async function within(dataset: Dataset, column: string): Promise<Nesting[string]> {
  const others = dataset.descriptor.schema.fields
    .filter((field) => isDimension(field) && field.name !== column)
    .map(({ name }) => name);
  if (others.length === 0) return {};
  const ends = others.flatMap((name, i) => [
    `min(${code(name)}) AS low${i}`,
    `max(${code(name)}) AS high${i}`,
  ]);
  const got = await dataset.columnsOf(
    `SELECT ${[`${code(column)} AS code`, ...ends].join(", ")} FROM data GROUP BY 1 ORDER BY 1`,
  );
  const rows = Array.from(got["code"]!, String).flatMap((own, row) =>
    own === "" ? [] : [[own, row] as const],
  );
  return Object.fromEntries(
    others.flatMap((name, i) => {
      const above = rows.map(([own, row]) => {
        const [low, high] = [`low${i}`, `high${i}`].map((end) => String(got[end]![row]));
        return [own, low === high ? low! : ""] as const;
      });
      const codes = new Set(above.map(([, parent]) => parent));
      return codes.has("") || codes.size < 2 ? [] : [[name, Object.fromEntries(above)]];
    }),
  );
}
