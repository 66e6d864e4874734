import type { Words } from "oshlab/words.ts";

/** The words of cells that are out of date. `{name}` and others are filled. */
export const STALE_STRINGS = {
  changedCell: {
    nl: "Gewijzigd sinds de laatste uitvoering.",
    fr: "Modifiée depuis la dernière exécution.",
    de: "Seit der letzten Ausführung geändert.",
    en: "Changed since it last ran.",
  },
  newer: {
    nl: "Verouderd: {name} ({cell}) is intussen veranderd.",
    fr: "Plus à jour : {name} ({cell}) a changé depuis.",
    de: "Veraltet: {name} ({cell}) hat sich seither geändert.",
    en: "Out of date: {name} ({cell}) has changed since.",
  },
  upstream: {
    nl: "Verouderd: {name} komt uit {cell}, en die is zelf niet meer actueel.",
    fr: "Plus à jour : {name} vient de la {cell}, qui n'est plus à jour elle-même.",
    de: "Veraltet: {name} kommt aus {cell}, und die ist selbst nicht mehr aktuell.",
    en: "Out of date: {name} comes from {cell}, which is not up to date itself.",
  },
  other: {
    nl: "Berekend met {name} uit {cell}; van boven naar onder gelezen is dat {name} uit {expected}.",
    fr: "Calculé avec {name} de la {cell} ; lu de haut en bas, c'est {name} de la {expected}.",
    de: "Berechnet mit {name} aus {cell}; von oben nach unten gelesen ist es {name} aus {expected}.",
    en: "Computed with {name} from {cell}; read from top to bottom it is {name} from {expected}.",
  },
  again: {
    nl: "Deze cel heeft {name} meer dan eens veranderd; begin opnieuw bij {cell}.",
    fr: "Cette cellule a modifié {name} plus d'une fois ; recommencez à la {cell}.",
    de: "Diese Zelle hat {name} mehr als einmal verändert; beginnen Sie wieder bei {cell}.",
    en: "This cell has changed {name} more than once; start again from {cell}.",
  },
  overwritten: {
    nl: "De tekst toont {name} uit deze cel, maar {cell} heeft er intussen een andere waarde aan gegeven.",
    fr: "Le texte montre {name} de cette cellule, mais la {cell} lui a donné une autre valeur depuis.",
    de: "Der Text zeigt {name} aus dieser Zelle, aber {cell} hat inzwischen einen anderen Wert gesetzt.",
    en: "The text shows {name} from this cell, but {cell} has given it another value since.",
  },
  below: {
    nl: "{name} komt pas verderop, in {cell}. Zet die hoger: van boven naar onder uitgevoerd stopt het notebook hier.",
    fr: "{name} n'arrive que plus bas, dans la {cell}. Remontez-la : exécuté de haut en bas, le notebook s'arrête ici.",
    de: "{name} kommt erst weiter unten, in {cell}. Schieben Sie diese nach oben: Von oben nach unten ausgeführt, hält das Notebook hier an.",
    en: "{name} only comes further down, in {cell}. Move that one up: run from top to bottom, the notebook stops here.",
  },
  gone: {
    nl: "Geen enkele cel definieert {name} nog, het staat alleen in het geheugen: een rapport stopt hier.",
    fr: "Plus aucune cellule ne définit {name}, qui n'est plus qu'en mémoire : un rapport s'arrête ici.",
    de: "Keine Zelle definiert {name} mehr, es steht nur noch im Speicher: Ein Bericht hält hier an.",
    en: "No cell defines {name} any more, it is only in memory: a report stops here.",
  },
  goneCell: {
    nl: "een cel die er niet meer is",
    fr: "cellule qui n'est plus là",
    de: "einer Zelle, die es nicht mehr gibt",
    en: "a cell that is no longer there",
  },
  outdatedOne: {
    nl: "1 cel is verouderd.",
    fr: "1 cellule n'est plus à jour.",
    de: "1 Zelle ist veraltet.",
    en: "1 cell is out of date.",
  },
  outdatedMany: {
    nl: "{name} cellen zijn verouderd.",
    fr: "{name} cellules ne sont plus à jour.",
    de: "{name} Zellen sind veraltet.",
    en: "{name} cells are out of date.",
  },
  runOutdated: {
    nl: "Verouderde cellen uitvoeren",
    fr: "Exécuter les cellules qui ne sont plus à jour",
    de: "Veraltete Zellen ausführen",
    en: "Run outdated cells",
  },
  runAgain: { nl: "Opnieuw uitvoeren", fr: "Relancer", de: "Erneut ausführen", en: "Run again" },
  orderOne: {
    nl: "1 cel zou een rapport doen stoppen: zie de nota erboven.",
    fr: "1 cellule arrêterait un rapport : voyez la note au-dessus d'elle.",
    de: "1 Zelle würde einen Bericht anhalten: siehe den Hinweis darüber.",
    en: "1 cell would stop a report: see the note above it.",
  },
  orderMany: {
    nl: "{name} cellen zouden een rapport doen stoppen: zie de nota's erboven.",
    fr: "{name} cellules arrêteraient un rapport : voyez les notes au-dessus d'elles.",
    de: "{name} Zellen würden einen Bericht anhalten: siehe die Hinweise darüber.",
    en: "{name} cells would stop a report: see the notes above them.",
  },
  hidden: {
    nl: "Alleen nog in het geheugen, in geen cel meer: {name}",
    fr: "Encore en mémoire, mais plus dans aucune cellule : {name}",
    de: "Nur noch im Speicher, in keiner Zelle mehr: {name}",
    en: "Only in memory, in no cell any more: {name}",
  },
} satisfies Record<string, Words>;
