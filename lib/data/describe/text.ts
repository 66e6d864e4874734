import type { Language, Words } from "../../words.ts";
import { inProject } from "../folders.ts";
import { KIND_WORDS } from "../identifiers/words.ts";
import type { Described } from "./describe.ts";
import type { DraftField } from "./guess.ts";

/** What a draft says of a file, and what comes next, in plain text. */
export function describedText(
  { description, schema, found, leftOut, folder, open }: Described,
  language: Language,
): string {
  const roles = Map.groupBy(schema.fields, ({ oshlab }) => oshlab.role);
  const counted = [...roles]
    .map(([role, fields]) => `${ROLE_WORDS[role][language]} ${fields.length}`)
    .join(", ");
  const lines: Words[] = [
    drafted(description.name, schema.fields.length, counted),
    ...found.map(({ column, kind }) => seen(column, KIND_WORDS[kind])),
    ...(leftOut.length > 0 ? [without(leftOut.join(", "))] : []),
    next(inProject(folder), open),
  ];
  return lines.map((words, place) => `${place === 0 ? "✓" : "  !"} ${words[language]}\n`).join("");
}

const drafted = (name: string, columns: number, roles: string): Words => ({
  nl: `${name}: ontwerp van een beschrijving, ${columns} kolommen (${roles}).`,
  fr: `${name} : projet de description, ${columns} colonnes (${roles}).`,
  de: `${name}: Entwurf einer Beschreibung, ${columns} Spalten (${roles}).`,
  en: `${name}: draft of a description, ${columns} columns (${roles}).`,
});

const seen = (column: string, kind: Words): Words => ({
  nl: `“${column}” ziet eruit als ${kind.nl}.`,
  fr: `« ${column} » ressemble à : ${kind.fr}.`,
  de: `„${column}“ sieht aus wie: ${kind.de}.`,
  en: `“${column}” looks like: ${kind.en}.`,
});

const without = (columns: string): Words => ({
  nl: `Niet in het ontwerp: ${columns}.`,
  fr: `Absent du projet : ${columns}.`,
  de: `Nicht im Entwurf: ${columns}.`,
  en: `Not in the draft: ${columns}.`,
});

const next = (folder: string, open: number): Words => ({
  nl: `In ${folder} staat op ${open} plaatsen “TO FILL IN”; kijk ook de rest na.`,
  fr: `Dans ${folder}, il y a « TO FILL IN » à ${open} endroits ; vérifiez aussi le reste.`,
  de: `In ${folder} steht an ${open} Stellen „TO FILL IN“; prüfen Sie auch den Rest.`,
  en: `In ${folder}, “TO FILL IN” stands in ${open} places; check the rest too.`,
});

/** What the roles of columns are called, of several. */
const ROLE_WORDS: Record<DraftField["oshlab"]["role"], Words> = {
  dimension: { nl: "indelingen", fr: "dimensions", de: "Gliederungen", en: "dimensions" },
  measure: { nl: "maten", fr: "mesures", de: "Maße", en: "measures" },
  weight: { nl: "gewichten", fr: "poids", de: "Gewichte", en: "weights" },
  stratum: { nl: "strata", fr: "strates", de: "Schichten", en: "strata" },
  psu: { nl: "clusters", fr: "grappes", de: "Klumpen", en: "clusters" },
  attribute: { nl: "andere", fr: "autres", de: "andere", en: "others" },
};
