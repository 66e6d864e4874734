import type { Entry } from "./entry.ts";

/** The words of a chapter: prose, terms, translations, typed numbers, bound values, ways of surveying. */
export const proseErrors = {
  MODE_PANDEMIC: {
    what: {
      nl: "Een zin ({language}) noemt de pandemie naast een cijfer van {category}, dat anders bevraagd is ({label}).",
      fr: "Une phrase ({language}) nomme la pandémie à côté d'un chiffre de {category}, obtenu autrement ({label}).",
      de: "Ein Satz ({language}) nennt die Pandemie neben einer Zahl von {category}, die anders erhoben wurde ({label}).",
      en: "A sentence ({language}) names the pandemic beside a number of {category}, which was surveyed differently ({label}).",
    },
    way: {
      nl: "Schrijf een verschil met andere jaren niet aan de pandemie toe: die viel samen met de andere manier van bevragen. Zeg dat in dezelfde zin, of laat de pandemie weg.",
      fr: "N'attribuez pas à la pandémie un écart avec d'autres années : elle coïncide avec l'autre mode d'enquête. Dites-le dans la même phrase, ou laissez la pandémie de côté.",
      de: "Schreiben Sie einen Unterschied zu anderen Jahren nicht der Pandemie zu: sie fiel mit der anderen Befragungsart zusammen. Sagen Sie das im selben Satz, oder lassen Sie die Pandemie weg.",
      en: "Don't put a difference from other years down to the pandemic: it coincided with the other way of asking. Say so in the same sentence, or leave the pandemic out.",
    },
  },
  MODE_UNNAMED: {
    what: {
      nl: "De tekst ({language}) geeft een cijfer van {category} zonder te zeggen dat het anders bevraagd is ({label}).",
      fr: "Le texte ({language}) donne un chiffre de {category} sans dire qu'il a été obtenu autrement ({label}).",
      de: "Der Text ({language}) gibt eine Zahl von {category} an, ohne zu sagen, dass sie anders erhoben wurde ({label}).",
      en: "The text ({language}) gives a number of {category} without saying that it was surveyed differently ({label}).",
    },
    way: {
      nl: "Noem het in de tekst: “{category} ({label})”.",
      fr: "Nommez-le dans le texte : « {category} ({label}) ».",
      de: "Nennen Sie es im Text: „{category} ({label})“.",
      en: "Name it in the text: “{category} ({label})”.",
    },
  },
  PROSE_PROBLEM: {
    what: { nl: "{nl}", fr: "{fr}", de: "{de}", en: "{en}" },
    way: {
      nl: "Haal het weg of vervang het door gewone tekst, een figuur of een tabel.",
      fr: "Supprimez-le ou remplacez-le par du texte simple, une figure ou un tableau.",
      de: "Entfernen Sie es oder ersetzen Sie es durch einfachen Text, eine Abbildung oder eine Tabelle.",
      en: "Remove it, or replace it by plain text, a figure or a table.",
    },
  },
  TERM_EMPTY: {
    what: {
      nl: "De term “{id}” heeft geen titel of geen uitleg in de woordenlijst ({language}).",
      fr: "Le terme « {id} » n'a pas de titre ou pas de définition dans le glossaire ({language}).",
      de: "Der Begriff „{id}“ hat im Glossar ({language}) keinen Titel oder keine Erklärung.",
      en: "The term “{id}” has no title or no definition in the glossary ({language}).",
    },
    way: {
      nl: "Zet onder ({id})= een regel “## Titel” en daaronder de uitleg.",
      fr: "Sous ({id})=, écrivez une ligne « ## Titre » puis la définition.",
      de: "Schreiben Sie unter ({id})= eine Zeile „## Titel“ und darunter die Erklärung.",
      en: "Under ({id})= write a line “## Title”, and below it the definition.",
    },
  },
  TERM_MISSING: {
    what: {
      nl: "De term “{id}” ontbreekt in de woordenlijst ({language}).",
      fr: "Le terme « {id} » manque dans le glossaire ({language}).",
      de: "Der Begriff „{id}“ fehlt im Glossar ({language}).",
      en: "The term “{id}” is missing from the glossary ({language}).",
    },
    way: {
      nl: "Voeg hem toe met een regel ({id})=, of haal hem weg uit de andere talen.",
      fr: "Ajoutez-le avec une ligne ({id})=, ou retirez-le des autres langues.",
      de: "Ergänzen Sie ihn mit einer Zeile ({id})=, oder entfernen Sie ihn aus den anderen Sprachen.",
      en: "Add it with a line ({id})=, or remove it from the other languages.",
    },
  },
  TERM_TWICE: {
    what: {
      nl: "De term “{id}” staat twee keer in de woordenlijst ({language}).",
      fr: "Le terme « {id} » figure deux fois dans le glossaire ({language}).",
      de: "Der Begriff „{id}“ steht zweimal im Glossar ({language}).",
      en: "The term “{id}” stands in the glossary ({language}) twice.",
    },
    way: {
      nl: "Haal een van beide weg, of geef hem een andere naam.",
      fr: "Supprimez l'un des deux, ou donnez-lui un autre nom.",
      de: "Entfernen Sie einen von beiden, oder geben Sie ihm einen anderen Namen.",
      en: "Remove one of the two, or give it another name.",
    },
  },
  TERM_UNKNOWN: {
    what: {
      nl: "De tekst ({language}) verwijst naar de term “{id}”, en de woordenlijst kent die niet.",
      fr: "Le texte ({language}) renvoie au terme « {id} », que le glossaire ne connaît pas.",
      de: "Der Text ({language}) verweist auf den Begriff „{id}“, den das Glossar nicht kennt.",
      en: "The text ({language}) refers to the term “{id}”, which the glossary does not have.",
    },
    way: {
      nl: "Verbeter de naam, of voeg de term toe in notebooks/glossary/. Wel bekend: {known}.",
      fr: "Corrigez le nom, ou ajoutez le terme dans notebooks/glossary/. Connus : {known}.",
      de: "Berichtigen Sie den Namen, oder ergänzen Sie den Begriff in notebooks/glossary/. Bekannt sind: {known}.",
      en: "Correct the name, or add the term in notebooks/glossary/. Known are: {known}.",
    },
  },
  TRANSLATION_MISSING: {
    what: {
      nl: "De vertaling ({language}) van “{name}” ontbreekt.",
      fr: "La traduction ({language}) de « {name} » manque.",
      de: "Die Übersetzung ({language}) von „{name}“ fehlt.",
      en: "The translation ({language}) of “{name}” is missing.",
    },
    way: {
      nl: "Naar een vertaler: npx oshlab translate export {chapter} --to {code}; terug: npx oshlab translate import. Zelf vertalen kan ook, onder een regel <!-- cell: {name} of: {mark} -->.",
      fr: "Pour un traducteur : npx oshlab translate export {chapter} --to {code} ; au retour : npx oshlab translate import. Vous pouvez aussi traduire vous-même, sous une ligne <!-- cell: {name} of: {mark} -->.",
      de: "Für die Übersetzung: npx oshlab translate export {chapter} --to {code}; zurück: npx oshlab translate import. Sie können auch selbst übersetzen, unter einer Zeile <!-- cell: {name} of: {mark} -->.",
      en: "To a translator: npx oshlab translate export {chapter} --to {code}; back: npx oshlab translate import. Or translate it yourself, under a line <!-- cell: {name} of: {mark} -->.",
    },
  },
  TRANSLATION_OWN: {
    what: {
      nl: "Er is geen vertaling ({language}) van de tekst zoals hij nu is, voor {name} van het hoofdstuk.",
      fr: "Il n'y a pas de traduction ({language}) du texte actuel pour {name} du chapitre.",
      de: "Es gibt keine Übersetzung ({language}) des jetzigen Textes für {name} des Kapitels.",
      en: "There is no translation ({language}) of the text as it is now for {name} of the chapter.",
    },
    way: {
      nl: "Naar een vertaler: npx oshlab translate export {chapter} --to {code}; terug: npx oshlab translate import.",
      fr: "Pour un traducteur : npx oshlab translate export {chapter} --to {code} ; au retour : npx oshlab translate import.",
      de: "Für die Übersetzung: npx oshlab translate export {chapter} --to {code}; zurück: npx oshlab translate import.",
      en: "To a translator: npx oshlab translate export {chapter} --to {code}; back: npx oshlab translate import.",
    },
  },
  TRANSLATION_STALE: {
    what: {
      nl: "De vertaling ({language}) van “{name}” hoort bij een oudere versie van de tekst.",
      fr: "La traduction ({language}) de « {name} » correspond à une version plus ancienne du texte.",
      de: "Die Übersetzung ({language}) von „{name}“ gehört zu einer älteren Fassung des Textes.",
      en: "The translation ({language}) of “{name}” belongs to an older version of the text.",
    },
    way: {
      nl: "Naar een vertaler: npx oshlab translate export {chapter} --to {code}; terug: npx oshlab translate import. Klopt de vertaling nog, zet haar merkteken dan op {mark}.",
      fr: "Pour un traducteur : npx oshlab translate export {chapter} --to {code} ; au retour : npx oshlab translate import. Si la traduction est encore juste, remplacez sa marque par {mark}.",
      de: "Für die Übersetzung: npx oshlab translate export {chapter} --to {code}; zurück: npx oshlab translate import. Stimmt die Übersetzung noch, setzen Sie ihr Kennzeichen auf {mark}.",
      en: "To a translator: npx oshlab translate export {chapter} --to {code}; back: npx oshlab translate import. If the translation still holds, set its mark to {mark}.",
    },
  },
  TYPED_NUMBER: {
    what: {
      nl: "Het getal {number} in de tekst ({language}) is getypt, en staat ook in een figuur.",
      fr: "Le nombre {number} dans le texte ({language}) est tapé à la main et figure aussi dans une figure.",
      de: "Die Zahl {number} im Text ({language}) ist getippt und steht auch in einer Abbildung.",
      en: "The number {number} in the text ({language}) is typed, and a figure shows it too.",
    },
    way: {
      nl: "Bind het aan de gegevens met {eval}`…`, zodat het meeverandert.",
      fr: "Liez-le aux données avec {eval}`…`, pour qu'il suive les changements.",
      de: "Binden Sie sie mit {eval}`…` an die Daten, damit sie sich mit ihnen ändert.",
      en: "Bind it to the data with {eval}`…`, so that it changes with them.",
    },
  },
  TYPED_SMALL: {
    what: {
      nl: "Het getal {number} in de tekst ({language}) is gelijk aan een klein aantal dat wordt weggelaten; het lijkt over iets anders te gaan.",
      fr: "Le nombre {number} dans le texte ({language}) est égal à un petit effectif masqué ; il semble parler d'autre chose.",
      de: "Die Zahl {number} im Text ({language}) ist gleich einer kleinen Anzahl, die zurückgehalten wird; es scheint um etwas anderes zu gehen.",
      en: "The number {number} in the text ({language}) equals a small count that is withheld; it seems to be about something else.",
    },
    way: {
      nl: "Gaat het toch over dat aantal? Haal het dan weg. Anders hoeft u niets te doen.",
      fr: "S'agit-il malgré tout de cet effectif ? Supprimez-le. Sinon, il n'y a rien à faire.",
      de: "Geht es doch um diese Anzahl? Dann entfernen Sie sie. Sonst ist nichts zu tun.",
      en: "Is it about that count after all? Then remove it. Otherwise there is nothing to do.",
    },
  },
  TYPED_WITHHELD: {
    what: {
      nl: "Het getal {number} in de tekst ({language}) is gelijk aan een cijfer dat wordt weggelaten.",
      fr: "Le nombre {number} dans le texte ({language}) est égal à un chiffre masqué.",
      de: "Die Zahl {number} im Text ({language}) ist gleich einer zurückgehaltenen Zahl.",
      en: "The number {number} in the text ({language}) equals a number that is withheld.",
    },
    way: {
      nl: "Haal het weg. Gaat het over iets anders? Bind het dan met {eval}`…`, of schrijf het anders.",
      fr: "Supprimez-le. S'agit-il d'autre chose ? Liez-le avec {eval}`…`, ou formulez autrement.",
      de: "Entfernen Sie sie. Geht es um etwas anderes? Dann binden Sie sie mit {eval}`…`, oder schreiben Sie es anders.",
      en: "Remove it. Is it about something else? Then bind it with {eval}`…`, or put it differently.",
    },
  },
  VALUE_BARE: {
    what: {
      nl: "De waarde {expression} heeft geen controleerbare herkomst, en dit hoofdstuk las een vertrouwelijke bron.",
      fr: "La valeur {expression} n'a pas d'origine vérifiable, et ce chapitre a lu une source confidentielle.",
      de: "Der Wert {expression} hat keine prüfbare Herkunft, und dieses Kapitel las eine vertrauliche Quelle.",
      en: "The value {expression} has no record that can be checked, and this chapter read a confidential source.",
    },
    way: {
      nl: "Gebruik een schatting (….at({…})), change(…) of ratio(…).",
      fr: "Utilisez une estimation (….at({…})), change(…) ou ratio(…).",
      de: "Verwenden Sie eine Schätzung (….at({…})), change(…) oder ratio(…).",
      en: "Use an estimate (….at({…})), change(…) or ratio(…).",
    },
  },
  VALUE_FAILED: {
    what: {
      nl: "De waarde {expression} in de tekst is niet te berekenen: {message}",
      fr: "La valeur {expression} dans le texte ne peut pas être calculée : {message}",
      de: "Der Wert {expression} im Text ist nicht berechenbar: {message}",
      en: "The value {expression} in the text can't be computed: {message}",
    },
    way: {
      nl: "Controleer de naam en de categorieën; ze moeten in een cel van het hoofdstuk bestaan.",
      fr: "Vérifiez le nom et les catégories ; ils doivent exister dans une cellule du chapitre.",
      de: "Prüfen Sie Namen und Kategorien; sie müssen in einer Zelle des Kapitels vorkommen.",
      en: "Check the name and the categories; they must exist in a cell of the chapter.",
    },
  },
} satisfies Record<string, Entry>;
