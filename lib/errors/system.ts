import type { Entry } from "./entry.ts";

/** What the computer itself refuses, whatever was being done. */
export const systemErrors = {
  SYSTEM_NOT_ALLOWED: {
    what: {
      nl: "Dit mag hier niet gelezen of geschreven worden: {path}.",
      fr: "Lecture ou écriture refusée ici : {path}.",
      de: "Hier darf nicht gelesen oder geschrieben werden: {path}.",
      en: "Reading or writing is not allowed here: {path}.",
    },
    way: {
      nl: "Vraag lees- en schrijfrechten op die map, of zet het project in uw eigen map. Wat nog ontbreekt: npx oshlab doctor.",
      fr: "Demandez les droits de lecture et d'écriture sur ce dossier, ou placez le projet dans votre propre dossier. Ce qui manque encore : npx oshlab doctor.",
      de: "Bitten Sie um Lese- und Schreibrechte für diesen Ordner, oder legen Sie das Projekt in Ihren eigenen. Was sonst fehlt: npx oshlab doctor.",
      en: "Ask for the right to read and write in that folder, or put the project in a folder of your own. What else is missing: npx oshlab doctor.",
    },
  },
  SYSTEM_DISK_FULL: {
    what: {
      nl: "De schijf is vol.",
      fr: "Le disque est plein.",
      de: "Der Datenträger ist voll.",
      en: "The disk is full.",
    },
    way: {
      nl: "Maak plaats en geef de opdracht opnieuw. Wat er al was, is niet gewijzigd; build/ mag u altijd wissen.",
      fr: "Libérez de la place et relancez la commande. Ce qui existait n'a pas changé ; vous pouvez toujours supprimer build/.",
      de: "Schaffen Sie Platz und geben Sie den Befehl noch einmal. Was es schon gab, ist unverändert; build/ dürfen Sie immer löschen.",
      en: "Make room and give the command again. What was there is unchanged; build/ may always be deleted.",
    },
  },
} satisfies Record<string, Entry>;
