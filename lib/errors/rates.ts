import type { Entry } from "./entry.ts";

/** Rates of two tables, and counts of several years together. */
export const ratesErrors = {
  POOL_BREAK: {
    what: {
      nl: "In de periode {period} zit een breuk in de reeks ({at}): die jaren zijn niet op te tellen.",
      fr: "La période {period} contient une rupture de série ({at}) : ces années ne s'additionnent pas.",
      de: "In der Periode {period} liegt ein Bruch in der Reihe ({at}): diese Jahre lassen sich nicht addieren.",
      en: "The period {period} holds a break in the series ({at}): these years can't be added up.",
    },
    way: {
      nl: "Laat een nieuwe periode beginnen bij de breuk, of laat die reeks weg met .where({…}).",
      fr: "Faites commencer une période à la rupture, ou retirez cette série avec .where({…}).",
      de: "Beginnen Sie beim Bruch eine neue Periode, oder lassen Sie diese Reihe mit .where({…}) weg.",
      en: "Begin a new period at the break, or leave that series out with .where({…}).",
    },
  },
  POOL_PERIOD: {
    what: {
      nl: "“{period}” is geen periode: het einde ligt voor het begin.",
      fr: "« {period} » n'est pas une période : la fin précède le début.",
      de: "„{period}“ ist keine Periode: das Ende liegt vor dem Anfang.",
      en: "“{period}” is not a period: its end lies before its beginning.",
    },
    way: {
      nl: "Schrijf het eerste en het laatste jaar, bijvoorbeeld 2021-2023.",
      fr: "Écrivez la première et la dernière année, par exemple 2021-2023.",
      de: "Schreiben Sie das erste und das letzte Jahr, zum Beispiel 2021-2023.",
      en: "Write the first and the last year, for example 2021-2023.",
    },
  },
  RATE_APART: {
    what: {
      nl: "De twee tabellen hebben voor “{dimension}” geen enkele categorie gemeen.",
      fr: "Les deux tableaux n'ont aucune catégorie commune pour « {dimension} ».",
      de: "Die beiden Tabellen haben für „{dimension}“ keine gemeinsame Kategorie.",
      en: "The two tables have no category of “{dimension}” in common.",
    },
    way: {
      nl: "Toon beide tabellen en vergelijk hun categorieën.",
      fr: "Affichez les deux tableaux et comparez leurs catégories.",
      de: "Zeigen Sie beide Tabellen an und vergleichen Sie ihre Kategorien.",
      en: "Show both tables and compare their categories.",
    },
  },
  RATE_COUNT: {
    what: {
      nl: "“{measure}” is geen telling: daar is geen verhoudingscijfer van te maken.",
      fr: "« {measure} » n'est pas un dénombrement : on ne peut pas en tirer un taux.",
      de: "„{measure}“ ist keine Zählung: daraus lässt sich keine Rate bilden.",
      en: "“{measure}” is not a count: no rate can be made of it.",
    },
    way: {
      nl: "Gebruik twee tabellen met aantallen: gebeurtenissen en personen.",
      fr: "Utilisez deux tableaux de nombres : des événements et des personnes.",
      de: "Verwenden Sie zwei Tabellen mit Anzahlen: Ereignisse und Personen.",
      en: "Use two tables of numbers: events and persons.",
    },
  },
  RATE_COUNTING: {
    what: {
      nl: "Dit cijfer vraagt een tabel die “{wanted}” telt; “{measure}” telt “{counting}”.",
      fr: "Ce taux demande un tableau qui compte « {wanted} » ; « {measure} » compte « {counting} ».",
      de: "Diese Rate verlangt eine Tabelle, die „{wanted}“ zählt; „{measure}“ zählt „{counting}“.",
      en: "This rate needs a table that counts “{wanted}”; “{measure}” counts “{counting}”.",
    },
    way: {
      nl: 'Gebruik de tabel die dat telt. Telt ze het toch: schrijf "counting": "{wanted}" bij de kolom in schema.json, of counted(tabel, "{wanted}"). Uren uit voltijdse equivalenten: workedHours(…).',
      fr: 'Utilisez le tableau qui compte cela. S\'il le compte : écrivez "counting": "{wanted}" à la colonne dans schema.json, ou counted(tableau, "{wanted}"). Heures à partir d\'équivalents temps plein : workedHours(…).',
      de: 'Verwenden Sie die Tabelle, die das zählt. Zählt sie es doch: schreiben Sie "counting": "{wanted}" zur Spalte in schema.json, oder counted(Tabelle, "{wanted}"). Stunden aus Vollzeitäquivalenten: workedHours(…).',
      en: 'Use the table that counts this. If it does: write "counting": "{wanted}" at the column in schema.json, or counted(table, "{wanted}"). Hours from full-time equivalents: workedHours(…).',
    },
  },
  RATE_EXPECTED: {
    what: {
      nl: "Met {expected} verwachte en {observed} waargenomen gebeurtenissen is er geen verhouding.",
      fr: "Avec {expected} événements attendus et {observed} observés, il n'y a pas de rapport.",
      de: "Bei {expected} erwarteten und {observed} beobachteten Ereignissen gibt es kein Verhältnis.",
      en: "With {expected} expected and {observed} observed events there is no ratio.",
    },
    way: {
      nl: 'Gebruik een referentie met gebeurtenissen; zonder waargenomen gebeurtenissen: interval: "exact".',
      fr: 'Utilisez une référence avec des événements ; sans événement observé : interval: "exact".',
      de: 'Verwenden Sie eine Referenz mit Ereignissen; ohne beobachtete Ereignisse: interval: "exact".',
      en: 'Use a reference with events; without observed events: interval: "exact".',
    },
  },
  RATE_FILTER: {
    what: {
      nl: "De twee tabellen gaan niet over dezelfde groep: {dimension} is “{a}” in de ene en “{b}” in de andere.",
      fr: "Les deux tableaux ne portent pas sur le même groupe : {dimension} vaut « {a} » dans l'un et « {b} » dans l'autre.",
      de: "Die beiden Tabellen betreffen nicht dieselbe Gruppe: {dimension} ist „{a}“ in der einen und „{b}“ in der anderen.",
      en: "The two tables are not about the same group: {dimension} is “{a}” in one and “{b}” in the other.",
    },
    way: {
      nl: "Kies in beide dezelfde categorie, of het totaal.",
      fr: "Choisissez la même catégorie dans les deux, ou le total.",
      de: "Wählen Sie in beiden dieselbe Kategorie, oder die Gesamtzahl.",
      en: "Choose the same category in both, or the total.",
    },
  },
  RATE_NO_EVENTS: {
    what: {
      nl: "Er zijn te weinig gebeurtenissen om groepen te vergelijken: een aantal is nul.",
      fr: "Il y a trop peu d'événements pour comparer des groupes : un nombre est nul.",
      de: "Es gibt zu wenige Ereignisse, um Gruppen zu vergleichen: eine Anzahl ist null.",
      en: "There are too few events to compare groups: a number is zero.",
    },
    way: {
      nl: 'Neem jaren of groepen samen, of vraag interval: "exact".',
      fr: 'Regroupez des années ou des groupes, ou demandez interval: "exact".',
      de: 'Fassen Sie Jahre oder Gruppen zusammen, oder wählen Sie interval: "exact".',
      en: 'Take years or groups together, or ask for interval: "exact".',
    },
  },
  RATE_NUMBER: {
    what: {
      nl: "{what}: {value} kan niet; verwacht wordt {wanted}.",
      fr: "{what} : {value} n'est pas possible ; on attend {wanted}.",
      de: "{what}: {value} ist nicht möglich; erwartet wird {wanted}.",
      en: "{what}: {value} is not possible; {wanted} is expected.",
    },
    way: {
      nl: "Tellingen zijn gehele getallen vanaf nul; personen en uren zijn groter dan nul; elke lijst heeft één getal per groep.",
      fr: "Les nombres d'événements sont des entiers à partir de zéro ; les personnes et les heures sont supérieures à zéro ; chaque liste a un nombre par groupe.",
      de: "Anzahlen sind ganze Zahlen ab null; Personen und Stunden sind größer als null; jede Liste hat eine Zahl je Gruppe.",
      en: "Counts are whole numbers from zero; persons and hours are above zero; every list has one number a group.",
    },
  },
  RATE_OPEN: {
    what: {
      nl: "Alleen een van de twee tabellen is uitgesplitst naar “{dimension}”.",
      fr: "Un seul des deux tableaux est ventilé par « {dimension} ».",
      de: "Nur eine der beiden Tabellen ist nach „{dimension}“ gegliedert.",
      en: "Only one of the two tables is broken down by “{dimension}”.",
    },
    way: {
      nl: "Leg een categorie vast met .where({ {dimension}: … }), of splits de andere tabel ook uit met by: […].",
      fr: "Fixez une catégorie avec .where({ {dimension}: … }), ou ventilez aussi l'autre tableau avec by: […].",
      de: "Legen Sie mit .where({ {dimension}: … }) eine Kategorie fest, oder gliedern Sie auch die andere Tabelle mit by: […].",
      en: "Fix a category with .where({ {dimension}: … }), or break down the other table too with by: […].",
    },
  },
  RATE_STANDARD: {
    what: {
      nl: "Bij {at} ontbreekt een aantal in een van de tabellen of in de standaardbevolking.",
      fr: "À {at}, un nombre manque dans un des tableaux ou dans la population standard.",
      de: "Bei {at} fehlt eine Zahl in einer der Tabellen oder in der Standardbevölkerung.",
      en: "At {at} a number is missing in one of the tables or in the standard population.",
    },
    way: {
      nl: "Laat die groep of dat jaar weg met .where({…}), of gebruik een standaard met alle categorieën.",
      fr: "Retirez ce groupe ou cette année avec .where({…}), ou utilisez un standard avec toutes les catégories.",
      de: "Lassen Sie diese Gruppe oder dieses Jahr mit .where({…}) weg, oder verwenden Sie einen Standard mit allen Kategorien.",
      en: "Leave that group or year out with .where({…}), or use a standard with all categories.",
    },
  },
  RATE_WHOLE: {
    what: {
      nl: "Een exact interval vraagt hele aantallen; bij {at} staat {count}.",
      fr: "Un intervalle exact demande des nombres entiers ; à {at}, il y a {count}.",
      de: "Ein exaktes Intervall verlangt ganze Zahlen; bei {at} steht {count}.",
      en: "An exact interval needs whole numbers; at {at} there is {count}.",
    },
    way: {
      nl: 'Gebruik getelde gebeurtenissen, of laat interval: "poisson" weg.',
      fr: 'Utilisez des événements comptés, ou retirez interval: "poisson".',
      de: 'Verwenden Sie gezählte Ereignisse, oder lassen Sie interval: "poisson" weg.',
      en: 'Use counted events, or leave out interval: "poisson".',
    },
  },
} satisfies Record<string, Entry>;
