import type { Language } from "../../words.ts";

/** The words of `oshlab mail`. */
export interface MailCommandWords {
  people: (count: number) => string;
  total: (count: number) => string;
  repeated: (count: number, rows: string) => string;
  elsewhere: (count: number) => string;
  stopped: (count: number) => string;
  problems: string;
  look: (folder: string) => string;
  next: (code: string) => string;
  fixFirst: string;
  ask: (count: number) => string;
  busy: string;
  stopping: string;
  done: (done: number, of: number) => string;
  waiting: (count: number, until: string, reply: string) => string;
  tested: (address: string) => string;
  sent: (now: number, all: number, of: number) => string;
  refused: string;
  unknown: string;
  left: (count: number) => string;
  row: string;
  unknownHelp: string;
  refusedHelp: string;
  leftHelp: string;
}

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

export const MAIL_COMMAND_WORDS: Record<Language, MailCommandWords> = {
  nl: {
    people: (number) => count(number, "persoon", "personen"),
    total: (number) => `Samen ${count(number, "bericht", "berichten")}.`,
    repeated: (number, rows) =>
      `${count(number, "adres staat", "adressen staan")} meer dan eens op een lijst en ${number === 1 ? "krijgt" : "krijgen"} één bericht (${rows}).`,
    elsewhere: (number) =>
      `${count(number, "adres staat", "adressen staan")} ook op een eerdere lijst en ${number === 1 ? "krijgt" : "krijgen"} één bericht.`,
    stopped: (number) =>
      `${count(number, "persoon heeft", "personen hebben")} zich uitgeschreven en ${number === 1 ? "krijgt" : "krijgen"} niets.`,
    problems: "Dit klopt nog niet:",
    look: (folder) => `Bekijk de berichten in ${folder}.`,
    next: (code) => `Voorbeeld ${code}. Verzenden: npx oshlab mail send (eerst aan uzelf: --test UW-ADRES).`,
    fixFirst: "Verbeter dit eerst en maak daarna een nieuw voorbeeld.",
    ask: (number) => `Typ ${number} om ${count(number, "bericht", "berichten")} te verzenden: `,
    stopping: "Gestopt: het bericht dat onderweg is, wordt nog afgewerkt.",
    busy: "Er wordt al verzonden door een ander proces; dit wacht tot dat klaar is.",
    done: (done, of) => `${done} van ${of}`,
    waiting: (number, until, reply) =>
      `De server vraagt te wachten (${count(number, "bericht", "berichten")}: ${reply}); opnieuw om ${until}`,
    tested: (address) => `Eén proefbericht verzonden aan ${address}.`,
    sent: (now, all, of) => `Nu verzonden: ${now}. Samen hebben ${all} van ${of} personen het bericht.`,
    refused: "Geweigerd door hun mailserver:",
    unknown: "Onzeker of dit is aangekomen:",
    left: (number) => `Nog te verzenden: ${number}.`,
    row: "rij",
    unknownHelp:
      "De verbinding of het proces stopte midden in dit bericht. Kies zelf: laat het zo, of verzend opnieuw met --again ADRES (of --again unknown).",
    refusedHelp:
      "Verbeter of verwijder de adressen in de lijst. Opnieuw proberen: --again ADRES (of --again refused).",
    leftHelp: "Geef dezelfde opdracht nog eens: wie het bericht al heeft, krijgt het niet opnieuw.",
  },
  fr: {
    people: (number) => count(number, "personne", "personnes"),
    total: (number) => `En tout ${count(number, "message", "messages")}.`,
    repeated: (number, rows) =>
      `${count(number, "adresse figure", "adresses figurent")} plus d'une fois dans une liste et ${number === 1 ? "reçoit" : "reçoivent"} un seul message (${rows}).`,
    elsewhere: (number) =>
      `${count(number, "adresse figure", "adresses figurent")} aussi dans une liste précédente et ${number === 1 ? "reçoit" : "reçoivent"} un seul message.`,
    stopped: (number) =>
      `${count(number, "personne s'est désinscrite et ne reçoit", "personnes se sont désinscrites et ne reçoivent")} rien.`,
    problems: "Ceci n'est pas encore correct :",
    look: (folder) => `Regardez les messages dans ${folder}.`,
    next: (code) =>
      `Aperçu ${code}. Pour envoyer : npx oshlab mail send (d'abord à vous-même : --test VOTRE-ADRESSE).`,
    fixFirst: "Corrigez d'abord ceci, puis faites un nouvel aperçu.",
    ask: (number) => `Tapez ${number} pour envoyer ${count(number, "message", "messages")} : `,
    stopping: "Arrêt : le message en cours est encore terminé.",
    busy: "Un autre processus envoie déjà ; celui-ci attend qu'il ait fini.",
    done: (done, of) => `${done} sur ${of}`,
    waiting: (number, until, reply) =>
      `Le serveur demande d'attendre (${count(number, "message", "messages")} : ${reply}) ; nouvel essai à ${until}`,
    tested: (address) => `Un message d'essai envoyé à ${address}.`,
    sent: (now, all, of) =>
      `Envoyés maintenant : ${now}. En tout, ${all} personnes sur ${of} ont le message.`,
    refused: "Refusés par leur serveur de courrier :",
    unknown: "Arrivée incertaine :",
    left: (number) => `Restent à envoyer : ${number}.`,
    row: "ligne",
    unknownHelp:
      "La connexion ou le processus s'est arrêté au milieu de ce message. À vous de choisir : laissez ainsi, ou renvoyez avec --again ADRESSE (ou --again unknown).",
    refusedHelp:
      "Corrigez ou supprimez ces adresses dans la liste. Pour réessayer : --again ADRESSE (ou --again refused).",
    leftHelp: "Relancez la même commande : qui a déjà le message ne le reçoit pas une seconde fois.",
  },
  de: {
    people: (number) => count(number, "Person", "Personen"),
    total: (number) => `Zusammen ${count(number, "Nachricht", "Nachrichten")}.`,
    repeated: (number, rows) =>
      `${count(number, "Adresse steht", "Adressen stehen")} mehr als einmal auf einer Liste und ${number === 1 ? "erhält" : "erhalten"} eine Nachricht (${rows}).`,
    elsewhere: (number) =>
      `${count(number, "Adresse steht", "Adressen stehen")} auch auf einer früheren Liste und ${number === 1 ? "erhält" : "erhalten"} eine Nachricht.`,
    stopped: (number) =>
      `${count(number, "Person hat sich abgemeldet und erhält", "Personen haben sich abgemeldet und erhalten")} nichts.`,
    problems: "Das stimmt noch nicht:",
    look: (folder) => `Sehen Sie sich die Nachrichten in ${folder} an.`,
    next: (code) =>
      `Vorschau ${code}. Senden: npx oshlab mail send (zuerst an Sie selbst: --test IHRE-ADRESSE).`,
    fixFirst: "Berichtigen Sie das zuerst und machen Sie dann eine neue Vorschau.",
    ask: (number) => `Tippen Sie ${number}, um ${count(number, "Nachricht", "Nachrichten")} zu senden: `,
    stopping: "Gestoppt: die laufende Nachricht wird noch beendet.",
    busy: "Ein anderer Prozess sendet schon; dieser wartet, bis er fertig ist.",
    done: (done, of) => `${done} von ${of}`,
    waiting: (number, until, reply) =>
      `Der Server bittet zu warten (${count(number, "Nachricht", "Nachrichten")}: ${reply}); neuer Versuch um ${until}`,
    tested: (address) => `Eine Probenachricht an ${address} gesendet.`,
    sent: (now, all, of) =>
      `Jetzt gesendet: ${now}. Insgesamt haben ${all} von ${of} Personen die Nachricht.`,
    refused: "Von ihrem Mailserver abgelehnt:",
    unknown: "Ungewiss, ob dies angekommen ist:",
    left: (number) => `Noch zu senden: ${number}.`,
    row: "Zeile",
    unknownHelp:
      "Die Verbindung oder der Prozess brach mitten in dieser Nachricht ab. Entscheiden Sie: lassen Sie es so, oder senden Sie erneut mit --again ADRESSE (oder --again unknown).",
    refusedHelp:
      "Berichtigen oder entfernen Sie diese Adressen in der Liste. Erneut versuchen: --again ADRESSE (oder --again refused).",
    leftHelp: "Geben Sie denselben Befehl noch einmal: wer die Nachricht schon hat, erhält sie nicht erneut.",
  },
  en: {
    people: (number) => count(number, "person", "people"),
    total: (number) => `${count(number, "message", "messages")} in all.`,
    repeated: (number, rows) =>
      `${count(number, "address stands", "addresses stand")} on a list more than once and ${number === 1 ? "gets" : "get"} one message (${rows}).`,
    elsewhere: (number) =>
      `${count(number, "address is", "addresses are")} on an earlier list too and ${number === 1 ? "gets" : "get"} one message.`,
    stopped: (number) =>
      `${count(number, "person has", "people have")} unsubscribed and ${number === 1 ? "gets" : "get"} nothing.`,
    problems: "This is not right yet:",
    look: (folder) => `Look at the messages in ${folder}.`,
    next: (code) =>
      `Preview ${code}. To send: npx oshlab mail send (to yourself first: --test YOUR-ADDRESS).`,
    fixFirst: "Correct this first, then make a new preview.",
    ask: (number) => `Type ${number} to send ${count(number, "message", "messages")}: `,
    stopping: "Stopped: the message under way is finished first.",
    busy: "Another process is sending already; this one waits until it has finished.",
    done: (done, of) => `${done} of ${of}`,
    waiting: (number, until, reply) =>
      `The server asks to wait (${count(number, "message", "messages")}: ${reply}); trying again at ${until}`,
    tested: (address) => `One test message sent to ${address}.`,
    sent: (now, all, of) => `Sent now: ${now}. In all, ${all} of ${of} people have the message.`,
    refused: "Refused by their mail server:",
    unknown: "Uncertain whether this arrived:",
    left: (number) => `Still to be sent: ${number}.`,
    row: "row",
    unknownHelp:
      "The connection or the process ended in the middle of this message. It is for you to decide: leave it, or send again with --again ADDRESS (or --again unknown).",
    refusedHelp:
      "Correct or remove these addresses in the list. To try again: --again ADDRESS (or --again refused).",
    leftHelp: "Give the same command again: whoever has the message doesn't get it twice.",
  },
};
