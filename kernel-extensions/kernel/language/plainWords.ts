import { fill, language } from "../locale.ts";
import type { Language } from "../locale.ts";
import { nearest } from "./nearest.ts";

/** TypeScript's messages that are met most, in plain words; what stands between quotes keeps its order. */
const PLAIN: Record<number, Record<Language, string>> = {
  // Type '…' is not assignable to type '…'.
  2322: {
    nl: "hier is {2} nodig, maar dit is {1}",
    fr: "il faut ici {2}, mais ceci est {1}",
    de: "hier wird {2} gebraucht, aber dies ist {1}",
    en: "this has to be {2}, but it is {1}",
  },
  // Argument of type '…' is not assignable to parameter of type '…'.
  2345: {
    nl: "de functie verwacht hier {2}, maar krijgt {1}",
    fr: "la fonction attend ici {2}, mais reçoit {1}",
    de: "die Funktion erwartet hier {2}, bekommt aber {1}",
    en: "the function expects {2} here, but is given {1}",
  },
  // Cannot find name '…'.
  2304: {
    nl: "de naam {1} bestaat hier niet: is ze juist gespeld, en is haar cel al uitgevoerd?",
    fr: "le nom {1} n'existe pas ici : est-il bien écrit, et sa cellule a-t-elle été exécutée ?",
    de: "den Namen {1} gibt es hier nicht: Ist er richtig geschrieben, und wurde seine Zelle schon ausgeführt?",
    en: "there is no {1} here: is it spelt right, and has its cell been run?",
  },
  // Cannot find name '…'. Did you mean '…'?
  2552: {
    nl: "de naam {1} bestaat hier niet; bedoelde u {2}?",
    fr: "le nom {1} n'existe pas ici ; vouliez-vous dire {2} ?",
    de: "den Namen {1} gibt es hier nicht; meinten Sie {2}?",
    en: "there is no {1} here; did you mean {2}?",
  },
  // Property '…' does not exist on type '…'.
  2339: {
    nl: "deze waarde heeft geen {1}",
    fr: "cette valeur n'a pas de {1}",
    de: "dieser Wert hat kein {1}",
    en: "this value has no {1}",
  },
  // Property '…' does not exist on type '…'. Did you mean '…'?
  2551: {
    nl: "deze waarde heeft geen {1}; bedoelde u {3}?",
    fr: "cette valeur n'a pas de {1} ; vouliez-vous dire {3} ?",
    de: "dieser Wert hat kein {1}; meinten Sie {3}?",
    en: "this value has no {1}; did you mean {3}?",
  },
  // Cannot find module '…' or its corresponding type declarations.
  2307: {
    nl: "{1} is niet te vinden: geen pakket of bestand met die naam",
    fr: "{1} est introuvable : aucun paquet ni fichier de ce nom",
    de: "{1} ist nicht zu finden: kein Paket und keine Datei dieses Namens",
    en: "{1} cannot be found: no package or file of that name",
  },
  // '…' is possibly 'undefined'.
  18048: {
    nl: "{1} kan ontbreken (undefined): kijk dat eerst na, of schrijf ?. in plaats van .",
    fr: "{1} peut manquer (undefined) : vérifiez-le d'abord, ou écrivez ?. au lieu de .",
    de: "{1} kann fehlen (undefined): Prüfen Sie das zuerst, oder schreiben Sie ?. statt .",
    en: "{1} may be missing (undefined): check that first, or write ?. instead of .",
  },
  // Cannot assign to '…' because it is a constant.
  2588: {
    nl: "{1} is een constante en kan niet veranderen: declareer ze met let",
    fr: "{1} est une constante et ne peut pas changer : déclarez-la avec let",
    de: "{1} ist eine Konstante und kann sich nicht ändern: Deklarieren Sie sie mit let",
    en: "{1} is a constant and cannot change: declare it with let",
  },
  // Object literal may only specify known properties, and '…' does not exist in type '…'.
  2353: {
    nl: "{1} is hier geen bekende eigenschap",
    fr: "{1} n'est pas un attribut connu ici",
    de: "{1} ist hier keine bekannte Eigenschaft",
    en: "{1} is not a known property here",
  },
};

/** How many values a call takes has a message of its own shape: Expected 2 arguments, but got 1. */
const COUNT = 2554;
const COUNTED: Record<Language, string> = {
  nl: "de functie verwacht een ander aantal waarden: {1}, niet {2}",
  fr: "la fonction attend un autre nombre de valeurs : {1}, et non {2}",
  de: "die Funktion erwartet eine andere Anzahl Werte: {1}, nicht {2}",
  en: "the function expects another number of values: {1}, not {2}",
};

/** A text where only some are allowed, as the names of sources and columns. */
const CHOICE: Record<Language, string> = {
  nl: "{1} bestaat hier niet; bedoelde u {2}?",
  fr: "{1} n'existe pas ici ; vouliez-vous dire {2} ?",
  de: "{1} gibt es hier nicht; meinten Sie {2}?",
  en: "there is no {1} here; did you mean {2}?",
};

const TYPES: Record<string, Record<Language, string>> = {
  number: { nl: "een getal", fr: "un nombre", de: "eine Zahl", en: "a number" },
  string: { nl: "tekst", fr: "du texte", de: "Text", en: "text" },
  boolean: { nl: "waar of onwaar", fr: "vrai ou faux", de: "wahr oder falsch", en: "true or false" },
  undefined: {
    nl: "niets (undefined)",
    fr: "rien (undefined)",
    de: "nichts (undefined)",
    en: "nothing (undefined)",
  },
  null: { nl: "niets (null)", fr: "rien (null)", de: "nichts (null)", en: "nothing (null)" },
};

/** A type longer than this is better read in TypeScript's own message. */
const LONG = 60;

/** The messages in which types stand between quotes, not names. */
const OF_TYPES = new Set([2322, 2345]);

/** A type error in the person's words, with TypeScript's own behind it; that alone where there are no others. */
export function plainWords({ code, message }: { code: number; message: string }): string {
  const [own] = message.split("\n");
  const spoken = language();
  const words = (code === COUNT ? COUNTED : PLAIN[code])?.[spoken] ?? "";
  const quoted = [...own.matchAll(code === COUNT ? /(\d+(?:-\d+)?)/g : /'([^']*)'/g)].map(([, part]) => part);
  const meant = OF_TYPES.has(code) ? nearestText(quoted[0], quoted[1]) : undefined;
  if (meant !== undefined) return `${fill(CHOICE[spoken], { 1: quoted[0]!, 2: meant })} (${own})`;
  const parts = OF_TYPES.has(code) ? quoted.map((part) => TYPES[part]?.[spoken] ?? part) : quoted;
  const needed = [...words.matchAll(/\{(\d)\}/g)].map(([, number]) => parts[Number(number) - 1]);
  if (words === "" || needed.some((part) => part === undefined || part.length > LONG)) return own;
  return `${fill(words, Object.fromEntries(parts.map((part, at) => [at + 1, part])))} (${own})`;
}

/** Of a union of texts (`"year" | "sex"`), the one that looks like the text that was written. */
function nearestText(written = "", allowed = ""): string | undefined {
  const texts = allowed.split(" | ");
  if (![written, ...texts].every((text) => /^"[^"]*"$/.test(text))) return undefined;
  return nearest(written, texts, 1)[0];
}
