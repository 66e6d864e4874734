import type { Language } from "../../words.ts";

/** What `oshlab new chapter` says when it is done. */
export const NEW_WORDS: Record<Language, { made: (name: string, path: string) => string; added: string }> = {
  nl: {
    made: (name, path) =>
      `Openen: npm run lab -- --notebook ${path}\nVoorbeeld: npx oshlab report --chapter ${name}\nHet is een ontwerp: de site toont het niet. Klaar? npx oshlab new chapter ${name} --add`,
    added:
      "Het hoofdstuk hoort nu bij het rapport. Nagaan: npm run report\nVertalen: npx oshlab translate status",
  },
  fr: {
    made: (name, path) =>
      `Ouvrir : npm run lab -- --notebook ${path}\nAperçu : npx oshlab report --chapter ${name}\nC'est un brouillon : le site ne le montre pas. Prêt ? npx oshlab new chapter ${name} --add`,
    added:
      "Le chapitre fait maintenant partie du rapport. Vérifier : npm run report\nTraduire : npx oshlab translate status",
  },
  de: {
    made: (name, path) =>
      `Öffnen: npm run lab -- --notebook ${path}\nVorschau: npx oshlab report --chapter ${name}\nEs ist ein Entwurf: die Website zeigt ihn nicht. Fertig? npx oshlab new chapter ${name} --add`,
    added:
      "Das Kapitel gehört jetzt zum Bericht. Prüfen: npm run report\nÜbersetzen: npx oshlab translate status",
  },
  en: {
    made: (name, path) =>
      `Open it: npm run lab -- --notebook ${path}\nPreview: npx oshlab report --chapter ${name}\nIt is a draft: the site leaves it out. Ready? npx oshlab new chapter ${name} --add`,
    added:
      "The chapter is part of the report now. Check it: npm run report\nTranslate it: npx oshlab translate status",
  },
};
