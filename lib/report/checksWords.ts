import type { Language } from "../words.ts";
import type { Checks } from "./checkReport.ts";
import type { BeyondSummary } from "./gate.ts";
import type { OutputRecord } from "./outputRecord.ts";

interface ChecksWords {
  title: (edition: string) => string;
  /** How many outputs there are, and what came of them. */
  counts: (all: number, passed: number, withheld: number, refused: number) => string;
  audit: (audited: number, certified: number, solved: number) => string;
  narrow: (cells: number) => string;
  unprotected: (cells: number) => string;
  /** Groups of few respondents that were looked at by their rows. */
  groups: (n: number) => string;
  /** How many of the numbers that leave were looked at by their rows. */
  looked: (looked: number, numbers: number) => string;
  /** The same of an output of which not all were. */
  byNames: (looked: number, numbers: number) => string;
  open: string;
  /** What editions published before had to do with it. */
  beyond: (of: BeyondSummary) => string;
  kind: Record<OutputRecord["kind"], string>;
  result: Record<OutputRecord["result"], string>;
  cells: (n: number) => string;
  rules: string;
  openData: string;
  /** Before what each rule asks. */
  asked: string;
  skipped: string;
  notKnown: (rule: string, fact: string, outputs: number) => string;
  name: string;
  exceptions: string;
  remarks: string;
  problems: string;
}

/** What came of an output, at a glance. */
export const SIGNS: Record<OutputRecord["result"], string> = { passed: "✓", withheld: "▪", refused: "✗" };

/** What `oshlab check` says. */
export const CHECKS_WORDS: Record<Language, ChecksWords> = {
  nl: {
    title: (edition) => `Outputcontrole van editie ${edition}`,
    counts: (all, passed, withheld, refused) =>
      `${all} ${all === 1 ? "output" : "outputs"}: ${passed} zonder bezwaar, ${withheld} met weggelaten cellen, ${refused} geweigerd.`,
    audit: (audited, certified, solved) =>
      `Audit over alles samen: weggelaten cellen en sommen nagerekend: ${audited} (${certified} met een certificaat, ${solved} met lineair programmeren).`,
    narrow: (cells) =>
      cells === 0
        ? "Geen enkele is te nauwkeurig af te leiden."
        : `${cells} zijn te nauwkeurig af te leiden.`,
    unprotected: (cells) => `${cells} cellen zijn af te leiden door wie de totalen elders kent.`,
    groups: (n) =>
      `Geen enkele groep met te weinig respondenten is uit hun rijen af te leiden (nagekeken: ${n}).`,
    looked: (looked, numbers) =>
      `Rij per rij nagekeken: ${looked} van de ${numbers} vertrouwelijke cijfers die naar buiten gaan${looked < numbers ? "; de andere alleen met regels en namen, zie bij elke output" : ""}.`,
    byNames: (looked, numbers) =>
      looked === 0
        ? "Niet rij per rij nagekeken, alleen met regels en namen."
        : `Rij per rij nagekeken: ${looked} van ${numbers} cijfers; de andere alleen met regels en namen.`,
    open: "Niets vertrouwelijks gaat naar buiten: er was niets na te rekenen.",
    beyond: ({ editions, published, withheld }) =>
      `Samen met eerdere edities (${editions.join(", ")}): cijfers die de lezer al kent: ${published}; toen weggelaten en nog altijd verborgen: ${withheld}.`,
    kind: { figure: "figuur", table: "tabel", value: "getal in de tekst", unknown: "onbekend" },
    result: { passed: "zonder bezwaar", withheld: "cellen weggelaten", refused: "geweigerd" },
    cells: (n) => (n === 1 ? "1 cel" : `${n} cellen`),
    rules: "regels",
    openData: "open gegevens",
    asked: "Wat de regels vragen:",
    skipped: "Regels die hier niet toegepast konden worden:",
    notKnown: (rule, fact, outputs) =>
      `${rule}: niet bekend: ${fact} (bij ${outputs} ${outputs === 1 ? "output" : "outputs"}).`,
    name: "De kolom van de eenheid (werkgever, persoon) staat in datapackage.json onder disclosure.unit; een regel die de bron zelf stelt, laat zonder die kennis niets door.",
    exceptions: "Uitzonderingen:",
    remarks: "Ter info:",
    problems: "Dit moet eerst in orde:",
  },
  fr: {
    title: (edition) => `Contrôle des sorties de l'édition ${edition}`,
    counts: (all, passed, withheld, refused) =>
      `${all} ${all === 1 ? "sortie" : "sorties"} : ${passed} sans objection, ${withheld} avec des cellules masquées, ${refused} ${refused > 1 ? "refusées" : "refusée"}.`,
    audit: (audited, certified, solved) =>
      `Audit de l'ensemble : cellules masquées et sommes recalculées : ${audited} (${certified} par certificat, ${solved} par programmation linéaire).`,
    narrow: (cells) =>
      cells === 0
        ? "Aucune ne peut être déduite trop précisément."
        : `${cells} peuvent être déduites trop précisément.`,
    unprotected: (cells) => `${cells} cellules peuvent être déduites par qui connaît les totaux d'ailleurs.`,
    groups: (n) => `Aucun groupe de trop peu de répondants ne se déduit de leurs lignes (contrôlés : ${n}).`,
    looked: (looked, numbers) =>
      `Contrôlés ligne par ligne : ${looked} des ${numbers} chiffres confidentiels qui sortent${looked < numbers ? " ; les autres par les règles et les noms seuls, voir chaque sortie" : ""}.`,
    byNames: (looked, numbers) =>
      looked === 0
        ? "Pas contrôlée ligne par ligne, mais par les règles et les noms seuls."
        : `Contrôlés ligne par ligne : ${looked} chiffres sur ${numbers} ; les autres par les règles et les noms seuls.`,
    open: "Rien de confidentiel ne sort : il n'y avait rien à recalculer.",
    beyond: ({ editions, published, withheld }) =>
      `Avec les éditions antérieures (${editions.join(", ")}) : chiffres que le lecteur connaît déjà : ${published} ; masqués alors et qui le restent : ${withheld}.`,
    kind: { figure: "figure", table: "tableau", value: "nombre dans le texte", unknown: "inconnu" },
    result: { passed: "sans objection", withheld: "cellules masquées", refused: "refusée" },
    cells: (n) => (n === 1 ? "1 cellule" : `${n} cellules`),
    rules: "règles",
    openData: "données ouvertes",
    asked: "Ce que les règles demandent :",
    skipped: "Règles qui n'ont pas pu s'appliquer ici :",
    notKnown: (rule, fact, outputs) =>
      `${rule} : inconnu : ${fact} (pour ${outputs} ${outputs === 1 ? "sortie" : "sorties"}).`,
    name: "La colonne de l'unité (employeur, personne) se nomme dans datapackage.json sous disclosure.unit ; une règle que la source pose elle-même ne laisse rien passer sans cela.",
    exceptions: "Exceptions :",
    remarks: "À noter :",
    problems: "À régler d'abord :",
  },
  de: {
    title: (edition) => `Ergebniskontrolle der Ausgabe ${edition}`,
    counts: (all, passed, withheld, refused) =>
      `${all} ${all === 1 ? "Ergebnis" : "Ergebnisse"}: ${passed} unbedenklich, ${withheld} mit zurückgehaltenen Zellen, ${refused} abgelehnt.`,
    audit: (audited, certified, solved) =>
      `Audit über alles zusammen: zurückgehaltene Zellen und Summen nachgerechnet: ${audited} (${certified} mit Zertifikat, ${solved} mit linearer Optimierung).`,
    narrow: (cells) =>
      cells === 0 ? "Keine lässt sich zu genau ableiten." : `${cells} lassen sich zu genau ableiten.`,
    unprotected: (cells) => `${cells} Zellen kann ableiten, wer die Summen von anderswo kennt.`,
    groups: (n) =>
      `Keine Gruppe mit zu wenigen Befragten lässt sich aus ihren Zeilen ableiten (geprüft: ${n}).`,
    looked: (looked, numbers) =>
      `Zeile für Zeile geprüft: ${looked} von ${numbers} vertraulichen Zahlen, die hinausgehen${looked < numbers ? "; die anderen nur nach Regeln und Namen, siehe bei jedem Ergebnis" : ""}.`,
    byNames: (looked, numbers) =>
      looked === 0
        ? "Nicht Zeile für Zeile geprüft, nur nach Regeln und Namen."
        : `Zeile für Zeile geprüft: ${looked} von ${numbers} Zahlen; die anderen nur nach Regeln und Namen.`,
    open: "Nichts Vertrauliches geht hinaus: Es war nichts nachzurechnen.",
    beyond: ({ editions, published, withheld }) =>
      `Zusammen mit früheren Ausgaben (${editions.join(", ")}): Zahlen daraus, die Lesende schon kennen: ${published}; damals zurückgehalten und weiterhin verborgen: ${withheld}.`,
    kind: { figure: "Abbildung", table: "Tabelle", value: "Zahl im Text", unknown: "unbekannt" },
    result: { passed: "unbedenklich", withheld: "Zellen zurückgehalten", refused: "abgelehnt" },
    cells: (n) => (n === 1 ? "1 Zelle" : `${n} Zellen`),
    rules: "Regeln",
    openData: "offene Daten",
    asked: "Was die Regeln verlangen:",
    skipped: "Regeln, die hier nicht angewendet werden konnten:",
    notKnown: (rule, fact, outputs) =>
      `${rule}: nicht bekannt: ${fact} (bei ${outputs} ${outputs === 1 ? "Ergebnis" : "Ergebnissen"}).`,
    name: "Die Spalte der Einheit (Arbeitgeber, Person) steht in datapackage.json unter disclosure.unit; eine Regel, die die Quelle selbst festlegt, lässt ohne diese Angabe nichts durch.",
    exceptions: "Ausnahmen:",
    remarks: "Zur Kenntnis:",
    problems: "Das muss zuerst behoben werden:",
  },
  en: {
    title: (edition) => `Output checking of edition ${edition}`,
    counts: (all, passed, withheld, refused) =>
      `${all} ${all === 1 ? "output" : "outputs"}: ${passed} passed, ${withheld} with cells withheld, ${refused} refused.`,
    audit: (audited, certified, solved) =>
      `Audit over everything together: ${audited} withheld cells and sums looked at (${certified} proven by a certificate, ${solved} by linear programming).`,
    narrow: (cells) =>
      cells === 0 ? "None can be worked out too closely." : `${cells} can be worked out too closely.`,
    unprotected: (cells) => `${cells} cells can be worked out by whoever knows the totals from elsewhere.`,
    groups: (n) => `Of ${n} groups of too few respondents none follows from their rows.`,
    looked: (looked, numbers) =>
      `Looked at row by row: ${looked} of the ${numbers} confidential numbers that leave${looked < numbers ? "; the others by rules and names alone, see each output" : ""}.`,
    byNames: (looked, numbers) =>
      looked === 0
        ? "Not looked at row by row: by rules and names alone."
        : `Looked at row by row: ${looked} of ${numbers} numbers; the others by rules and names alone.`,
    open: "Nothing confidential leaves: there was nothing to audit.",
    beyond: ({ editions, published, withheld }) =>
      `Together with earlier editions (${editions.join(", ")}): ${published} of their numbers a reader knows already, ${withheld} were withheld then and stay hidden.`,
    kind: { figure: "figure", table: "table", value: "number in the prose", unknown: "unknown" },
    result: { passed: "passed", withheld: "cells withheld", refused: "refused" },
    cells: (n) => (n === 1 ? "1 cell" : `${n} cells`),
    rules: "rules",
    openData: "open data",
    asked: "What the rules ask:",
    skipped: "Rules that could not look here:",
    notKnown: (rule, fact, outputs) =>
      `${rule}: not known: ${fact} (of ${outputs} ${outputs === 1 ? "output" : "outputs"}).`,
    name: "The column of the unit (employer, person) is named in datapackage.json under disclosure.unit; a rule that the source sets itself lets nothing pass without it.",
    exceptions: "Exceptions:",
    remarks: "Worth a look:",
    problems: "To be put right first:",
  },
};

/** What `oshlab check --record` says of the file that it wrote. */
export const RECORDED: Record<Language, (file: string) => string> = {
  nl: (file) => `Vastgelegd in ${file}: neem het op in git. Latere edities worden ermee samen gecontroleerd.`,
  fr: (file) =>
    `Enregistré dans ${file} : ajoutez-le à git. Les éditions suivantes seront contrôlées avec lui.`,
  de: (file) =>
    `Festgehalten in ${file}: Nehmen Sie es in git auf. Spätere Ausgaben werden damit zusammen geprüft.`,
  en: (file) => `Recorded in ${file}: add it to git. Later editions are checked together with it.`,
};

/** What was proven of all outputs together, in a few sentences. */
export function auditWords(
  { audit, outputs }: Pick<Checks, "audit" | "outputs">,
  language: Language,
): string {
  const say = CHECKS_WORDS[language];
  if (!audit) return say.open;
  const { audited, certified, solved, narrow, unprotected, groups } = audit;
  const sum = (of: keyof OutputRecord["byRows"]) => outputs.reduce((all, { byRows }) => all + byRows[of], 0);
  return [
    say.audit(audited, certified, solved),
    say.narrow(narrow),
    ...(sum("numbers") > 0 ? [say.looked(sum("looked"), sum("numbers"))] : []),
    ...(unprotected > 0 ? [say.unprotected(unprotected)] : groups > 0 ? [say.groups(groups)] : []),
  ].join(" ");
}

/** What is said of an output of which not all numbers were looked at by their rows. */
export const byNamesWords = (
  { byRows: { looked, numbers } }: Pick<OutputRecord, "byRows">,
  language: Language,
): string[] => (looked < numbers ? [CHECKS_WORDS[language].byNames(looked, numbers)] : []);
