#!/usr/bin/env node
// Plain JavaScript, so that an older Node can say what is missing instead of stumbling over TypeScript.
const { node: version } = process.versions;

if (Number(version.split(".")[0]) < 24) {
  const words = {
    nl: `De kernel heeft Node 24 nodig en dit is Node ${version}. Voer npm ci uit in de map van het project, en dan: npx oshlab-kernel …`,
    fr: `Le noyau a besoin de Node 24 et ceci est Node ${version}. Exécutez npm ci dans le dossier du projet, puis : npx oshlab-kernel …`,
    de: `Der Kernel braucht Node 24, und dies ist Node ${version}. Führen Sie im Projektordner npm ci aus, dann: npx oshlab-kernel …`,
    en: `The kernel needs Node 24 and this is Node ${version}. Run npm ci in the project's folder, then: npx oshlab-kernel …`,
  };
  const { OSHLAB_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const codes = [OSHLAB_LANG, LC_ALL, LC_MESSAGES, LANG].map((code) =>
    (code ?? "").slice(0, 2).toLowerCase(),
  );
  process.stderr.write(`${words[codes.find((code) => code in words)] ?? words.en}\n`);
  process.exit(2);
}
await import("./cli.ts");
