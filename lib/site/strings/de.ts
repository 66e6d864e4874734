import type { Strings } from "./strings.ts";

export const de: Strings = {
  skip: "Zum Inhalt",
  colon: ": ",
  mainMenu: "Hauptmenü",
  languageMenu: "Sprache",
  trail: "Sie sind hier",
  home: "Übersicht",
  sources: "Datenquellen",
  about: "Über diesen Bericht",
  chapters: "Kapitel",
  contents: "Auf dieser Seite",
  previous: "Voriges Kapitel",
  next: "Nächstes Kapitel",

  ministry: "FÖD Beschäftigung, Arbeit und Soziale Konzertierung",
  funded: "Finanziert von der Europäischen Union – NextGenerationEU",
  emblem: "Emblem der Europäischen Union",
  fundingTitle: "Finanzierung",
  funding:
    "Dieses Projekt wird von der Europäischen Union (NextGenerationEU) aus der Aufbau- und Resilienzfazilität (RRF) finanziert, im Rahmen des belgischen nationalen Aufbau- und Resilienzplans.",
  edition: (id) => `Ausgabe ${id}`,
  lede: "Wie geht es den Menschen, die in Belgien arbeiten? Dieser Bericht erscheint alle zwei Jahre. Er führt die Zahlen zu psychosozialen Risiken, Gesundheit und Sicherheit bei der Arbeit zusammen und sagt bei jeder Zahl, woher sie stammt.",
  otherThemes: "Weitere Themen",
  readChapter: "Zum Kapitel",
  sourcesLede:
    "Jede Zahl stammt aus einer Quelle mit eigenem Datenhalter, eigener Lizenz und eigenen Grenzen.",
  allSources: "Alle Datenquellen",
  sourcesCount: (count) => `${count} ${count === 1 ? "Quelle" : "Quellen"}`,
  chooseLanguage: "Wählen Sie Ihre Sprache",

  synthetic: "Synthetische Daten",
  syntheticChapter:
    "Erfundene Antworten in der Form einer echten Erhebung. Die Zahlen sagen nichts über Beschäftigte in Belgien aus.",

  dataTable: "Datentabelle",
  tableRegion: (title) => `Tabelle: ${title}`,
  download: "Herunterladen",
  source: "Quelle",
  licence: "Lizenz",
  delivery: (date) => `Lieferung vom ${date}`,
  period: "Zeitraum",
  note: "Anmerkung",
  break: "Zeitreihenbruch",
  linkHere: (title) => `Dauerhafter Link zu: ${title}`,
  notBuilt: (id) => `Die Abbildung „${id}“ konnte nicht erstellt werden.`,
  noValue: "[Wert fehlt]",

  howMade: "Wie dies entstanden ist",
  notebook: "Notebook",
  cell: "Zelle",
  data: "Daten",
  library: "Version der Bibliothek",
  runtime: "Ausgeführt mit",
  code: "Code dieser Zelle",
  downloadNotebook: "Das Notebook dieses Kapitels (.ipynb)",
  notebookHelp: "Alle Schritte dieses Kapitels, von der Quelle bis zur Abbildung, in einer Datei.",

  owner: "Datenhalter",
  website: "Website",
  kind: "Art der Daten",
  kinds: {
    aggregate: "veröffentlichte Tabellen",
    microdata: "Antworten von Personen oder Betrieben (Mikrodaten)",
    synthetic: "synthetische Daten: erfunden, in der Form einer echten Quelle",
  },
  sensitivity: "Zugang",
  sensitivities: {
    open: "offene Daten",
    confidential: "vertraulich: nur geprüfte Ergebnisse verlassen die Umgebung des Ministeriums",
  },
  permission: "Genehmigung",
  permissionOpen: (owner) =>
    `noch zu bestätigen: Wir geben diese Daten mit Quellenangabe wieder, aber ${owner} hat noch nicht bestätigt, dass dies so zulässig ist`,
  citation: "Quellenangabe",
  limits: "Worauf zu achten ist",
  deliveries: "Lieferungen",
  deliveriesHelp:
    "Eine Lieferung ändert sich nie. Eine berichtigte Datei ist eine neue Lieferung. An der Prüfsumme ist zu erkennen, ob zwei Dateien gleich sind.",
  deliveryName: "Lieferung",
  date: "Datum",
  rows: "Zeilen",
  hash: "Prüfsumme (SHA-256)",
  usedIn: "Verwendet in",

  notFound: "Diese Seite gibt es nicht",
  notFoundHelp: "Die Adresse stimmt nicht oder wurde falsch übernommen. Beginnen Sie neu in Ihrer Sprache:",
};
