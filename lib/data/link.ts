import { UserError } from "../error.ts";
import type { Words } from "../words.ts";
import type { Dataset } from "./dataset.ts";
import { name, rowsOf, withEngine } from "./engine.ts";

/**
 * The rows of a query over several data sets, each a table by the name given. Records of persons may only be linked
 * by pseudonyms of one key, between sources that declare the same linkage group and name each other.
 *
 * @throws UserError DATA_LINK, DATA_QUERY
 * @example
 * await link({ absence, benefits }, "SELECT count(*) AS both FROM absence JOIN benefits USING (person)");
 */
export function link(datasets: Record<string, Dataset>, sql: string): Promise<Record<string, unknown>[]> {
  assertLinkable(Object.values(datasets));
  return withEngine(async (connection) => {
    for (const [alias, dataset] of Object.entries(datasets))
      await connection.run(`CREATE TEMP VIEW ${name(alias)} AS ${dataset.select()}`);
    try {
      return await rowsOf(connection, sql);
    } catch (error) {
      throw new UserError("DATA_QUERY", { problem: (error as Error).message });
    }
  });
}

/** Do these data sets belong to one linkage? Those without pseudonyms can't name a person and are left alone. */
function assertLinkable(datasets: Dataset[]): void {
  const persons = datasets.filter(({ delivery }) => delivery.key !== undefined);
  for (const one of persons)
    for (const other of persons) {
      const problem =
        one.name === other.name && one.delivery.key === other.delivery.key ? null : reason(one, other);
      if (problem) throw new UserError("DATA_LINK", { name: one.name, other: other.name, problem });
    }
}

function reason(one: Dataset, other: Dataset): Words | null {
  if (one.delivery.key !== other.delivery.key) return keys(one.delivery.key!, other.delivery.key!);
  const [mine, theirs] = [one, other].map(({ descriptor }) => descriptor.oshlab.privacy?.linkage);
  if (!mine || !theirs || mine.group !== theirs.group) return GROUP;
  return mine.sources.includes(other.name) && theirs.sources.includes(one.name) ? null : SOURCES;
}

const keys = (one: string, other: string): Words => ({
  nl: `hun pseudoniemen komen van twee sleutels (${one} en ${other}).`,
  fr: `leurs pseudonymes viennent de deux clés (${one} et ${other}).`,
  de: `ihre Pseudonyme kommen von zwei Schlüsseln (${one} und ${other}).`,
  en: `their pseudonyms come from two keys (${one} and ${other}).`,
});

const GROUP: Words = {
  nl: "hun beschrijvingen noemen niet dezelfde koppeling.",
  fr: "leurs descriptions ne nomment pas le même appariement.",
  de: "ihre Beschreibungen nennen nicht dieselbe Verknüpfung.",
  en: "their descriptions don't declare the same linkage.",
};

const SOURCES: Words = {
  nl: "hun beschrijvingen noemen elkaar niet als bron om mee te koppelen.",
  fr: "leurs descriptions ne se nomment pas l'une l'autre comme source à apparier.",
  de: "ihre Beschreibungen nennen einander nicht als Quelle der Verknüpfung.",
  en: "their descriptions don't name each other as sources to link.",
};
