import { dimensionOf } from "../../data/check.ts";
import type { Descriptor } from "../../data/descriptor.ts";
import { mergings } from "../../data/mergings.ts";
import type { Groups } from "../../data/together.ts";
import { isSameEstimation } from "../../disclosure/merging/estimations.ts";
import type { CandidateCell } from "../../disclosure/candidate.ts";
import { codesTogether } from "../../disclosure/codes.ts";
import { joined } from "../../disclosure/merging/merging.ts";
import { UserError } from "../../error.ts";
import { Cube } from "../../figure/cube.ts";
import type { Context } from "./context.ts";

/**
 * The same survey with the categories as one that the report publishes together in these estimates, because of what
 * earlier editions show (`notebooks/protection.json`). Of a group that the domain has only a part of, that part is taken
 * together. The design is that of before: every respondent keeps weight, stratum and sampling unit.
 *
 * @returns nothing where none are
 * @param by what is estimated by: where a code is only a condition it stays what it is
 * @param measure the name of what is measured
 * @throws UserError PROTECTION_CODE: a code that the column doesn't have
 */
export function together(context: Context, by: readonly string[], measure: string): Context | undefined {
  const { dataset, domain, sums } = context;
  const found = groupsIn(context, by, measure);
  for (const [column, codes] of Object.entries(found)) requireCodes(dataset.descriptor, column, codes.flat());
  const groups: Groups = Object.fromEntries(
    Object.entries(found)
      .map(([column, own]) => {
        const kept = domain[column];
        const inside = own.map((codes) => codes.filter((code) => kept?.includes(code) ?? true));
        return [column, inside.filter((codes) => codes.length > 1)] as const;
      })
      .filter(([, own]) => own.length > 0),
  );
  const columns = Object.keys(groups);
  if (columns.length === 0) return undefined;
  const isInDesign = (column: string) => JSON.stringify(sums ?? {}).includes(JSON.stringify(column));
  return {
    ...context,
    dataset: dataset.together(groups),
    // Sums over strata and sampling units are those of their own codes.
    sums: columns.some(isInDesign) ? null : sums,
    domain: Object.fromEntries(
      Object.entries(domain).map(([column, codes]) => [column, codesIn(codes, groups[column] ?? [])]),
    ),
    together: domain,
  };
}

/**
 * The estimates of categories together, which keep what each has by itself: nobody may type it.
 *
 * @param estimate the same estimates of any of the two
 */
export async function withApart(
  context: Context,
  merged: Context,
  estimate: (of: Context) => Promise<Cube>,
): Promise<Cube> {
  const { estimates } = await estimate(merged);
  const before = await estimate({ ...context, together: context.domain });
  const isPart = ({ at }: CandidateCell) =>
    estimates.dimensions.some(({ name, categories }) =>
      categories.some(({ together: codes }) => codes?.includes(at[name]!)),
    );
  return new Cube({ ...estimates, apart: before.estimates.cells.filter(isPart) });
}

/** By dimension, which codes the report publishes together in these estimates. */
function groupsIn({ dataset, domain, together: done }: Context, by: readonly string[], measure: string) {
  if (done) return {};
  const others = Object.entries(domain).filter(([column]) => !by.includes(column));
  const own = {
    source: dataset.name,
    measure,
    by: [...by],
    filter: Object.fromEntries(others.map(([column, codes]) => [column, codesTogether(codes)])),
  };
  const meant = mergings().filter(
    ({ dimension, of }) => by.includes(dimension) && of.some((one) => isSameEstimation(one, own)),
  );
  const byDimension = Map.groupBy(meant, ({ dimension }) => dimension);
  return Object.fromEntries(
    [...byDimension].map(([name, some]) => [name, joined(some.flatMap((one) => one.together))]),
  );
}

/** @throws UserError PROTECTION_CODE */
function requireCodes(descriptor: Descriptor, dimension: string, codes: readonly string[]): void {
  const { categories, total } = dimensionOf(descriptor, dimension).oshlab;
  const known = categories?.map(({ code }) => code).filter((code) => code !== total);
  const wrong = codes.find((code) => code === total || known?.includes(code) === false);
  if (wrong !== undefined)
    throw new UserError("PROTECTION_CODE", { code: wrong, dimension, known: (known ?? []).join(", ") });
}

const codesIn = (codes: readonly string[], groups: readonly (readonly string[])[]): string[] => [
  ...new Set(
    codes.map((code) => {
      const group = groups.find((one) => one.includes(code));
      return group ? codesTogether(group) : code;
    }),
  ),
];
