import type { Language } from "../../words.ts";

interface FillWords {
  start: (count: number) => string;
  left: (count: number, folder: string) => string;
  done: string;
  /** What may be typed of a column that identifies somebody. */
  decision: string;
  /** In place of the file's name. */
  file: string;
}

/** The words of `oshlab fill`. */
export const FILL_WORDS: Record<Language, FillWords> = {
  nl: {
    start: (count) => `${count} vragen. Enter slaat over, Ctrl-D stopt; wat u typt, wordt meteen bewaard.`,
    left: (count, folder) => `Nog ${count} open, in ${folder}; later gaat u hier verder.`,
    done: "De beschrijving is volledig; kijk de rest ook na.",
    decision: "drop (niet bewaren), pseudonym (om te koppelen), of waarom ze mag blijven",
    file: "BESTAND",
  },
  fr: {
    start: (count) => `${count} questions. Entrée passe, Ctrl-D arrête ; chaque réponse est aussitôt gardée.`,
    left: (count, folder) => `Encore ${count} à remplir, dans ${folder} ; vous continuerez ici plus tard.`,
    done: "La description est complète ; vérifiez aussi le reste.",
    decision: "drop (ne pas conserver), pseudonym (pour apparier), ou pourquoi elle peut rester",
    file: "FICHIER",
  },
  de: {
    start: (count) =>
      `${count} Fragen. Enter überspringt, Strg-D hört auf; jede Antwort wird gleich behalten.`,
    left: (count, folder) => `Noch ${count} offen, in ${folder}; später geht es hier weiter.`,
    done: "Die Beschreibung ist vollständig; prüfen Sie auch den Rest.",
    decision: "drop (nicht behalten), pseudonym (zum Verknüpfen), oder warum sie bleiben darf",
    file: "DATEI",
  },
  en: {
    start: (count) => `${count} questions. Enter skips, Ctrl-D stops; each answer is kept at once.`,
    left: (count, folder) => `Still ${count} open, in ${folder}; you can go on here later.`,
    done: "The description is complete; check the rest too.",
    decision: "drop (not kept), pseudonym (to link), or why it may stay",
    file: "FILE",
  },
};
