import type { Language } from "../../words.ts";

/** The words of `oshlab quality mail` and `oshlab quality answer`. */
interface LetterCommandWords {
  had: (to: string) => string;
  nothing: (source: string) => string;
  shown: (to: string, file: string, source: string) => string;
  sent: (to: string) => string;
  refused: (reply: string) => string;
  unknown: string;
  left: (reply: string) => string;
  recorded: string;
}

export const LETTER_COMMAND_WORDS: Record<Language, LetterCommandWords> = {
  nl: {
    had: (to) => `✓ Deze brief werd al verzonden aan ${to}; er is niets verstuurd.`,
    nothing: (source) => `✓ Over “${source}” is er niets te vragen en niets om voor te danken.`,
    shown: (to, file, source) =>
      `Voorbeeld, nog niet verzonden. Voor: ${to}. Ook in ${file} (.txt, .eml).\nVerzenden: npx oshlab quality mail ${source} --send`,
    sent: (to) => `✓ Verzonden aan ${to}.`,
    refused: (reply) =>
      `✗ De mailserver weigert de brief: ${reply}\n  → Verbeter “manager” in datapackage.json, en verzend met --again.`,
    unknown:
      "✗ De verbinding stopte midden in de brief: onzeker of hij is aangekomen.\n  → Vraag het, of verzend opnieuw met --again.",
    left: (reply) =>
      `✗ De mailserver neemt de brief nu niet aan: ${reply}\n  → Geef later dezelfde opdracht nog eens.`,
    recorded: "✓ Genoteerd: de volgende brief vraagt dit niet opnieuw.",
  },
  fr: {
    had: (to) => `✓ Cette lettre a déjà été envoyée à ${to} ; rien n'a été envoyé.`,
    nothing: (source) => `✓ Il n'y a rien à demander ni à remercier à propos de « ${source} ».`,
    shown: (to, file, source) =>
      `Aperçu, pas encore envoyé. Pour : ${to}. Aussi dans ${file} (.txt, .eml).\nEnvoyer : npx oshlab quality mail ${source} --send`,
    sent: (to) => `✓ Envoyé à ${to}.`,
    refused: (reply) =>
      `✗ Le serveur refuse la lettre : ${reply}\n  → Corrigez « manager » dans datapackage.json, et envoyez avec --again.`,
    unknown:
      "✗ La connexion s'est interrompue au milieu de la lettre : on ne sait pas si elle est arrivée.\n  → Demandez-le, ou renvoyez-la avec --again.",
    left: (reply) =>
      `✗ Le serveur n'accepte pas la lettre pour l'instant : ${reply}\n  → Redonnez la même commande plus tard.`,
    recorded: "✓ Noté : la prochaine lettre ne le demandera plus.",
  },
  de: {
    had: (to) => `✓ Dieser Brief wurde schon an ${to} gesendet; nichts wurde verschickt.`,
    nothing: (source) => `✓ Zu „${source}“ gibt es nichts zu fragen und nichts zu danken.`,
    shown: (to, file, source) =>
      `Vorschau, noch nicht gesendet. Für: ${to}. Auch in ${file} (.txt, .eml).\nSenden: npx oshlab quality mail ${source} --send`,
    sent: (to) => `✓ Gesendet an ${to}.`,
    refused: (reply) =>
      `✗ Der Mailserver weist den Brief ab: ${reply}\n  → Berichtigen Sie „manager“ in datapackage.json, und senden Sie mit --again.`,
    unknown:
      "✗ Die Verbindung brach mitten im Brief ab: unklar, ob er angekommen ist.\n  → Fragen Sie nach, oder senden Sie ihn mit --again noch einmal.",
    left: (reply) =>
      `✗ Der Mailserver nimmt den Brief jetzt nicht an: ${reply}\n  → Geben Sie später denselben Befehl noch einmal.`,
    recorded: "✓ Notiert: Der nächste Brief fragt das nicht mehr.",
  },
  en: {
    had: (to) => `✓ This letter was sent to ${to} already; nothing was sent.`,
    nothing: (source) => `✓ There is nothing to ask and nothing to thank for about “${source}”.`,
    shown: (to, file, source) =>
      `A preview, not sent yet. For: ${to}. Also in ${file} (.txt, .eml).\nTo send it: npx oshlab quality mail ${source} --send`,
    sent: (to) => `✓ Sent to ${to}.`,
    refused: (reply) =>
      `✗ The mail server refuses the letter: ${reply}\n  → Correct “manager” in datapackage.json, and send it with --again.`,
    unknown:
      "✗ The connection ended in the middle of the letter: whether it arrived, nobody can say.\n  → Ask, or send it again with --again.",
    left: (reply) =>
      `✗ The mail server does not take the letter now: ${reply}\n  → Give the same command again later.`,
    recorded: "✓ Noted: the next letter doesn't ask this again.",
  },
};
