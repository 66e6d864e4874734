import { UserError } from "../../error.ts";
import type { Place } from "../../error.ts";
import type { Words } from "../../words.ts";

/** What a file may not go beyond: a larger one is damaged, or made to do harm. */
export const LIMITS = {
  /** Columns of a table. */
  columns: 5_000,
  /** Characters of a row of text, and of a cell in it. */
  line: 2_000_000,
  /** Cells of a workbook or a JSON file, which must fit in memory. Rows of other formats have no limit. */
  cells: 20_000_000,
  /** Bytes of a workbook or a JSON file, packed and unpacked. */
  packed: 200_000_000,
  unpacked: 1_000_000_000,
  /** Megabytes of memory for the program that reads such a file. */
  memory: 1_500,
  /**
   * Seconds of work of the processor from one sign of life to the next of a program that reads a small file; a second
   * more for each megabyte.
   */
  seconds: 8,
} as const;

type Limit = keyof typeof LIMITS;

/** The error that says which limit a file is beyond. */
export const beyond = (limit: Limit, file: string, place: Place = {}): UserError =>
  new UserError("IMPORT_LIMIT", { file, most: SHOWN[limit], what: WORDS[limit] }, { file, ...place });

export const isLimit = (text: string): text is Limit => text in LIMITS;

const SHOWN: Record<Limit, string> = {
  columns: "5 000",
  line: "2 000 000",
  cells: "20 000 000",
  packed: "200 MB",
  unpacked: "1 GB",
  memory: "1.5 GB",
  seconds: "8 s",
};

const WORDS: Record<Limit, Words> = {
  columns: { nl: "kolommen", fr: "colonnes", de: "Spalten", en: "columns" },
  line: {
    nl: "tekens in een rij",
    fr: "caractères dans une ligne",
    de: "Zeichen in einer Zeile",
    en: "characters in a row",
  },
  cells: { nl: "cellen", fr: "cellules", de: "Zellen", en: "cells" },
  packed: {
    nl: "grootte van het bestand",
    fr: "taille du fichier",
    de: "Größe der Datei",
    en: "size of the file",
  },
  unpacked: {
    nl: "grootte na het uitpakken",
    fr: "taille après décompression",
    de: "Größe nach dem Entpacken",
    en: "size when unpacked",
  },
  memory: {
    nl: "geheugen om het te lezen",
    fr: "mémoire pour le lire",
    de: "Speicher zum Lesen",
    en: "memory to read it",
  },
  seconds: {
    nl: "tijd om het te lezen",
    fr: "temps pour le lire",
    de: "Zeit zum Lesen",
    en: "time to read it",
  },
};
