import { userLanguage } from "../../words.ts";
import type { Words } from "../../words.ts";
import { sourceOfCatalogue } from "../catalogue.ts";
import { say } from "../quality/say.ts";
import type { Imported } from "./import.ts";
import { sayRemark } from "./remark-words.ts";

/** What an import did, in a few plain lines in the user's language. */
export function reportOf(name: string, { delivery, quality, isNew }: Imported): string {
  const language = userLanguage();
  const { descriptor } = sourceOfCatalogue(name)!;
  const first = (isNew ? done(name, delivery.id, delivery.rows) : same(name, delivery.id))[language];
  const lines = quality.findings.map((finding) => {
    const { what, example } = say(finding, descriptor, language);
    return `${what} ${example}`.trim();
  });
  // That the file may be cut off is a finding as well.
  const remarks = quality.file
    .filter(({ remark }) => remark !== "no-line-end")
    .map((one) => sayRemark(one)[language]);
  lines.unshift(...remarks);
  return [`✓ ${first}`, ...lines.map((line) => `  ! ${line}`), ""].join("\n");
}

const done = (name: string, id: string, rows: number): Words => ({
  nl: `${name}: levering ${id} ingelezen, ${rows} rijen.`,
  fr: `${name} : livraison ${id} importée, ${rows} lignes.`,
  de: `${name}: Lieferung ${id} eingelesen, ${rows} Zeilen.`,
  en: `${name}: delivery ${id} imported, ${rows} rows.`,
});

const same = (name: string, id: string): Words => ({
  nl: `${name}: dit is al levering ${id}; er is niets veranderd.`,
  fr: `${name} : c'est déjà la livraison ${id} ; rien n'a changé.`,
  de: `${name}: Das ist schon Lieferung ${id}; nichts wurde geändert.`,
  en: `${name}: this is delivery ${id} already; nothing has changed.`,
});
