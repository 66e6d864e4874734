import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import { identity } from "../disclosure/identity.ts";
import type { Measure } from "../disclosure/parts.ts";
import { reliabilityOf } from "../disclosure/reliability.ts";
import { isConfidential, tableOf, takenFrom } from "../disclosure/whole.ts";
import type { Survey } from "../survey/survey.ts";
import type { Hit } from "./hardestHit.ts";
import type { Standing } from "./screening.ts";

/** A group as it was found, and as it is told. */
export interface Stand {
  hit: Hit;
  standing: Standing;
}

/** The published tables that the groups are cells of, by their dimensions: output checking has to know them. */
export async function tablesOf(
  survey: Survey,
  column: string,
  of: { share: boolean; stands: Stand[]; filter: Record<string, string> },
): Promise<Map<string, Estimates>> {
  const tables = new Map<string, Estimates>();
  // With nobody standing out, the whole is still needed for its sources and universe.
  for (const at of [{}, ...of.stands.map(({ hit }) => hit.at)]) {
    const by = Object.keys(at);
    if (tables.has(by.join())) continue;
    const cube = await survey[of.share ? "proportion" : "mean"](column, {
      by: [...by, ...Object.keys(of.filter)],
    });
    tables.set(by.join(), cube.where(of.filter).estimates);
  }
  return tables;
}

const COMPARED = {
  label: { nl: "Vergeleken", fr: "Comparaison", de: "Verglichen", en: "Compared" },
  group: { nl: "deze groep", fr: "ce groupe", de: "diese Gruppe", en: "this group" },
  others: { nl: "alle anderen", fr: "tous les autres", de: "alle anderen", en: "all others" },
};
const GROUP = { nl: "Groep", fr: "Groupe", de: "Gruppe", en: "Group" };

/**
 * The groups and, beside each, all others; the others are known to output checking by the group they leave. Of a register
 * (`complete`) they have no standard error, as the groups have none.
 */
export function estimatesOf(
  stands: Stand[],
  {
    tables,
    measure,
    scale,
    complete,
  }: { tables: Map<string, Estimates>; measure: Measure; scale: number; complete: boolean },
): Estimates {
  const whole = tables.get("")!;
  const cells = stands.flatMap(({ hit, standing }): CandidateCell[] => {
    const table = tables.get(Object.keys(hit.at).join())!;
    const cell = table.cells.find(({ at }) =>
      Object.entries(hit.at).every(([name, code]) => at[name] === code),
    )!;
    const { value, se, n, nEff, interval } = hit.outside;
    const name = identity(table, cell);
    const at = (compared: string) => ({ group: codeOf(standing.at), compared });
    return [
      { ...cell, at: at("group"), identity: name },
      {
        at: at("others"),
        identity: name,
        value: value * scale,
        n,
        ...(complete
          ? {}
          : {
              se: se * scale,
              nEff,
              reliability: reliabilityOf(
                { nEff, ...(value > 0 ? { variation: se / value } : {}) },
                whole.sources.map(({ rules }) => rules?.reliability),
              ),
              ...(interval ? { low: interval.low * scale, high: interval.high * scale } : {}),
            }),
      },
    ];
  });
  const bare = {
    ...whole,
    measure,
    dimensions: [
      {
        name: "group",
        label: GROUP,
        categories: stands.map(({ standing: { at, label } }) => ({ code: codeOf(at), label })),
      },
      {
        name: "compared",
        label: COMPARED.label,
        categories: [
          { code: "group", label: COMPARED.group },
          { code: "others", label: COMPARED.others },
        ],
      },
    ],
    cells,
  };
  const all = [...tables.values()].flatMap((table) => takenFrom(table).tables ?? [tableOf(table)]);
  return isConfidential(whole) ? { ...bare, tables: all } : bare;
}

/** "sector=H" */
const codeOf = (at: Record<string, string>): string =>
  Object.entries(at)
    .map(([name, code]) => `${name}=${code}`)
    .join("&");
