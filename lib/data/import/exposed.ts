import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Words } from "../../words.ts";
import { isSeenByGit } from "../folders.ts";

/**
 * Delivered files that git sees: with identifiers in them, one careless commit keeps them for ever.
 *
 * @param paths the files as they were named
 */
export const exposedFiles = (paths: readonly string[]): string[] =>
  paths.filter((path) => existsSync(path) && isSeenByGit(dirname(resolve(path)), basename(path)));

/** What to do with one. */
export const exposedWords = (file: string): Words => ({
  nl: `${file} wijst mensen aan en ligt waar git het ziet: verplaats het naar data/, of verwijder het na het inlezen.`,
  fr: `${file} désigne des personnes et se trouve où git le voit : déplacez-le dans data/, ou supprimez-le après l'importation.`,
  de: `${file} weist auf Menschen hin und liegt, wo git es sieht: Verschieben Sie es nach data/, oder löschen Sie es nach dem Einlesen.`,
  en: `${file} identifies people and lies where git sees it: move it to data/, or delete it after the import.`,
});
