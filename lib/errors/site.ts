import type { Entry } from "./entry.ts";

/** The site. */
export const siteErrors = {
  SITE_MISSING: {
    what: {
      nl: "Er is nog geen website in “{folder}”.",
      fr: "Il n'y a pas encore de site web dans « {folder} ».",
      de: "In „{folder}“ gibt es noch keine Website.",
      en: "There is no website in “{folder}” yet.",
    },
    way: {
      nl: "Maak het rapport eerst: npm run report.",
      fr: "Produisez d'abord le rapport : npm run report.",
      de: "Erstellen Sie zuerst den Bericht: npm run report.",
      en: "Make the report first: npm run report.",
    },
  },
  SITE_PORT: {
    what: {
      nl: "Poort {port} is al in gebruik.",
      fr: "Le port {port} est déjà utilisé.",
      de: "Port {port} ist schon belegt.",
      en: "Port {port} is already in use.",
    },
    way: {
      nl: "Kies een andere: npm run site -- --port 8001.",
      fr: "Choisissez-en un autre : npm run site -- --port 8001.",
      de: "Wählen Sie einen anderen: npm run site -- --port 8001.",
      en: "Choose another: npm run site -- --port 8001.",
    },
  },
} satisfies Record<string, Entry>;
