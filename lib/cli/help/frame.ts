import type { Language } from "../../words.ts";

interface Frame {
  usage: string;
  arguments: string;
  options: string;
  commands: string;
  choices: string;
  byDefault: string;
  /** Where more is said, after wrong use. */
  more: (command: string) => string;
  /** What was wrong with the words typed, by the parts of commander's own message. */
  invalid: (flags: string, why: string) => string;
  missingValue: (flags: string) => string;
  missingOption: (flags: string) => string;
  missingArgument: (name: string) => string;
  unknownOption: (flag: string) => string;
  unknownCommand: (name: string) => string;
  tooMany: (details: string) => string;
  meant: (names: string) => string;
}

/** The words around the help of every command. */
export const FRAME: Record<Language, Frame> = {
  nl: {
    usage: "Gebruik:",
    arguments: "Argumenten:",
    options: "Opties:",
    commands: "Opdrachten:",
    choices: "keuze",
    byDefault: "standaard",
    more: (command) => `Hulp: npx ${command} --help`,
    invalid: (flags, why) => `Bij ${flags} hoort iets anders: ${why}`,
    missingValue: (flags) => `Bij ${flags} ontbreekt de waarde.`,
    missingOption: (flags) => `De optie ${flags} is nodig.`,
    missingArgument: (name) => `Hier ontbreekt nog: <${name}>.`,
    unknownOption: (flag) => `De optie ${flag} bestaat hier niet.`,
    unknownCommand: (name) => `De opdracht “${name}” bestaat niet.`,
    tooMany: (details) => `Hier staat te veel: ${details}.`,
    meant: (names) => `Bedoelt u ${names}?`,
  },
  fr: {
    usage: "Usage :",
    arguments: "Arguments :",
    options: "Options :",
    commands: "Commandes :",
    choices: "choix ",
    byDefault: "par défaut ",
    more: (command) => `Aide : npx ${command} --help`,
    invalid: (flags, why) => `${flags} demande autre chose : ${why}`,
    missingValue: (flags) => `Il manque la valeur de ${flags}.`,
    missingOption: (flags) => `L'option ${flags} est nécessaire.`,
    missingArgument: (name) => `Il manque encore : <${name}>.`,
    unknownOption: (flag) => `L'option ${flag} n'existe pas ici.`,
    unknownCommand: (name) => `La commande « ${name} » n'existe pas.`,
    tooMany: (details) => `Il y a ici quelque chose de trop : ${details}.`,
    meant: (names) => `Vouliez-vous dire ${names} ?`,
  },
  de: {
    usage: "Verwendung:",
    arguments: "Argumente:",
    options: "Optionen:",
    commands: "Befehle:",
    choices: "Auswahl",
    byDefault: "Standard",
    more: (command) => `Hilfe: npx ${command} --help`,
    invalid: (flags, why) => `Dieser Wert passt nicht zu ${flags}: ${why}`,
    missingValue: (flags) => `Bei ${flags} fehlt der Wert.`,
    missingOption: (flags) => `Die Option ${flags} ist nötig.`,
    missingArgument: (name) => `Hier fehlt noch: <${name}>.`,
    unknownOption: (flag) => `Die Option ${flag} gibt es hier nicht.`,
    unknownCommand: (name) => `Den Befehl „${name}“ gibt es nicht.`,
    tooMany: (details) => `Hier steht zu viel: ${details}.`,
    meant: (names) => `Meinen Sie ${names}?`,
  },
  en: {
    usage: "Usage:",
    arguments: "Arguments:",
    options: "Options:",
    commands: "Commands:",
    choices: "choices",
    byDefault: "default",
    more: (command) => `Help: npx ${command} --help`,
    invalid: (flags, why) => `${flags} takes something else: ${why}`,
    missingValue: (flags) => `The value of ${flags} is missing.`,
    missingOption: (flags) => `The option ${flags} is needed.`,
    missingArgument: (name) => `Still missing: <${name}>.`,
    unknownOption: (flag) => `There is no option ${flag} here.`,
    unknownCommand: (name) => `There is no command “${name}”.`,
    tooMany: (details) => `There is too much here: ${details}.`,
    meant: (names) => `Do you mean ${names}?`,
  },
};
