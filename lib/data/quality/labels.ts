import type { Words } from "../../words.ts";

/** The words of a quality report around its findings. */
export const LABELS = {
  title: {
    nl: "Kwaliteit van de gegevens",
    fr: "Qualité des données",
    de: "Qualität der Daten",
    en: "Quality of the data",
  },
  delivery: { nl: "Levering", fr: "Livraison", de: "Lieferung", en: "Delivery" },
  rows: { nl: "Rijen", fr: "Lignes", de: "Zeilen", en: "Rows" },
  serious: { nl: "Te verbeteren", fr: "À corriger", de: "Zu berichtigen", en: "To put right" },
  look: { nl: "Na te kijken", fr: "À vérifier", de: "Anzusehen", en: "To look at" },
  resolved: { nl: "Opgelost", fr: "Résolu", de: "Gelöst", en: "Put right" },
  why: { nl: "Waarom het telt", fr: "Pourquoi c'est important ", de: "Warum es zählt", en: "Why it matters" },
  way: { nl: "Voorstel", fr: "Suggestion ", de: "Vorschlag", en: "Suggestion" },
  since: { nl: "Sinds levering", fr: "Depuis la livraison", de: "Seit Lieferung", en: "Since delivery" },
  column: { nl: "Kolom", fr: "Colonne", de: "Spalte", en: "Column" },
  missing: { nl: "Ontbrekend", fr: "Manquant", de: "Fehlend", en: "Missing" },
  trend: {
    nl: "De stand over de leveringen",
    fr: "L'état au fil des livraisons",
    de: "Der Stand über die Lieferungen",
    en: "The state over the deliveries",
  },
  uses: {
    nl: "Figuren die deze bron gebruiken",
    fr: "Figures qui utilisent cette source",
    de: "Abbildungen, die diese Quelle verwenden",
    en: "Figures that use this source",
  },
  nothing: {
    nl: "Er is niets gevonden dat aandacht vraagt.",
    fr: "Rien qui demande attention n'a été trouvé.",
    de: "Es wurde nichts gefunden, was Aufmerksamkeit braucht.",
    en: "Nothing was found that needs attention.",
  },
  due: {
    nl: "Volgende levering afgesproken voor",
    fr: "Prochaine livraison convenue pour le",
    de: "Nächste Lieferung vereinbart für den",
    en: "Next delivery agreed for",
  },
  synthetic: {
    nl: "Synthetische gegevens: geen echte personen of bedrijven.",
    fr: "Données synthétiques : ni personnes ni entreprises réelles.",
    de: "Synthetische Daten: keine wirklichen Personen oder Betriebe.",
    en: "Synthetic data: no real persons or companies.",
  },
} satisfies Record<string, Words>;
