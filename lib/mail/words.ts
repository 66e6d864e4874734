import type { Language } from "../words.ts";

/** The words of the message itself. */
export interface MailWords {
  subject: (title: string, edition: string) => string;
  test: string;
  intro: (languages: string) => string;
  read: string;
  sources: string;
  answer: string;
  /** Why the reader gets it, and what their address is used for. */
  why: (list: string) => string;
  stop: string;
  stopSubject: (list: string) => string;
  responsible: (name: string) => string;
}

export const MAIL_WORDS: Record<Language, MailWords> = {
  nl: {
    subject: (title, edition) => `Nu online: ${title}, editie ${edition}`,
    test: "Test",
    intro: (languages) =>
      `De nieuwe editie van ons tweejaarlijkse rapport staat online, in het ${languages}.`,
    read: "Lees het rapport",
    sources:
      "Bij elke figuur staan de bron, de gegevens om te downloaden en een vaste link om naar te verwijzen.",
    answer: "Een vraag of een opmerking? Antwoord gewoon op dit bericht.",
    why: (list) =>
      `U krijgt dit bericht omdat uw adres op onze lijst “${list}” staat. We gebruiken het alleen om u te laten weten dat er een nieuwe editie is.`,
    stop: "Geen bericht meer krijgen",
    stopSubject: (list) => `Uitschrijven: ${list}`,
    responsible: (name) => `Verantwoordelijk voor deze lijst: ${name}.`,
  },
  fr: {
    subject: (title, edition) => `En ligne\u00a0: ${title}, édition ${edition}`,
    test: "Test",
    intro: (languages) => `La nouvelle édition de notre rapport bisannuel est en ligne, en ${languages}.`,
    read: "Lire le rapport",
    sources:
      "Chaque figure indique sa source et propose ses données à télécharger ainsi qu’un lien permanent pour la citer.",
    answer: "Une question, une remarque\u202f? Répondez simplement à ce message.",
    why: (list) =>
      `Vous recevez ce message parce que votre adresse figure sur notre liste «\u202f${list}\u202f». Elle ne sert qu’à vous annoncer une nouvelle édition.`,
    stop: "Ne plus recevoir de message",
    stopSubject: (list) => `Désinscription\u00a0: ${list}`,
    responsible: (name) => `Responsable de cette liste\u00a0: ${name}.`,
  },
  de: {
    subject: (title, edition) => `Jetzt online: ${title}, Ausgabe ${edition}`,
    test: "Test",
    intro: (languages) =>
      `Die neue Ausgabe unseres Berichts, der alle zwei Jahre erscheint, ist online, auf ${languages}.`,
    read: "Zum Bericht",
    sources:
      "Bei jeder Abbildung stehen die Quelle, die Daten zum Herunterladen und ein dauerhafter Link zum Zitieren.",
    answer: "Eine Frage oder Anmerkung? Antworten Sie einfach auf diese Nachricht.",
    why: (list) =>
      `Sie erhalten diese Nachricht, weil Ihre Adresse auf unserer Liste „${list}“ steht. Wir verwenden sie nur, um Ihnen eine neue Ausgabe anzukündigen.`,
    stop: "Keine Nachricht mehr erhalten",
    stopSubject: (list) => `Abmelden: ${list}`,
    responsible: (name) => `Verantwortlich für diese Liste: ${name}.`,
  },
  en: {
    subject: (title, edition) => `Now online: ${title}, edition ${edition}`,
    test: "Test",
    intro: (languages) => `The new edition of our two-yearly report is online, in ${languages}.`,
    read: "Read the report",
    sources: "Every figure comes with its source, its data to download and a permanent link to cite it by.",
    answer: "A question or a remark? Just reply to this message.",
    why: (list) =>
      `You get this message because your address is on our list “${list}”. We use it only to let you know of a new edition.`,
    stop: "Get no more messages",
    stopSubject: (list) => `Unsubscribe: ${list}`,
    responsible: (name) => `Responsible for this list: ${name}.`,
  },
};
