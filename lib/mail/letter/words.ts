import { formatNumber } from "../../figure/format.ts";
import type { Language } from "../../words.ts";

/** The words of a letter about the quality of a delivery. */
export interface LetterWords {
  subject: (source: string) => string;
  greeting: string;
  thanks: (source: string, day: string, rows: number) => string;
  intro: (count: number) => string;
  fine: string;
  serious: string;
  look: string;
  resolved: string;
  answered: string;
  why: string;
  way: string;
  due: (day: string) => string;
  attached: string;
  /** How many figures are made from the source. */
  uses: (count: number) => string;
  reply: string;
  closing: string;
  synthetic: string;
}

const number = (value: number, language: Language): string => formatNumber(value, { digits: 0 }, language);

export const LETTER_WORDS: Record<Language, LetterWords> = {
  nl: {
    subject: (source) => `Over uw gegevens: ${source}`,
    greeting: "Beste collega,",
    thanks: (source, day, rows) =>
      `Hartelijk dank voor de levering van ${day} van “${source}” (${number(rows, "nl")} rijen). Voor we ze gebruiken, hebben we ze bekeken.`,
    intro: (count) =>
      count === 1
        ? "Eén punt viel ons op. Het bericht is bedoeld om de gegevens samen beter te maken, niet om iemand iets te verwijten."
        : `${count} punten vielen ons op. Dit bericht is bedoeld om de gegevens samen beter te maken, niet om iemand iets te verwijten.`,
    fine: "We vonden niets dat nog aandacht vraagt.",
    serious: "Graag verbeteren",
    look: "Graag even nakijken",
    resolved: "Sinds de vorige levering opgelost, waarvoor dank:",
    answered: "Dit hebt u ons al uitgelegd; we vragen het niet opnieuw:",
    why: "Waarom het telt",
    way: "Voorstel",
    due: (day) => `De volgende levering is afgesproken voor ${day}.`,
    attached:
      "Het volledige verslag zit als bijlage bij dit bericht: een pagina om te lezen, en dezelfde inhoud als JSON.",
    uses: (count) =>
      count === 1
        ? "Eén figuur van het rapport is op deze gegevens gebouwd; het verslag zegt welke."
        : `${count} figuren van het rapport zijn op deze gegevens gebouwd; het verslag zegt welke.`,
    reply: "Antwoorden op dit bericht volstaat; bellen mag ook.",
    closing: "Met vriendelijke groet,",
    synthetic: "Dit zijn synthetische gegevens, als voorbeeld.",
  },
  fr: {
    subject: (source) => `À propos de vos données : ${source}`,
    greeting: "Chère collègue, cher collègue,",
    thanks: (source, day, rows) =>
      `Merci beaucoup pour la livraison du ${day} de « ${source} » (${number(rows, "fr")} lignes). Avant de l’utiliser, nous l’avons examinée.`,
    intro: (count) =>
      count === 1
        ? "Un point a retenu notre attention. Ce message veut améliorer les données avec vous, non faire de reproches."
        : `${count} points ont retenu notre attention. Ce message veut améliorer les données avec vous, non faire de reproches.`,
    fine: "Nous n’avons rien trouvé qui demande encore attention.",
    serious: "À corriger, s’il vous plaît",
    look: "À vérifier, s’il vous plaît",
    resolved: "Résolu depuis la livraison précédente, merci :",
    answered: "Vous nous l’avez déjà expliqué ; nous ne le demandons plus :",
    why: "Pourquoi c’est important ",
    way: "Suggestion ",
    due: (day) => `La prochaine livraison est convenue pour le ${day}.`,
    attached: "Le rapport complet est joint à ce message : une page à lire, et le même contenu en JSON.",
    uses: (count) =>
      count === 1
        ? "Une figure du rapport repose sur ces données ; le rapport de qualité dit laquelle."
        : `${count} figures du rapport reposent sur ces données ; le rapport de qualité dit lesquelles.`,
    reply: "Il suffit de répondre à ce message ; vous pouvez aussi téléphoner.",
    closing: "Bien à vous,",
    synthetic: "Ce sont des données synthétiques, à titre d’exemple.",
  },
  de: {
    subject: (source) => `Zu Ihren Daten: ${source}`,
    greeting: "Guten Tag,",
    thanks: (source, day, rows) =>
      `herzlichen Dank für die Lieferung vom ${day} von „${source}“ (${number(rows, "de")} Zeilen). Bevor wir sie verwenden, haben wir sie angesehen.`,
    intro: (count) =>
      count === 1
        ? "Ein Punkt ist uns aufgefallen. Diese Nachricht soll die Daten gemeinsam besser machen und niemandem etwas vorwerfen."
        : `${count} Punkte sind uns aufgefallen. Diese Nachricht soll die Daten gemeinsam besser machen und niemandem etwas vorwerfen.`,
    fine: "Wir haben nichts gefunden, was noch Aufmerksamkeit braucht.",
    serious: "Bitte berichtigen",
    look: "Bitte ansehen",
    resolved: "Seit der vorigen Lieferung gelöst, vielen Dank:",
    answered: "Das haben Sie uns schon erklärt; wir fragen nicht noch einmal:",
    why: "Warum es zählt",
    way: "Vorschlag",
    due: (day) => `Die nächste Lieferung ist für den ${day} vereinbart.`,
    attached:
      "Der ganze Bericht liegt dieser Nachricht bei: eine Seite zum Lesen, und derselbe Inhalt als JSON.",
    uses: (count) =>
      count === 1
        ? "Eine Abbildung des Berichts beruht auf diesen Daten; der Qualitätsbericht sagt, welche."
        : `${count} Abbildungen des Berichts beruhen auf diesen Daten; der Qualitätsbericht sagt, welche.`,
    reply: "Es genügt, auf diese Nachricht zu antworten; anrufen dürfen Sie auch.",
    closing: "Mit freundlichen Grüßen",
    synthetic: "Das sind synthetische Daten, als Beispiel.",
  },
  en: {
    subject: (source) => `About your data: ${source}`,
    greeting: "Dear colleague,",
    thanks: (source, day, rows) =>
      `Many thanks for the delivery of ${day} of “${source}” (${number(rows, "en")} rows). We have looked at it before using it.`,
    intro: (count) =>
      count === 1
        ? "One point caught our eye. This message is meant to make the data better together, not to blame anybody."
        : `${count} points caught our eye. This message is meant to make the data better together, not to blame anybody.`,
    fine: "We found nothing that still needs attention.",
    serious: "Please put right",
    look: "Please have a look",
    resolved: "Put right since the last delivery, with thanks:",
    answered: "You have explained this to us already; we don’t ask again:",
    why: "Why it matters",
    way: "Suggestion",
    due: (day) => `The next delivery is agreed for ${day}.`,
    attached: "The whole report is attached to this message: a page to read, and the same as JSON.",
    uses: (count) =>
      count === 1
        ? "One figure of the report rests on these data; the quality report says which."
        : `${count} figures of the report rest on these data; the quality report says which.`,
    reply: "Just reply to this message; you may call as well.",
    closing: "With kind regards,",
    synthetic: "These are synthetic data, as an example.",
  },
};
