import type { Words } from "../../words.ts";
import type { Treatment } from "./treatment.ts";

/** What became of a column, in words. */
export const TREATMENT: Record<Treatment, Words> = {
  dropped: {
    nl: "niet bewaard",
    fr: "non conservée",
    de: "nicht behalten",
    en: "not kept",
  },
  "left-out": {
    nl: "niet beschreven, niet bewaard",
    fr: "non décrite, non conservée",
    de: "nicht beschrieben, nicht behalten",
    en: "not described, not kept",
  },
  pseudonym: { nl: "pseudoniem", fr: "pseudonyme", de: "Pseudonym", en: "pseudonym" },
  "age-group": { nl: "leeftijdsgroep", fr: "groupe d'âge", de: "Altersgruppe", en: "age group" },
  area: { nl: "eerste cijfers", fr: "premiers chiffres", de: "erste Ziffern", en: "first digits" },
  kept: { nl: "bewaard", fr: "conservée", de: "behalten", en: "kept" },
};

const UNDECIDED: Words = {
  nl: "nog te beslissen",
  fr: "à décider",
  de: "noch zu entscheiden",
  en: "still to be decided",
};

/** The same before an import, when it may still be open. */
export const treatmentWords = (treatment: Treatment | "undecided"): Words =>
  treatment === "undecided" ? UNDECIDED : TREATMENT[treatment];

/** Words of the report. */
export const SAY = {
  title: {
    nl: "Privacyverslag",
    fr: "Rapport de confidentialité",
    de: "Datenschutzbericht",
    en: "Privacy report",
  },
  synthetic: {
    nl: "Verzonnen gegevens: er staat niemand achter.",
    fr: "Données inventées : il n'y a personne derrière.",
    de: "Erfundene Daten: Dahinter steht niemand.",
    en: "Made-up data: there is nobody behind them.",
  },
  personal: {
    nl: "Gepseudonimiseerde gegevens blijven persoonsgegevens (AVG, artikel 4, punt 5).",
    fr: "Des données pseudonymisées restent des données personnelles (RGPD, article 4, point 5).",
    de: "Pseudonymisierte Daten bleiben personenbezogene Daten (DSGVO, Artikel 4 Nummer 5).",
    en: "Pseudonymised data remain personal data (GDPR, article 4, point 5).",
  },
  delivery: { nl: "Levering", fr: "Livraison", de: "Lieferung", en: "Delivery" },
  sender: { nl: "Afzender", fr: "Expéditeur", de: "Absender", en: "Sender" },
  files: {
    nl: "Bestanden (SHA-256)",
    fr: "Fichiers (SHA-256)",
    de: "Dateien (SHA-256)",
    en: "Files (SHA-256)",
  },
  rows: { nl: "Rijen", fr: "Lignes", de: "Zeilen", en: "Rows" },
  purpose: { nl: "Doel", fr: "Finalité", de: "Zweck", en: "Purpose" },
  legalBasis: { nl: "Rechtsgrond", fr: "Base juridique", de: "Rechtsgrundlage", en: "Legal basis" },
  readers: { nl: "Wie mag lezen", fr: "Qui peut lire", de: "Wer lesen darf", en: "Who may read" },
  retention: {
    nl: "Bewaren tot en met",
    fr: "À conserver jusqu'au",
    de: "Aufbewahren bis",
    en: "Keep until",
  },
  linkage: { nl: "Koppeling met", fr: "Appariement avec", de: "Verknüpfung mit", en: "Linked with" },
  key: { nl: "Sleutel", fr: "Clé", de: "Schlüssel", en: "Key" },
  columns: {
    nl: "Wat er binnenkwam en wat ervan werd",
    fr: "Ce qui est arrivé et ce qu'il en est advenu",
    de: "Was ankam und was daraus wurde",
    en: "What came in, and what became of it",
  },
  column: {
    nl: "Kolom in het bestand",
    fr: "Colonne du fichier",
    de: "Spalte der Datei",
    en: "Column of the file",
  },
  found: { nl: "Herkend als", fr: "Reconnue comme", de: "Erkannt als", en: "Recognised as" },
  treatment: { nl: "Behandeling", fr: "Traitement", de: "Behandlung", en: "Treatment" },
  into: { nl: "In de levering", fr: "Dans la livraison", de: "In der Lieferung", en: "In the delivery" },
  groups: {
    nl: "Hoe ver de overblijvende kolommen iemand verbergen",
    fr: "Dans quelle mesure les colonnes restantes cachent une personne",
    de: "Wie weit die übrigen Spalten jemanden verbergen",
    en: "How far the columns that are left hide a person",
  },
  keys: {
    nl: "Kolommen waaraan iemand samen herkend kan worden",
    fr: "Colonnes qui, ensemble, peuvent faire reconnaître quelqu'un",
    de: "Spalten, an denen man zusammen jemanden erkennen kann",
    en: "Columns by which somebody could be recognised together",
  },
  k: {
    nl: "Kleinste groep (k-anonimiteit)",
    fr: "Plus petit groupe (k-anonymat)",
    de: "Kleinste Gruppe (k-Anonymität)",
    en: "Smallest group (k-anonymity)",
  },
  below: {
    nl: "Records in groepen kleiner dan",
    fr: "Enregistrements dans des groupes de moins de",
    de: "Datensätze in Gruppen unter",
    en: "Records in groups smaller than",
  },
  diversity: {
    nl: "Minste aantal waarden in een groep (l-diversiteit)",
    fr: "Plus petit nombre de valeurs dans un groupe (l-diversité)",
    de: "Kleinste Zahl von Werten in einer Gruppe (l-Diversität)",
    en: "Least number of values in a group (l-diversity)",
  },
  entropy: { nl: "effectief", fr: "effectif", de: "effektiv", en: "effective" },
  one: {
    nl: "records in groepen met één enkele waarde",
    fr: "enregistrements dans des groupes à une seule valeur",
    de: "Datensätze in Gruppen mit nur einem Wert",
    en: "records in groups with one value only",
  },
  sign: {
    nl: "Nagekeken en goedgekeurd",
    fr: "Vérifié et approuvé",
    de: "Geprüft und genehmigt",
    en: "Checked and approved",
  },
  role: { nl: "Functie", fr: "Fonction", de: "Funktion", en: "Function" },
  date: { nl: "Datum", fr: "Date", de: "Datum", en: "Date" },
  signature: { nl: "Handtekening", fr: "Signature", de: "Unterschrift", en: "Signature" },
  fingerprint: {
    nl: "SHA-256 van het verslag als JSON",
    fr: "SHA-256 du rapport en JSON",
    de: "SHA-256 des Berichts als JSON",
    en: "SHA-256 of the report as JSON",
  },
} satisfies Record<string, Words>;
