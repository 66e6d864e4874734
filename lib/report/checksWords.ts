import type { RuleCode } from "../disclosure/rules/rule.ts";
import type { Language, Words } from "../words.ts";
import type { OutputRecord } from "./outputRecord.ts";

/** The rules of output checking, by their names in the field. */
export const RULE_NAMES: Record<RuleCode, Words> = {
  "count-too-small": {
    nl: "minimumaantal respondenten",
    fr: "nombre minimal de répondants",
    de: "Mindestzahl der Befragten",
    en: "minimum count of respondents",
  },
  "units-too-few": {
    nl: "minimumaantal werkgevers",
    fr: "nombre minimal d'employeurs",
    de: "Mindestzahl der Arbeitgeber",
    en: "minimum count of employers",
  },
  weights: {
    nl: "gewogen totalen: minimumaantal respondenten",
    fr: "totaux pondérés : nombre minimal de répondants",
    de: "gewichtete Summen: Mindestzahl der Befragten",
    en: "weighted totals: minimum count of respondents",
  },
  dominance: { nl: "dominantie (n,k)", fr: "dominance (n,k)", de: "Dominanz (n,k)", en: "(n,k)-dominance" },
  "p-percent": { nl: "p%-regel", fr: "règle p %", de: "p%-Regel", en: "p%-rule" },
  group: {
    nl: "groepsonthulling",
    fr: "divulgation de groupe",
    de: "Gruppenoffenlegung",
    en: "group disclosure",
  },
  numerator: {
    nl: "percentages met bekende basis: minste personen",
    fr: "pourcentages à base connue : moins de personnes",
    de: "Anteile mit bekannter Basis: wenigste Personen",
    en: "percentages with a known base: least persons",
  },
  mean: {
    nl: "gemiddelden: minimumaantal respondenten",
    fr: "moyennes : nombre minimal de répondants",
    de: "Mittelwerte: Mindestzahl der Befragten",
    en: "means: minimum count of respondents",
  },
  quantile: {
    nl: "kwantielen: respondenten aan elke kant",
    fr: "quantiles : répondants de chaque côté",
    de: "Quantile: Befragte auf jeder Seite",
    en: "quantiles: respondents on each side",
  },
  extreme: {
    nl: "kleinste en grootste waarden: personen die ze delen",
    fr: "valeurs extrêmes : personnes qui la partagent",
    de: "kleinste und größte Werte: Personen, die ihn teilen",
    en: "smallest and largest values: persons who share it",
  },
  regression: {
    nl: "regressie: vrijheidsgraden",
    fr: "régression : degrés de liberté",
    de: "Regression: Freiheitsgrade",
    en: "regression: degrees of freedom",
  },
};

interface ChecksWords {
  title: (edition: string) => string;
  /** How many outputs there are, and what came of them. */
  counts: (all: number, passed: number, withheld: number, refused: number) => string;
  audit: (audited: number, certified: number, solved: number) => string;
  narrow: (cells: number) => string;
  unprotected: (cells: number) => string;
  open: string;
  kind: Record<OutputRecord["kind"], string>;
  result: Record<OutputRecord["result"], string>;
  cells: (n: number) => string;
  rules: string;
  openData: string;
  exceptions: string;
  problems: string;
}

/** What `oshlab check` says. */
export const CHECKS_WORDS: Record<Language, ChecksWords> = {
  nl: {
    title: (edition) => `Outputcontrole van editie ${edition}`,
    counts: (all, passed, withheld, refused) =>
      `${all} outputs: ${passed} zonder bezwaar, ${withheld} met weggelaten cellen, ${refused} geweigerd.`,
    audit: (audited, certified, solved) =>
      `Audit over alles samen: ${audited} weggelaten cellen en sommen nagerekend (${certified} met een certificaat, ${solved} met lineair programmeren).`,
    narrow: (cells) =>
      cells === 0
        ? "Geen enkele is te nauwkeurig af te leiden."
        : `${cells} zijn te nauwkeurig af te leiden.`,
    unprotected: (cells) => `${cells} cellen zijn af te leiden door wie de totalen elders kent.`,
    open: "Niets vertrouwelijks gaat naar buiten: er was niets na te rekenen.",
    kind: { figure: "figuur", table: "tabel", value: "getal in de tekst", unknown: "onbekend" },
    result: { passed: "geen bezwaar", withheld: "cellen weggelaten", refused: "geweigerd" },
    cells: (n) => (n === 1 ? "1 cel" : `${n} cellen`),
    rules: "regels",
    openData: "open gegevens",
    exceptions: "Uitzonderingen:",
    problems: "Dit moet eerst in orde:",
  },
  fr: {
    title: (edition) => `Contrôle des sorties de l'édition ${edition}`,
    counts: (all, passed, withheld, refused) =>
      `${all} sorties : ${passed} sans objection, ${withheld} avec des cellules masquées, ${refused} refusée(s).`,
    audit: (audited, certified, solved) =>
      `Audit de l'ensemble : ${audited} cellules masquées et sommes recalculées (${certified} par certificat, ${solved} par programmation linéaire).`,
    narrow: (cells) =>
      cells === 0
        ? "Aucune ne peut être déduite trop précisément."
        : `${cells} peuvent être déduites trop précisément.`,
    unprotected: (cells) => `${cells} cellules peuvent être déduites par qui connaît les totaux d'ailleurs.`,
    open: "Rien de confidentiel ne sort : il n'y avait rien à recalculer.",
    kind: { figure: "figure", table: "tableau", value: "nombre dans le texte", unknown: "inconnu" },
    result: { passed: "sans objection", withheld: "cellules masquées", refused: "refusée" },
    cells: (n) => (n === 1 ? "1 cellule" : `${n} cellules`),
    rules: "règles",
    openData: "données ouvertes",
    exceptions: "Exceptions :",
    problems: "À régler d'abord :",
  },
  de: {
    title: (edition) => `Ergebniskontrolle der Ausgabe ${edition}`,
    counts: (all, passed, withheld, refused) =>
      `${all} Ergebnisse: ${passed} unbedenklich, ${withheld} mit zurückgehaltenen Zellen, ${refused} abgelehnt.`,
    audit: (audited, certified, solved) =>
      `Audit über alles zusammen: ${audited} zurückgehaltene Zellen und Summen nachgerechnet (${certified} mit Zertifikat, ${solved} mit linearer Programmierung).`,
    narrow: (cells) =>
      cells === 0 ? "Keine lässt sich zu genau ableiten." : `${cells} lassen sich zu genau ableiten.`,
    unprotected: (cells) => `${cells} Zellen kann ableiten, wer die Summen von anderswo kennt.`,
    open: "Nichts Vertrauliches geht hinaus: Es war nichts nachzurechnen.",
    kind: { figure: "Abbildung", table: "Tabelle", value: "Zahl im Text", unknown: "unbekannt" },
    result: { passed: "unbedenklich", withheld: "Zellen zurückgehalten", refused: "abgelehnt" },
    cells: (n) => (n === 1 ? "1 Zelle" : `${n} Zellen`),
    rules: "Regeln",
    openData: "offene Daten",
    exceptions: "Ausnahmen:",
    problems: "Das muss zuerst in Ordnung sein:",
  },
  en: {
    title: (edition) => `Output checking of edition ${edition}`,
    counts: (all, passed, withheld, refused) =>
      `${all} outputs: ${passed} passed, ${withheld} with cells withheld, ${refused} refused.`,
    audit: (audited, certified, solved) =>
      `Audit over everything together: ${audited} withheld cells and sums looked at (${certified} proven by a certificate, ${solved} by linear programming).`,
    narrow: (cells) =>
      cells === 0 ? "None can be worked out too closely." : `${cells} can be worked out too closely.`,
    unprotected: (cells) => `${cells} cells can be worked out by whoever knows the totals from elsewhere.`,
    open: "Nothing confidential leaves: there was nothing to audit.",
    kind: { figure: "figure", table: "table", value: "number in the prose", unknown: "unknown" },
    result: { passed: "passed", withheld: "cells withheld", refused: "refused" },
    cells: (n) => (n === 1 ? "1 cell" : `${n} cells`),
    rules: "rules",
    openData: "open data",
    exceptions: "Exceptions:",
    problems: "To be put right first:",
  },
};
