import type { Words } from "../../words.ts";

export const LAB_WORDS: Record<"open" | "end" | "building", Words> = {
  open: {
    nl: "Het Lab is open. Adres (voor u alleen; deel het niet):",
    fr: "Le Lab est ouvert. Adresse (pour vous seul ; ne la partagez pas) :",
    de: "Das Lab ist offen. Adresse (nur für Sie; nicht weitergeben):",
    en: "The Lab is open. Address (for you alone; don't share it):",
  },
  end: {
    nl: "Stoppen: Ctrl-C in dit venster.",
    fr: "Pour arrêter : Ctrl-C dans cette fenêtre.",
    de: "Beenden: Strg-C in diesem Fenster.",
    en: "To stop: Ctrl-C in this window.",
  },
  building: {
    nl: "De uitbreiding van het Lab wordt gebouwd …",
    fr: "Construction de l'extension du Lab …",
    de: "Die Erweiterung des Labs wird gebaut …",
    en: "Building the Lab's extension …",
  },
};
