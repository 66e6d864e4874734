import type { Entry } from "./entry.ts";

/** Figures, tables, values and what they are made from. */
export const figureErrors = {
  CUBE_CATEGORY: {
    what: {
      nl: "Dimensie “{dimension}” heeft geen categorie “{code}”.",
      fr: "La dimension « {dimension} » n'a pas de catégorie « {code} ».",
      de: "Die Dimension „{dimension}“ hat keine Kategorie „{code}“.",
      en: "Dimension “{dimension}” has no category “{code}”.",
    },
    way: {
      nl: "Bedoelt u een van: {near}?",
      fr: "Voulez-vous dire : {near} ?",
      de: "Meinen Sie eine von: {near}?",
      en: "Did you mean one of: {near}?",
    },
  },
  CUBE_MERGED: {
    what: {
      nl: "Categorie “{code}” van “{dimension}” wordt hier samen met andere gepubliceerd, als “{label}”, en heeft dus geen eigen cijfer.",
      fr: "La catégorie « {code} » de « {dimension} » est publiée ici avec d'autres, sous « {label} », et n'a donc pas de chiffre à elle.",
      de: "Die Kategorie „{code}“ von „{dimension}“ wird hier mit anderen zusammen veröffentlicht, als „{label}“, und hat also keine eigene Zahl.",
      en: "Category “{code}” of “{dimension}” is published here together with others, as “{label}”, so it has no number of its own.",
    },
    way: {
      nl: "Laat wat alleen over deze categorie gaat uit het hoofdstuk weg, of kies een andere bescherming: “Uitkomsten controleren” in het Lab, of npx oshlab check --undo met de naam van de figuur, tabel of het getal, neemt deze terug.",
      fr: "Retirez du chapitre ce qui ne porte que sur cette catégorie, ou choisissez une autre protection : « Contrôler les résultats » dans le Lab, ou npx oshlab check --undo avec le nom de la figure, du tableau ou du nombre, annule celle-ci.",
      de: "Nehmen Sie aus dem Kapitel, was nur von dieser Kategorie handelt, oder wählen Sie einen anderen Schutz: „Ergebnisse prüfen“ im Lab oder npx oshlab check --undo mit dem Namen der Abbildung, Tabelle oder Zahl nimmt diesen zurück.",
      en: "Leave out of the chapter what is about this category alone, or choose another protection: “Check outputs” in the Lab, or npx oshlab check --undo with the name of the figure, table or number, takes this one back.",
    },
  },
  CUBE_DIMENSION: {
    what: {
      nl: "Deze cijfers hebben geen dimensie “{name}”.",
      fr: "Ces chiffres n'ont pas de dimension « {name} ».",
      de: "Diese Zahlen haben keine Dimension „{name}“.",
      en: "These numbers have no dimension “{name}”.",
    },
    way: {
      nl: "Kies uit: {known}.",
      fr: "Choisissez parmi : {known}.",
      de: "Wählen Sie aus: {known}.",
      en: "Choose from: {known}.",
    },
  },
  CUBE_NOT_ONE: {
    what: {
      nl: "Dit is niet één cijfer: {open} ligt nog niet vast.",
      fr: "Ce n'est pas un seul chiffre : {open} n'est pas encore fixé.",
      de: "Das ist nicht eine einzige Zahl: {open} steht noch nicht fest.",
      en: "This is not one number: {open} is still open.",
    },
    way: {
      nl: "Kies ook daarvoor een categorie: .at({ … }).",
      fr: "Choisissez-y aussi une catégorie : .at({ … }).",
      de: "Wählen Sie auch dort eine Kategorie: .at({ … }).",
      en: "Choose a category there too: .at({ … }).",
    },
  },
  CUBE_NO_CELL: {
    what: {
      nl: "De bron heeft geen cijfer voor {at}.",
      fr: "La source n'a pas de chiffre pour {at}.",
      de: "Die Quelle hat keine Zahl für {at}.",
      en: "The source has no number for {at}.",
    },
    way: {
      nl: "Toon de tabel om te zien welke cijfers er zijn.",
      fr: "Affichez le tableau pour voir quels chiffres existent.",
      de: "Zeigen Sie die Tabelle an, um zu sehen, welche Zahlen es gibt.",
      en: "Show the table to see which numbers there are.",
    },
  },
  CUBE_TOGETHER: {
    what: {
      nl: "“{part}” kan niet naast de andere staan: de eenheid of de dimensies verschillen.",
      fr: "« {part} » ne peut pas figurer à côté des autres : l'unité ou les dimensions diffèrent.",
      de: "„{part}“ kann nicht neben den anderen stehen: Einheit oder Dimensionen sind verschieden.",
      en: "“{part}” can't stand beside the others: its unit or dimensions differ.",
    },
    way: {
      nl: "Zet alleen cijfers met dezelfde eenheid en dezelfde dimensies samen; leg de andere vast met where(…).",
      fr: "Ne réunissez que des chiffres de même unité et de mêmes dimensions ; fixez les autres avec where(…).",
      de: "Stellen Sie nur Zahlen mit gleicher Einheit und gleichen Dimensionen zusammen; legen Sie andere mit where(…) fest.",
      en: "Put only numbers with the same unit and dimensions together; fix the others with where(…).",
    },
  },
  FIGURE_BREAK: {
    what: {
      nl: "De bron laat niet toe dat “{id}” over de breuk heen toont ({dimension} {code}: {label}).",
      fr: "La source ne permet pas que « {id} » montre des chiffres de part et d'autre de la rupture ({dimension} {code} : {label}).",
      de: "Die Quelle lässt nicht zu, dass „{id}“ über den Bruch hinweg zeigt ({dimension} {code}: {label}).",
      en: "The source doesn't allow “{id}” to show both sides of the break ({dimension} {code}: {label}).",
    },
    way: {
      nl: "Toon één kant: .where({ {dimension}: […] }); of maak een tabel, waar de breuk onder staat.",
      fr: "Montrez un seul côté : .where({ {dimension}: […] }) ; ou faites un tableau, qui indique la rupture.",
      de: "Zeigen Sie eine Seite: .where({ {dimension}: […] }); oder eine Tabelle, unter der der Bruch steht.",
      en: "Show one side: .where({ {dimension}: […] }); or make a table, which states the break below it.",
    },
  },
  FIGURE_CHART: {
    what: {
      nl: "De soort figuur “{chart}” bestaat niet.",
      fr: "Le type de figure « {chart} » n'existe pas.",
      de: "Die Abbildungsart „{chart}“ gibt es nicht.",
      en: "There is no kind of figure called “{chart}”.",
    },
    way: {
      nl: "Kies uit: {known}.",
      fr: "Choisissez parmi : {known}.",
      de: "Wählen Sie aus: {known}.",
      en: "Choose from: {known}.",
    },
  },
  FIGURE_EMPTY: {
    what: {
      nl: "“{id}” heeft geen enkel cijfer om te tonen.",
      fr: "« {id} » n'a aucun chiffre à montrer.",
      de: "„{id}“ hat keine einzige Zahl zu zeigen.",
      en: "“{id}” has no number to show.",
    },
    way: {
      nl: "Kijk de filter na: toon de tabel vóór where(…).",
      fr: "Vérifiez le filtre : affichez le tableau avant where(…).",
      de: "Prüfen Sie den Filter: zeigen Sie die Tabelle vor where(…) an.",
      en: "Check the filter: show the table before where(…).",
    },
  },
  FIGURE_ID: {
    what: {
      nl: "“{id}” kan geen naam van een figuur of tabel zijn.",
      fr: "« {id} » ne peut pas être le nom d'une figure ou d'un tableau.",
      de: "„{id}“ kann kein Name einer Abbildung oder Tabelle sein.",
      en: "“{id}” can't be the name of a figure or table.",
    },
    way: {
      nl: "Gebruik kleine letters, cijfers en koppeltekens, bijvoorbeeld “{proposal}”.",
      fr: "Utilisez des minuscules, des chiffres et des traits d'union, par exemple « {proposal} ».",
      de: "Verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel „{proposal}“.",
      en: "Use lower-case letters, digits and hyphens, for example “{proposal}”.",
    },
  },
  FIGURE_OPEN: {
    what: {
      nl: "De figuur toont {shown}, maar de cijfers hebben ook {open}: meer dan één cijfer zou op dezelfde plaats staan.",
      fr: "La figure montre {shown}, mais les chiffres ont aussi {open} : plusieurs chiffres tomberaient au même endroit.",
      de: "Die Abbildung zeigt {shown}, aber die Zahlen haben auch {open}: mehr als eine Zahl stünde am selben Platz.",
      en: "The figure shows {shown}, but the numbers also have {open}: more than one number would stand in one place.",
    },
    way: {
      nl: 'Leg vast wat u wilt tonen, bijvoorbeeld data: cijfers.where({ {open}: "{example}" }), of kies het als series.',
      fr: 'Fixez ce que vous voulez montrer, par exemple data: chiffres.where({ {open}: "{example}" }), ou prenez-le comme series.',
      de: 'Legen Sie fest, was Sie zeigen wollen, zum Beispiel data: zahlen.where({ {open}: "{example}" }), oder nehmen Sie es als series.',
      en: 'Fix what you want to show, for example data: numbers.where({ {open}: "{example}" }), or make it the series.',
    },
  },
  FIGURE_SERIES: {
    what: {
      nl: "De figuur heeft {count} reeksen; meer dan {most} kan een lezer niet uit elkaar houden.",
      fr: "La figure a {count} séries ; au-delà de {most}, un lecteur ne les distingue plus.",
      de: "Die Abbildung hat {count} Reihen; mehr als {most} kann man nicht auseinanderhalten.",
      en: "The figure has {count} series; a reader can't tell more than {most} apart.",
    },
    way: {
      nl: "Kies er enkele met where({ {series}: [ … ] }), of breng er met highlight een paar naar voren in een lijnfiguur.",
      fr: "Choisissez-en quelques-unes avec where({ {series}: [ … ] }), ou mettez-en quelques-unes en évidence avec highlight dans une figure en lignes.",
      de: "Wählen Sie einige mit where({ {series}: [ … ] }), oder heben Sie in einer Linienabbildung einige mit highlight hervor.",
      en: "Choose some with where({ {series}: [ … ] }), or bring a few out with highlight in a line figure.",
    },
  },
  VALUE_BREAK: {
    what: {
      nl: "Tussen deze twee cijfers ligt een breuk in de reeks ({dimension} {code}: {label}); het verschil zegt niets.",
      fr: "Une rupture de série sépare ces deux chiffres ({dimension} {code} : {label}) ; leur différence n'a pas de sens.",
      de: "Zwischen diesen beiden Zahlen liegt ein Bruch der Zeitreihe ({dimension} {code}: {label}); die Differenz sagt nichts aus.",
      en: "There is a break in the series between these two numbers ({dimension} {code}: {label}); the change means nothing.",
    },
    way: {
      nl: "Vergelijk alleen cijfers aan dezelfde kant van de breuk.",
      fr: "Ne comparez que des chiffres situés du même côté de la rupture.",
      de: "Vergleichen Sie nur Zahlen auf derselben Seite des Bruchs.",
      en: "Compare only numbers on the same side of the break.",
    },
  },
  VALUE_MODE: {
    what: {
      nl: "Deze twee cijfers zijn anders bevraagd ({dimension} {code}: {label}): hun verschil toont de manier van bevragen en de tijd door elkaar.",
      fr: "Ces deux chiffres viennent d'enquêtes menées autrement ({dimension} {code} : {label}) ; leur différence mêle le mode d'enquête et le temps.",
      de: "Diese beiden Zahlen wurden verschieden erhoben ({dimension} {code}: {label}); ihre Differenz vermengt die Art der Befragung mit der Zeit.",
      en: "These two numbers were surveyed in different ways ({dimension} {code}: {label}): their difference mixes the way of asking with time.",
    },
    way: {
      nl: "Wat wel kan: groepen vergelijken binnen {code}; vergelijken wat op dezelfde manier bevraagd is ({alike}); of een register nemen dat doorloopt.",
      fr: "Ce qui est possible : comparer des groupes au sein de {code} ; comparer ce qui a été enquêté de la même manière ({alike}) ; ou prendre un registre continu.",
      de: "Möglich ist: Gruppen innerhalb von {code} vergleichen; vergleichen, was gleich erhoben wurde ({alike}); oder ein durchlaufendes Register nehmen.",
      en: "What can be said: compare groups within {code}; compare what was surveyed in the same way ({alike}); or take a register that runs through.",
    },
  },
  VALUE_NESTED: {
    what: {
      nl: "change(…) en ratio(…) nemen twee cijfers uit een tabel, en dit is iets anders.",
      fr: "change(…) et ratio(…) prennent deux chiffres d'un tableau ; ceci est autre chose.",
      de: "change(…) und ratio(…) nehmen zwei Zahlen aus einer Tabelle, und dies ist etwas anderes.",
      en: "change(…) and ratio(…) take two numbers of a table, and this is something else.",
    },
    way: {
      nl: "Haal elk cijfer eerst op met .at({ … }).",
      fr: "Prenez d'abord chaque chiffre avec .at({ … }).",
      de: "Holen Sie jede Zahl zuerst mit .at({ … }).",
      en: "Take each number with .at({ … }) first.",
    },
  },
  VALUE_UNITS: {
    what: {
      nl: "Deze twee cijfers hebben niet dezelfde eenheid: {a} en {b}.",
      fr: "Ces deux chiffres n'ont pas la même unité : {a} et {b}.",
      de: "Diese beiden Zahlen haben nicht dieselbe Einheit: {a} und {b}.",
      en: "These two numbers don't have the same unit: {a} and {b}.",
    },
    way: {
      nl: "Neem twee cijfers van dezelfde indicator.",
      fr: "Prenez deux chiffres du même indicateur.",
      de: "Nehmen Sie zwei Zahlen desselben Indikators.",
      en: "Take two numbers of the same indicator.",
    },
  },
} satisfies Record<string, Entry>;
