import { language } from "./doctor/say.mjs";

const WORDS = {
  nl: (version) =>
    `OSHLab heeft Node 24 nodig en dit is Node ${version}.\nVoer eenmaal npm ci uit in de map van het project (dat brengt Node 24 mee), gebruik dan npm run … of npx oshlab ….\nWat ontbreekt: node lib/cli/oshlab.mjs doctor\n`,
  fr: (version) =>
    `OSHLab a besoin de Node 24 et ceci est Node ${version}.\nExécutez une fois npm ci dans le dossier du projet (cela apporte Node 24), puis utilisez npm run … ou npx oshlab ….\nCe qui manque : node lib/cli/oshlab.mjs doctor\n`,
  de: (version) =>
    `OSHLab braucht Node 24, und dies ist Node ${version}.\nFühren Sie einmal npm ci im Projektordner aus (das bringt Node 24 mit), dann npm run … oder npx oshlab ….\nWas fehlt: node lib/cli/oshlab.mjs doctor\n`,
  en: (version) =>
    `OSHLab needs Node 24 and this is Node ${version}.\nRun npm ci once in the project's folder (it brings Node 24 with it), then use npm run … or npx oshlab ….\nWhat is missing: node lib/cli/oshlab.mjs doctor\n`,
};

/**
 * Stops with a plain word when the wrong Node runs us: TypeScript is run directly, which needs Node 24.
 * @param {string} version
 */
export function assertRuntime(version = process.versions.node) {
  if (Number(version.split(".")[0]) >= 24) return;
  process.stderr.write(WORDS[language()](version));
  process.exit(2);
}
