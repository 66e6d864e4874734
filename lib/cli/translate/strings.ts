import type { Imported } from "../../translate/import.ts";
import type { Language } from "../../words.ts";

interface TranslateWords {
  chapter: string;
  language: string;
  translated: string;
  missing: string;
  stale: string;
  words: string;
  complete: string;
  next: (command: string) => string;
  waiting: (n: number) => string;
  back: (command: string) => string;
  outcome: Record<Imported["outcome"], string>;
  staleStill: string;
  sum: (taken: number, open: number, refused: number) => string;
  openWay: string;
  dry: string;
}

/** What `oshlab translate` says. */
export const TRANSLATE_WORDS: Record<Language, TranslateWords> = {
  nl: {
    chapter: "hoofdstuk",
    language: "taal",
    translated: "vertaald",
    missing: "ontbreekt",
    stale: "verouderd",
    words: "woorden te doen",
    complete: "alles is vertaald",
    next: (command) => `Naar een vertaler: ${command}`,
    waiting: (n) => (n === 1 ? "1 tekst te vertalen" : `${n} teksten te vertalen`),
    back: (command) => `Vertaald? ${command}`,
    outcome: {
      new: "nieuw",
      replaced: "vervangen",
      confirmed: "bevestigd",
      unchanged: "ongewijzigd",
      open: "nog niet af",
      refused: "niet overgenomen",
    },
    staleStill: "verouderd: de tekst is intussen veranderd, of niet alles staat op “vertaald”",
    sum: (taken, open, refused) => `${taken} overgenomen, ${open} nog niet af, ${refused} niet overgenomen.`,
    openWay:
      "Nog niet af: een segment is leeg of niet als vertaald gemarkeerd. Is alles nagelezen, gebruik dan --reviewed.",
    dry: "(Niets geschreven: --dry-run.)",
  },
  fr: {
    chapter: "chapitre",
    language: "langue",
    translated: "traduit",
    missing: "manquant",
    stale: "périmé",
    words: "mots à faire",
    complete: "tout est traduit",
    next: (command) => `Pour un traducteur : ${command}`,
    waiting: (n) => (n === 1 ? "1 texte à traduire" : `${n} textes à traduire`),
    back: (command) => `Traduit ? ${command}`,
    outcome: {
      new: "nouveau",
      replaced: "remplacé",
      confirmed: "confirmé",
      unchanged: "inchangé",
      open: "pas encore terminé",
      refused: "non repris",
    },
    staleStill: "périmé : le texte a changé entre-temps, ou tout n'est pas marqué « traduit »",
    sum: (taken, open, refused) => `${taken} repris, ${open} pas encore terminés, ${refused} non repris.`,
    openWay:
      "Pas encore terminé : un segment est vide ou n'est pas marqué comme traduit. Si tout a été relu, utilisez --reviewed.",
    dry: "(Rien n'a été écrit : --dry-run.)",
  },
  de: {
    chapter: "Kapitel",
    language: "Sprache",
    translated: "übersetzt",
    missing: "fehlt",
    stale: "veraltet",
    words: "Wörter offen",
    complete: "alles ist übersetzt",
    next: (command) => `Für die Übersetzung: ${command}`,
    waiting: (n) => (n === 1 ? "1 Text zu übersetzen" : `${n} Texte zu übersetzen`),
    back: (command) => `Übersetzt? ${command}`,
    outcome: {
      new: "neu",
      replaced: "ersetzt",
      confirmed: "bestätigt",
      unchanged: "unverändert",
      open: "noch nicht fertig",
      refused: "nicht übernommen",
    },
    staleStill: "veraltet: der Text hat sich inzwischen geändert, oder nicht alles steht auf „übersetzt“",
    sum: (taken, open, refused) =>
      `${taken} übernommen, ${open} noch nicht fertig, ${refused} nicht übernommen.`,
    openWay:
      "Noch nicht fertig: ein Segment ist leer oder nicht als übersetzt markiert. Ist alles durchgesehen, verwenden Sie --reviewed.",
    dry: "(Nichts geschrieben: --dry-run.)",
  },
  en: {
    chapter: "chapter",
    language: "language",
    translated: "translated",
    missing: "missing",
    stale: "stale",
    words: "words to do",
    complete: "everything is translated",
    next: (command) => `To a translator: ${command}`,
    waiting: (n) => (n === 1 ? "1 text to translate" : `${n} texts to translate`),
    back: (command) => `Translated? ${command}`,
    outcome: {
      new: "new",
      replaced: "replaced",
      confirmed: "confirmed",
      unchanged: "unchanged",
      open: "not finished",
      refused: "not taken",
    },
    staleStill: "stale: the text has changed meanwhile, or not all of it is marked as translated",
    sum: (taken, open, refused) => `${taken} taken, ${open} not finished, ${refused} not taken.`,
    openWay:
      "Not finished: a segment is empty or not marked as translated. If all has been reviewed, use --reviewed.",
    dry: "(Nothing written: --dry-run.)",
  },
};
