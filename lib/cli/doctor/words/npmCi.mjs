export const NPM_CI = [
  "Voer in de map van het project uit: npm ci",
  "Exécutez dans le dossier du projet : npm ci",
  "Führen Sie im Projektordner aus: npm ci",
  "Run in the project's folder: npm ci",
];
