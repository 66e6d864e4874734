import { partsOf } from "../../disclosure/identity.ts";
import type { EarlierCell } from "../../disclosure/ledger/cells.ts";
import { wordsOf } from "../../words.ts";
import type { Language, Words } from "../../words.ts";

interface Say {
  edition: (name: string, output: string, at: string) => string;
  revised: (name: string, output: string, at: string) => string;
  unnamed: (name: string) => string;
  rest: (of: string) => string;
  /** Whom these numbers are all about. */
  common: (of: string[]) => string;
  /** The name of a number of people. */
  count: string;
}

const SAY: Record<Language, Say> = {
  nl: {
    edition: (name, output, at) => `editie ${name}, ${output}: ${at}`,
    revised: (name, output, at) =>
      `wat er na editie ${name} in de gegevens bijkwam of wegging, ${output}: ${at}`,
    unnamed: (name) => `editie ${name}: een cijfer dat geen tabel toont`,
    rest: (of) => `de rest van ${of}`,
    common: (of) => `wie zowel bij ${of.join(" als bij ")} hoort`,
    count: "aantal",
  },
  fr: {
    edition: (name, output, at) => `édition ${name}, ${output} : ${at}`,
    revised: (name, output, at) =>
      `ce qui s'est ajouté aux données ou en est parti après l'édition ${name}, ${output} : ${at}`,
    unnamed: (name) => `édition ${name} : un chiffre qu'aucun tableau ne montre`,
    rest: (of) => `le reste (${of})`,
    common: (of) => `qui fait partie à la fois de : ${of.join(" ; ")}`,
    count: "nombre",
  },
  de: {
    edition: (name, output, at) => `Ausgabe ${name}, ${output}: ${at}`,
    revised: (name, output, at) =>
      `was nach Ausgabe ${name} in den Daten hinzukam oder wegfiel, ${output}: ${at}`,
    unnamed: (name) => `Ausgabe ${name}: eine Zahl, die keine Tabelle zeigt`,
    rest: (of) => `der Rest (${of})`,
    common: (of) => `wer sowohl zu ${of.join(" als auch zu ")} gehört`,
    count: "Anzahl",
  },
  en: {
    edition: (name, output, at) => `edition ${name}, ${output}: ${at}`,
    revised: (name, output, at) =>
      `what came into the data or left them after edition ${name}, ${output}: ${at}`,
    unnamed: (name) => `edition ${name}: a number that no table shows`,
    rest: (of) => `the rest of ${of}`,
    common: (of) => `those both in ${of.join(" and in ")}`,
    count: "number",
  },
};

/** No more cells than these are named at once. */
const NAMED = 6;

/** Cells by the table that shows them: of an earlier edition, or by their codes. */
export const cellWords = (
  ids: readonly string[],
  earlier: ReadonlyMap<string, EarlierCell> = new Map(),
): Words =>
  wordsOf((language) => {
    const names = new Set(ids.map((id) => nameOf(id, earlier, SAY[language])));
    const shown = [...names].slice(0, NAMED).join("; ");
    return names.size > NAMED ? `${shown}; … (${names.size})` : shown;
  });

function nameOf(id: string, earlier: ReadonlyMap<string, EarlierCell>, say: Say): string {
  // Groups that rows show: several together, and whom two numbers have in common.
  const together = id.split(/ \+ (?=\["|[0-9a-f]{20})/);
  if (together.length > 1) return together.map((one) => nameOf(one, earlier, say)).join(" + ");
  const common = id.split(" ∩ ");
  if (common.length > 1) return say.common(common.map((one) => nameOf(one, earlier, say)));
  const old = earlier.get(id);
  if (old && (old.revised || old.state === "withheld" || !isIdentity(id))) return nameOfOld(old, say);
  const [first, ...parts] = id.split(" − ");
  // The rest of a total that an earlier edition printed.
  const total = earlier.get(first!);
  if (parts.length > 0 && total && !isIdentity(first!)) return say.rest(nameOfOld(total, say));
  if (!isIdentity(first!)) return id;
  const { measure, address } = partsOf(first!);
  const name = [measure === "count" ? say.count : measure, ...address.map((part) => part.join("="))].join(
    " · ",
  );
  return parts.length > 0 ? say.rest(name) : name;
}

function nameOfOld({ edition, in: output, at, revised }: EarlierCell, say: Say): string {
  if (output === undefined || at === undefined) return say.unnamed(edition);
  return revised ? say.revised(edition, output, at) : say.edition(edition, output, at);
}

const isIdentity = (id: string): boolean => id.startsWith("[");
