import type { Language, Words } from "../words.ts";
import type { Reason } from "./cache.ts";

/** The words of a figure, as its author calls them. */
export const WORD_PARTS: Record<"title" | "subtitle" | "alt", Words> = {
  title: { nl: "titel", fr: "titre", de: "Titel", en: "title" },
  subtitle: { nl: "ondertitel", fr: "sous-titre", de: "Untertitel", en: "subtitle" },
  alt: { nl: "alternatieve tekst", fr: "texte alternatif", de: "Alternativtext", en: "alternative text" },
};

/** The words of a chapter that stand in its notebook's metadata. */
export const OWN_WORD_NAMES: Record<"title" | "summary", Words> = {
  title: { nl: "de titel", fr: "le titre", de: "den Titel", en: "the title" },
  summary: { nl: "de samenvatting", fr: "le résumé", de: "die Zusammenfassung", en: "the summary" },
};

/** Of a name in the prose. */
export const NOT_DEFINED: Words = {
  nl: "geen cel maakt “{name}”.",
  fr: "aucune cellule ne crée « {name} ».",
  de: "keine Zelle erzeugt „{name}“.",
  en: "no cell makes “{name}”.",
};

interface VerdictWords {
  stopped: string;
  /** How a good preview ends. */
  preview: string;
  figures: (n: number) => string;
  withheld: (n: number) => string;
  synthetic: string;
  reason: Record<Reason, string>;
  problems: string;
  warnings: string;
  publish: string;
  stop: (n: number) => string;
  /** What the command is doing. */
  steps: {
    read: string;
    run: string;
    check: string;
    write: string;
    cell: (done: number, of: number) => string;
  };
  open: (address: string) => string;
  look: (folder: string) => string;
}

/** What `oshlab report` says. */
export const VERDICT_WORDS: Record<Language, VerdictWords> = {
  nl: {
    stopped: "Gestopt. De site is niet gewijzigd.",
    preview: "Voorbeeld klaar; het hoofdstuk is in orde.",
    figures: (n) => (n === 1 ? "1 figuur of tabel" : `${n} figuren en tabellen`),
    withheld: (n) => (n === 1 ? "1 cel weggelaten" : `${n} cellen weggelaten`),
    synthetic: "synthetische gegevens",
    reason: {
      first: "uitgevoerd (voor het eerst)",
      code: "uitgevoerd (notebook gewijzigd)",
      library: "uitgevoerd (bibliotheek of pakketten gewijzigd)",
      data: "uitgevoerd (nieuwe gegevens)",
      kept: "ongewijzigd",
    },
    problems: "Dit moet eerst in orde:",
    warnings: "Let op:",
    publish: "Oordeel: het rapport mag gepubliceerd worden.",
    stop: (n) =>
      `Oordeel: niet publiceren (${n} ${n === 1 ? "probleem" : "problemen"}). De bestaande site is niet gewijzigd.`,
    steps: {
      read: "Hoofdstukken lezen",
      run: "Hoofdstukken uitvoeren",
      check: "Outputcontrole",
      write: "Site schrijven",
      cell: (done, of) => `cel ${done + 1} van ${of}`,
    },
    open: (address) => `Bekijk het: npm run site, of open ${address}`,
    look: (folder) => `Wat al gemaakt kon worden, staat in ${folder}`,
  },
  fr: {
    stopped: "Arrêté. Le site n'a pas changé.",
    preview: "Aperçu prêt ; le chapitre est en ordre.",
    figures: (n) => (n === 1 ? "1 figure ou tableau" : `${n} figures et tableaux`),
    withheld: (n) => (n === 1 ? "1 cellule masquée" : `${n} cellules masquées`),
    synthetic: "données synthétiques",
    reason: {
      first: "exécuté (première fois)",
      code: "exécuté (notebook modifié)",
      library: "exécuté (bibliothèque ou paquets modifiés)",
      data: "exécuté (nouvelles données)",
      kept: "inchangé",
    },
    problems: "À régler d'abord :",
    warnings: "À noter :",
    publish: "Verdict : le rapport peut être publié.",
    stop: (n) =>
      `Verdict : ne pas publier (${n} ${n === 1 ? "problème" : "problèmes"}). Le site existant n'a pas changé.`,
    steps: {
      read: "Lecture des chapitres",
      run: "Exécution des chapitres",
      check: "Contrôle des sorties",
      write: "Écriture du site",
      cell: (done, of) => `cellule ${done + 1} sur ${of}`,
    },
    open: (address) => `À lire : npm run site, ou ouvrez ${address}`,
    look: (folder) => `Ce qui a pu être produit se trouve dans ${folder}`,
  },
  de: {
    stopped: "Angehalten. Die Website ist unverändert.",
    preview: "Vorschau fertig; das Kapitel ist in Ordnung.",
    figures: (n) => (n === 1 ? "1 Abbildung oder Tabelle" : `${n} Abbildungen und Tabellen`),
    withheld: (n) => (n === 1 ? "1 Zelle zurückgehalten" : `${n} Zellen zurückgehalten`),
    synthetic: "synthetische Daten",
    reason: {
      first: "ausgeführt (zum ersten Mal)",
      code: "ausgeführt (Notebook geändert)",
      library: "ausgeführt (Bibliothek oder Pakete geändert)",
      data: "ausgeführt (neue Daten)",
      kept: "unverändert",
    },
    problems: "Das muss zuerst in Ordnung sein:",
    warnings: "Zu beachten:",
    publish: "Ergebnis: Der Bericht darf veröffentlicht werden.",
    stop: (n) =>
      `Ergebnis: nicht veröffentlichen (${n} ${n === 1 ? "Problem" : "Probleme"}). Die bestehende Website ist unverändert.`,
    steps: {
      read: "Kapitel lesen",
      run: "Kapitel ausführen",
      check: "Ergebniskontrolle",
      write: "Website schreiben",
      cell: (done, of) => `Zelle ${done + 1} von ${of}`,
    },
    open: (address) => `Ansehen: npm run site, oder öffnen Sie ${address}`,
    look: (folder) => `Was erstellt werden konnte, liegt in ${folder}`,
  },
  en: {
    stopped: "Stopped. The site is unchanged.",
    preview: "Preview ready; the chapter is in order.",
    figures: (n) => (n === 1 ? "1 figure or table" : `${n} figures and tables`),
    withheld: (n) => (n === 1 ? "1 cell withheld" : `${n} cells withheld`),
    synthetic: "synthetic data",
    reason: {
      first: "run (for the first time)",
      code: "run (notebook changed)",
      library: "run (library or packages changed)",
      data: "run (new data)",
      kept: "unchanged",
    },
    problems: "To be put right first:",
    warnings: "Please note:",
    publish: "Verdict: the report may be published.",
    stop: (n) =>
      `Verdict: not to be published (${n} ${n === 1 ? "problem" : "problems"}). The existing site is unchanged.`,
    steps: {
      read: "Reading chapters",
      run: "Running chapters",
      check: "Checking outputs",
      write: "Writing the site",
      cell: (done, of) => `cell ${done + 1} of ${of}`,
    },
    open: (address) => `Read it: npm run site, or open ${address}`,
    look: (folder) => `What could be built is in ${folder}`,
  },
};
