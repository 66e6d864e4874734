import type { Entry } from "./entry.ts";

/** The order in which cells stand and ran. */
export const orderErrors = {
  ORDER_BELOW: {
    what: {
      nl: "De cel gebruikt “{name}”, maar dat komt pas verderop, in cel {other}.",
      fr: "La cellule utilise « {name} », qui n'arrive que plus bas, dans la cellule {other}.",
      de: "Die Zelle verwendet „{name}“, das erst weiter unten kommt, in Zelle {other}.",
      en: "The cell uses “{name}”, which only comes further down, in cell {other}.",
    },
    way: {
      nl: "Zet cel {other} hoger: een rapport voert de cellen van boven naar onder uit.",
      fr: "Remontez la cellule {other} : un rapport exécute les cellules de haut en bas.",
      de: "Schieben Sie Zelle {other} nach oben: Ein Bericht führt die Zellen von oben nach unten aus.",
      en: "Move cell {other} up: a report runs the cells from top to bottom.",
    },
  },
  ORDER_STORED: {
    what: {
      nl: "De opgeslagen resultaten komen niet overeen met het rapport: deze cel is berekend met “{name}” uit cel {other}, die lager staat of later is uitgevoerd.",
      fr: "Les résultats enregistrés ne sont pas ceux du rapport : cette cellule a été calculée avec « {name} » de la cellule {other}, placée plus bas ou exécutée plus tard.",
      de: "Die gespeicherten Ergebnisse sind nicht die des Berichts: Diese Zelle wurde mit „{name}“ aus Zelle {other} berechnet, die weiter unten steht oder später ausgeführt wurde.",
      en: "The stored results are not those of the report: this cell was computed with “{name}” from cell {other}, which stands further down or ran later.",
    },
    way: {
      nl: "Het rapport rekent van boven naar onder, dus zijn cijfers kloppen. Voer in het Lab alle cellen opnieuw uit om dezelfde te zien.",
      fr: "Le rapport calcule de haut en bas, ses chiffres sont donc justes. Dans le Lab, exécutez à nouveau toutes les cellules pour voir les mêmes.",
      de: "Der Bericht rechnet von oben nach unten, seine Zahlen stimmen also. Führen Sie im Lab alle Zellen erneut aus, um dieselben zu sehen.",
      en: "The report computes from top to bottom, so its numbers are right. Run all cells again in the Lab to see the same ones.",
    },
  },
  ORDER_TWICE: {
    what: {
      nl: "“{name}” staat in cel {first} en opnieuw in cel {other}; deze cel, daartussen, gebruikt het eerste.",
      fr: "« {name} » est défini dans la cellule {first} puis à nouveau dans la cellule {other} ; cette cellule, entre les deux, utilise le premier.",
      de: "„{name}“ steht in Zelle {first} und noch einmal in Zelle {other}; diese Zelle dazwischen verwendet das erste.",
      en: "“{name}” is defined in cell {first} and again in cell {other}; this cell, between them, uses the first.",
    },
    way: {
      nl: "Geef een van beide een andere naam: dan toont deze cel altijd hetzelfde, ook als ze in het Lab opnieuw wordt uitgevoerd.",
      fr: "Donnez un autre nom à l'un des deux : cette cellule montrera toujours la même chose, même relancée dans le Lab.",
      de: "Geben Sie einem der beiden einen anderen Namen: Dann zeigt diese Zelle immer dasselbe, auch wenn sie im Lab erneut läuft.",
      en: "Give one of the two another name: then this cell always shows the same, also when it is run again in the Lab.",
    },
  },
} satisfies Record<string, Entry>;
