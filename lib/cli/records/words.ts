import type { Language } from "../../words.ts";

interface Groups {
  groups: number;
  records: number;
}

interface RecordsWords {
  released: (records: number, k: number, keys: string[]) => string;
  diverse: (column: string, least: number) => string;
  refused: (name: string) => string;
  none: string;
  small: (of: Groups, records: number, k: number, keys: string[]) => string;
  few: (of: Groups, units: number) => string;
  uniform: (of: Groups, l: number, column: string) => string;
  wayOut: string;
  without: (column: string, left: number) => string;
  /** It was looked at together with these, which hides everybody too. */
  held: (releases: string[], k: number) => string;
  /** Together with these it hides too little. */
  together: (releases: string[]) => string;
  withdraw: (name: string, releases: string[]) => string;
  withdrawn: (release: string) => string;
  log: (folder: string) => string;
}

/** What `oshlab records` says. Groups are counted; no value of theirs is told. */
export const RECORDS_WORDS: Record<Language, RecordsWords> = {
  nl: {
    released: (records, k, keys) =>
      `${records} records zijn geschreven: elk lijkt op minstens ${k - 1} andere (${keys.join(", ") || "geen kenmerken"}).`,
    diverse: (column, least) => `${column}: minstens ${least} waarden in elke groep.`,
    refused: (name) => `De records van ${name} kunnen zo niet naar buiten. Er is niets geschreven.`,
    none: "Er zijn geen records.",
    small: ({ groups, records }, all, k, keys) =>
      `${records} van ${all} records staan in ${groups} groepen van minder dan ${k} die op elkaar lijken (${keys.join(", ")}).`,
    few: ({ groups, records }, units) =>
      `${records} records staan in ${groups} groepen van minder dan ${units} eenheden (werkgevers, personen).`,
    uniform: ({ groups, records }, l, column) =>
      `${records} records staan in ${groups} groepen met minder dan ${l} waarden van ${column}: wie de groep kent, kent ze van ieder.`,
    wayOut:
      "Laat een kolom weg, of voeg categorieën samen (--merge kolom=nieuw:code+code). Zoveel records blijven minstens over:",
    without: (column, left) => `zonder ${column}, of met ruimere categorieën ervan: ${left}`,
    held: (releases, k) =>
      `Ook samen met wat al vrijgegeven is (${releases.join(", ")}) lijkt elk op minstens ${k - 1} andere.`,
    together: (releases) =>
      `Op zichzelf kunnen ze naar buiten, maar niet naast wat al vrijgegeven is (${releases.join(", ")}): wie beide heeft, legt ze naast elkaar.`,
    withdraw: (name, releases) =>
      `Vraag dezelfde kolommen als toen, of minder. Heeft niemand het bestand nog? npx oshlab records ${name} --withdraw ${releases[0]} --why … --by …`,
    withdrawn: (release) => `De vrijgave ${release} is ingetrokken: nieuwe worden er niet meer naast gelegd.`,
    log: (folder) => `Wat vrijgegeven is, staat in ${folder}: voeg die map toe aan git.`,
  },
  fr: {
    released: (records, k, keys) =>
      `${records} enregistrements sont écrits : chacun ressemble à au moins ${k - 1} autres (${keys.join(", ") || "aucune caractéristique"}).`,
    diverse: (column, least) => `${column} : au moins ${least} valeurs dans chaque groupe.`,
    refused: (name) => `Les enregistrements de ${name} ne peuvent pas sortir ainsi. Rien n'est écrit.`,
    none: "Il n'y a pas d'enregistrements.",
    small: ({ groups, records }, all, k, keys) =>
      `${records} enregistrements sur ${all} sont dans ${groups} groupes de moins de ${k} qui se ressemblent (${keys.join(", ")}).`,
    few: ({ groups, records }, units) =>
      `${records} enregistrements sont dans ${groups} groupes de moins de ${units} unités (employeurs, personnes).`,
    uniform: ({ groups, records }, l, column) =>
      `${records} enregistrements sont dans ${groups} groupes avec moins de ${l} valeurs de ${column} : qui connaît le groupe la connaît de chacun.`,
    wayOut:
      "Retirez une colonne, ou fusionnez des catégories (--merge colonne=nouveau:code+code). Il resterait au moins autant d'enregistrements :",
    without: (column, left) => `sans ${column}, ou avec des catégories plus larges : ${left}`,
    held: (releases, k) =>
      `Avec ce qui est déjà sorti (${releases.join(", ")}) aussi, chacun ressemble à au moins ${k - 1} autres.`,
    together: (releases) =>
      `Seuls, ils peuvent sortir, mais pas à côté de ce qui est déjà sorti (${releases.join(", ")}) : qui a les deux peut les rapprocher.`,
    withdraw: (name, releases) =>
      `Demandez les mêmes colonnes qu'alors, ou moins. Plus personne n'a le fichier ? npx oshlab records ${name} --withdraw ${releases[0]} --why … --by …`,
    withdrawn: (release) => `La sortie ${release} est retirée : les nouvelles n'en tiennent plus compte.`,
    log: (folder) => `Ce qui est sorti est noté dans ${folder} : ajoutez ce dossier à git.`,
  },
  de: {
    released: (records, k, keys) =>
      `${records} Datensätze sind geschrieben: Jeder gleicht mindestens ${k - 1} anderen (${keys.join(", ") || "keine Merkmale"}).`,
    diverse: (column, least) => `${column}: mindestens ${least} Werte in jeder Gruppe.`,
    refused: (name) => `Die Datensätze von ${name} können so nicht hinaus. Es wurde nichts geschrieben.`,
    none: "Es gibt keine Datensätze.",
    small: ({ groups, records }, all, k, keys) =>
      `${records} von ${all} Datensätzen stehen in ${groups} Gruppen von weniger als ${k}, die einander gleichen (${keys.join(", ")}).`,
    few: ({ groups, records }, units) =>
      `${records} Datensätze stehen in ${groups} Gruppen von weniger als ${units} Einheiten (Arbeitgeber, Personen).`,
    uniform: ({ groups, records }, l, column) =>
      `${records} Datensätze stehen in ${groups} Gruppen mit weniger als ${l} Werten von ${column}: Wer die Gruppe kennt, kennt ihn von jedem.`,
    wayOut:
      "Lassen Sie eine Spalte weg, oder legen Sie Kategorien zusammen (--merge Spalte=neu:Code+Code). So viele Datensätze bleiben mindestens:",
    without: (column, left) => `ohne ${column}, oder mit gröberen Kategorien davon: ${left}`,
    held: (releases, k) =>
      `Auch zusammen mit dem, was schon freigegeben ist (${releases.join(", ")}), gleicht jeder mindestens ${k - 1} anderen.`,
    together: (releases) =>
      `Für sich könnten sie hinaus, aber nicht neben dem, was schon freigegeben ist (${releases.join(", ")}): Wer beides hat, kann es verbinden.`,
    withdraw: (name, releases) =>
      `Verlangen Sie dieselben Spalten wie damals, oder weniger. Hat niemand mehr die Datei? npx oshlab records ${name} --withdraw ${releases[0]} --why … --by …`,
    withdrawn: (release) =>
      `Die Freigabe ${release} ist zurückgezogen: Neue werden nicht mehr mit ihr verglichen.`,
    log: (folder) => `Was freigegeben ist, steht in ${folder}: Fügen Sie den Ordner git hinzu.`,
  },
  en: {
    released: (records, k, keys) =>
      `${records} records are written: each looks like at least ${k - 1} others (${keys.join(", ") || "no characteristics"}).`,
    diverse: (column, least) => `${column}: at least ${least} values in every group.`,
    refused: (name) => `The records of ${name} can't leave like this. Nothing is written.`,
    none: "There are no records.",
    small: ({ groups, records }, all, k, keys) =>
      `${records} of ${all} records stand in ${groups} groups of fewer than ${k} that look alike (${keys.join(", ")}).`,
    few: ({ groups, records }, units) =>
      `${records} records stand in ${groups} groups of fewer than ${units} units (employers, persons).`,
    uniform: ({ groups, records }, l, column) =>
      `${records} records stand in ${groups} groups with fewer than ${l} values of ${column}: who knows the group knows it of each.`,
    wayOut:
      "Leave a column out, or merge categories (--merge column=new:code+code). At least so many records would be left:",
    without: (column, left) => `without ${column}, or with coarser categories of it: ${left}`,
    held: (releases, k) =>
      `Together with what is out already (${releases.join(", ")}), too, each looks like at least ${k - 1} others.`,
    together: (releases) =>
      `By themselves they could leave, but not beside what is out already (${releases.join(", ")}): who has both can join them.`,
    withdraw: (name, releases) =>
      `Ask for the same columns as then, or fewer. Does nobody have the file any more? npx oshlab records ${name} --withdraw ${releases[0]} --why … --by …`,
    withdrawn: (release) => `The release ${release} is withdrawn: new ones are no longer checked against it.`,
    log: (folder) => `What is out stands in ${folder}: add that folder to git.`,
  },
};
