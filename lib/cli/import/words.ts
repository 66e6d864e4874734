import type { Words } from "../../words.ts";

/** What comes after each step of an import; `{…}` is filled. */
export const NEXT_WORDS = {
  fits: (file: string, source: string): Words => ({
    nl: `het bestand past bij “${source}”: \`npx oshlab import ${file} --as ${source}\``,
    fr: `le fichier correspond à « ${source} » : \`npx oshlab import ${file} --as ${source}\``,
    de: `die Datei passt zu „${source}“: \`npx oshlab import ${file} --as ${source}\``,
    en: `the file fits “${source}”: \`npx oshlab import ${file} --as ${source}\``,
  }),
  describe: (file: string): Words => ({
    nl: `geen enkele bron past; beschrijf een nieuwe: \`npx oshlab import ${file} --as NAAM --describe\``,
    fr: `aucune source ne correspond ; décrivez-en une nouvelle : \`npx oshlab import ${file} --as NOM --describe\``,
    de: `keine Quelle passt; beschreiben Sie eine neue: \`npx oshlab import ${file} --as NAME --describe\``,
    en: `no source fits; describe a new one: \`npx oshlab import ${file} --as NAME --describe\``,
  }),
  fill: (source: string): Words => ({
    nl: `wat open staat vraagt \`npx oshlab fill ${source}\` u één voor één`,
    fr: `\`npx oshlab fill ${source}\` vous demande un à un les champs à remplir`,
    de: `\`npx oshlab fill ${source}\` fragt Sie eins nach dem anderen, was offen ist`,
    en: `\`npx oshlab fill ${source}\` asks you one by one for what is open`,
  }),
  import: (file: string, source: string): Words => ({
    nl: `lees het in: \`npx oshlab import ${file} --as ${source}\``,
    fr: `importez-le : \`npx oshlab import ${file} --as ${source}\``,
    de: `lesen Sie sie ein: \`npx oshlab import ${file} --as ${source}\``,
    en: `import it: \`npx oshlab import ${file} --as ${source}\``,
  }),
  privacy: (source: string): Words => ({
    nl: `laat het privacyverslag tekenen: \`npx oshlab privacy ${source}\``,
    fr: `faites signer le rapport de confidentialité : \`npx oshlab privacy ${source}\``,
    de: `lassen Sie den Datenschutzbericht unterschreiben: \`npx oshlab privacy ${source}\``,
    en: `have the privacy report signed: \`npx oshlab privacy ${source}\``,
  }),
  quality: (source: string): Words => ({
    nl: `bekijk de kwaliteit: \`npx oshlab quality ${source}\``,
    fr: `regardez la qualité : \`npx oshlab quality ${source}\``,
    de: `sehen Sie sich die Qualität an: \`npx oshlab quality ${source}\``,
    en: `look at the quality: \`npx oshlab quality ${source}\``,
  }),
  mail: (source: string): Words => ({
    nl: `de brief aan de beheerder, eerst als voorbeeld: \`npx oshlab quality mail ${source}\``,
    fr: `la lettre au gestionnaire, d'abord en aperçu : \`npx oshlab quality mail ${source}\``,
    de: `der Brief an die Verwaltung der Quelle, erst als Vorschau: \`npx oshlab quality mail ${source}\``,
    en: `the letter to the manager, a preview first: \`npx oshlab quality mail ${source}\``,
  }),
  new: {
    nl: "een nieuw bestand bekijken: `npx oshlab import BESTAND`",
    fr: "examiner un nouveau fichier : `npx oshlab import FICHIER`",
    de: "eine neue Datei ansehen: `npx oshlab import DATEI`",
    en: "look at a new file: `npx oshlab import FILE`",
  } satisfies Words,
  use: (source: string): Words => ({
    nl: `gebruik ze in een notebook: \`await open("${source}")\``,
    fr: `utilisez-la dans un notebook : \`await open("${source}")\``,
    de: `verwenden Sie sie in einem Notebook: \`await open("${source}")\``,
    en: `use it in a notebook: \`await open("${source}")\``,
  }),
};
