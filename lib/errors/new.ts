import type { Entry } from "./entry.ts";

/** Beginning a new chapter. */
export const newErrors = {
  NEW_NAME: {
    what: {
      nl: "“{name}” kan geen naam van een hoofdstuk zijn.",
      fr: "« {name} » ne peut pas être le nom d'un chapitre.",
      de: "„{name}“ kann kein Name eines Kapitels sein.",
      en: "“{name}” can't be the name of a chapter.",
    },
    way: {
      nl: "Gebruik kleine letters zonder accenten, cijfers en streepjes, bijvoorbeeld: {better}.",
      fr: "Utilisez des minuscules sans accents, des chiffres et des traits d'union, par exemple : {better}.",
      de: "Verwenden Sie Kleinbuchstaben ohne Umlaute, Ziffern und Bindestriche, zum Beispiel: {better}.",
      en: "Use small letters without accents, digits and hyphens, for example: {better}.",
    },
  },
  NEW_NUMBER: {
    what: {
      nl: "Het nummer {number} is niet vrij, of is geen getal van 1 tot 99.",
      fr: "Le numéro {number} n'est pas libre, ou n'est pas un nombre de 1 à 99.",
      de: "Die Nummer {number} ist nicht frei oder keine Zahl von 1 bis 99.",
      en: "The number {number} is not free, or no number from 1 to 99.",
    },
    way: {
      nl: "Kies een ander nummer, of laat --number weg: dan krijgt het hoofdstuk het volgende.",
      fr: "Choisissez un autre numéro, ou omettez --number : le chapitre reçoit alors le suivant.",
      de: "Wählen Sie eine andere Nummer, oder lassen Sie --number weg: dann bekommt das Kapitel die nächste.",
      en: "Choose another number, or leave --number out: the chapter gets the next one then.",
    },
  },
  NEW_TEMPLATE: {
    what: {
      nl: "In dit hoofdstuk staat nog de tekst waarmee het begon: {cells}.",
      fr: "Ce chapitre contient encore le texte de départ : {cells}.",
      de: "In diesem Kapitel steht noch der Text, mit dem es begann: {cells}.",
      en: "This chapter still has the text it began with: {cells}.",
    },
    way: {
      nl: "Schrijf daar uw eigen tekst, of haal de cel weg. Titel en samenvatting: in het Lab, paneel Rapport.",
      fr: "Écrivez-y votre propre texte, ou supprimez la cellule. Titre et résumé : dans le Lab, panneau Rapport.",
      de: "Schreiben Sie dort Ihren eigenen Text, oder entfernen Sie die Zelle. Titel und Zusammenfassung: im Lab, Leiste Bericht.",
      en: "Write your own text there, or remove the cell. Title and summary: in the Lab, panel Report.",
    },
  },
  NEW_TAKEN: {
    what: {
      nl: "Er is al een hoofdstuk “{name}”: {file}.",
      fr: "Il y a déjà un chapitre « {name} » : {file}.",
      de: "Es gibt schon ein Kapitel „{name}“: {file}.",
      en: "There is a chapter “{name}” already: {file}.",
    },
    way: {
      nl: "Kies een andere naam, of werk in dat notebook verder.",
      fr: "Choisissez un autre nom, ou continuez dans ce notebook.",
      de: "Wählen Sie einen anderen Namen, oder arbeiten Sie in jenem Notebook weiter.",
      en: "Choose another name, or go on in that notebook.",
    },
  },
} satisfies Record<string, Entry>;
