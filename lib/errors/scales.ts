import type { Entry } from "./entry.ts";

/** Scales of several items. */
export const scalesErrors = {
  SCALE_APART: {
    what: {
      nl: "Twee items zijn door niemand samen beantwoord, of verlopen dan gelijk: hun samenhang is niet te berekenen.",
      fr: "Deux items n'ont de réponse ensemble chez personne, ou n'y varient pas : leur lien n'est pas calculable.",
      de: "Zwei Items hat niemand zusammen beantwortet, oder sie verändern sich dabei nicht: ihr Zusammenhang lässt sich nicht berechnen.",
      en: "Nobody answered two of the items together, or they don't vary then: how they go together can't be computed.",
    },
    way: {
      nl: "Laat een van beide weg, of neem de groep die beide vragen kreeg.",
      fr: "Retirez l'un des deux, ou prenez le groupe qui a reçu les deux questions.",
      de: "Lassen Sie eines weg, oder nehmen Sie die Gruppe, die beide Fragen bekam.",
      en: "Leave one of them out, or take the group that was asked both.",
    },
  },
  SCALE_CONSTANT: {
    what: {
      nl: "Op item {item} van de schaal antwoordt iedereen hetzelfde, of niemand.",
      fr: "À l'item {item} de l'échelle, tous répondent pareil, ou personne.",
      de: "Auf Item {item} der Skala antworten alle gleich, oder niemand.",
      en: "Everyone answers item {item} of the scale alike, or nobody does.",
    },
    way: {
      nl: "Laat dat item weg, of kies rijen waarin het beantwoord is.",
      fr: "Retirez cet item, ou choisissez des lignes où il a une réponse.",
      de: "Lassen Sie dieses Item weg, oder wählen Sie Zeilen mit Antworten.",
      en: "Leave that item out, or choose rows in which it is answered.",
    },
  },
  SCALE_DEFINITION: {
    what: {
      nl: "De schaal is niet te berekenen: {problem}.",
      fr: "L'échelle ne peut pas être calculée : {problem}.",
      de: "Die Skala lässt sich nicht berechnen: {problem}.",
      en: "The scale can't be computed: {problem}.",
    },
    way: {
      nl: "Geef items, het laagste en het hoogste mogelijke antwoord, en een minimum van 1 tot het aantal items.",
      fr: "Donnez les items, la réponse possible la plus basse et la plus haute, et un minimum de 1 au nombre d'items.",
      de: "Geben Sie Items, die niedrigste und die höchste mögliche Antwort und ein Minimum von 1 bis zur Zahl der Items an.",
      en: "Give items, the lowest and the highest possible answer, and a minimum from 1 to the number of items.",
    },
  },
  SCALE_ITEMS: {
    what: {
      nl: "Dit vraagt meer items, of even lange reeksen ({count} gegeven).",
      fr: "Il faut plus d'items, ou des séries de même longueur ({count} donnés).",
      de: "Dafür braucht es mehr Items, oder gleich lange Reihen ({count} gegeben).",
      en: "This needs more items, or series of the same length ({count} given).",
    },
    way: {
      nl: "Een schaal heeft minstens twee items, omega minstens drie; met antwoorden van dezelfde personen.",
      fr: "Une échelle a au moins deux items, oméga au moins trois ; avec les réponses des mêmes personnes.",
      de: "Eine Skala hat mindestens zwei Items, Omega mindestens drei; mit Antworten derselben Personen.",
      en: "A scale has two items at least, omega three; with answers of the same persons.",
    },
  },
  SCALE_RANGE: {
    what: {
      nl: "In “{item}” staat {value}: buiten de mogelijke antwoorden {low} tot {high}.",
      fr: "« {item} » contient {value} : hors des réponses possibles {low} à {high}.",
      de: "In „{item}“ steht {value}: außerhalb der möglichen Antworten {low} bis {high}.",
      en: "“{item}” holds {value}: outside the possible answers {low} to {high}.",
    },
    way: {
      nl: "Is dat een code voor “geen antwoord”, noem ze bij missingValues in schema.json en importeer opnieuw; verbeter anders range.",
      fr: "Si c'est un code pour « sans réponse », indiquez-le sous missingValues dans schema.json et importez à nouveau ; sinon corrigez range.",
      de: "Ist das ein Code für „keine Antwort“, nennen Sie ihn bei missingValues in schema.json und importieren Sie neu; sonst berichtigen Sie range.",
      en: "If that is a code for “no answer”, name it under missingValues in schema.json and import again; else correct range.",
    },
  },
  SCALE_SINGULAR: {
    what: {
      nl: "Een item volgt volledig uit andere: dit is niet te berekenen.",
      fr: "Un item découle entièrement des autres : le calcul est impossible.",
      de: "Ein Item folgt vollständig aus anderen: das lässt sich nicht berechnen.",
      en: "An item follows entirely from others: this can't be computed.",
    },
    way: {
      nl: "Laat het dubbele item weg.",
      fr: "Retirez l'item en double.",
      de: "Lassen Sie das doppelte Item weg.",
      en: "Leave the double item out.",
    },
  },
  SCALE_UNKNOWN: {
    what: {
      nl: "“{name}” is geen geregistreerde schaal of grens. Er zijn: {known}.",
      fr: "« {name} » n'est pas une échelle ou un seuil enregistré. Il y a : {known}.",
      de: "„{name}“ ist keine registrierte Skala oder Grenze. Es gibt: {known}.",
      en: "“{name}” is not a registered scale or cut-off. There are: {known}.",
    },
    way: {
      nl: "Kies een ervan, of beschrijf de schaal zelf met scale({…}).",
      fr: "Choisissez-en une, ou décrivez l'échelle vous-même avec scale({…}).",
      de: "Wählen Sie eine davon, oder beschreiben Sie die Skala selbst mit scale({…}).",
      en: "Choose one of them, or describe the scale yourself with scale({…}).",
    },
  },
} satisfies Record<string, Entry>;
