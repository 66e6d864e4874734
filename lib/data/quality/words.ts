import type { Words } from "../../words.ts";
import type { FindingCode, QualityDimension } from "./finding.ts";

interface FindingWords {
  /** What was found; `{column}`, `{rows}` and the finding's values are filled in, `[one|many]` goes with the number. */
  what: Words;
  /** Why it matters for the report. */
  why: Words;
  /** What the manager of the source could do. */
  way: Words;
}

/** The dimensions of quality, as the European Statistical System calls them. */
export const DIMENSION_WORDS: Record<QualityDimension, Words> = {
  accuracy: { nl: "Nauwkeurigheid", fr: "Exactitude", de: "Genauigkeit", en: "Accuracy" },
  completeness: { nl: "Volledigheid", fr: "Complétude", de: "Vollständigkeit", en: "Completeness" },
  timeliness: { nl: "Tijdigheid", fr: "Actualité", de: "Aktualität", en: "Timeliness" },
  coherence: { nl: "Samenhang", fr: "Cohérence", de: "Kohärenz", en: "Coherence" },
  comparability: {
    nl: "Vergelijkbaarheid",
    fr: "Comparabilité",
    de: "Vergleichbarkeit",
    en: "Comparability",
  },
};

/** What each finding says, in the language of the source's manager. */
export const FINDING_WORDS: Record<FindingCode, FindingWords> = {
  CATEGORY_GONE: {
    what: {
      nl: "{column}: “{code}” stond in de vorige levering en ontbreekt nu ({rows} [rij|rijen] toen).",
      fr: "{column} : « {code} » figurait dans la livraison précédente et manque maintenant ({rows} [ligne|lignes] alors).",
      de: "{column}: „{code}“ stand in der vorigen Lieferung und fehlt jetzt ({rows} [Zeile|Zeilen] damals).",
      en: "{column}: “{code}” was in the last delivery and is missing now ({rows} [row|rows] then).",
    },
    why: {
      nl: "De reeks van deze groep zou stoppen, en totalen zijn niet meer te vergelijken.",
      fr: "La série de ce groupe s'arrêterait, et les totaux ne seraient plus comparables.",
      de: "Die Reihe dieser Gruppe würde enden, und Summen wären nicht mehr vergleichbar.",
      en: "The series of this group would stop, and totals could no longer be compared.",
    },
    way: {
      nl: "Is de groep samengevoegd, hernoemd of vergeten? Laat het ons weten, of lever ze na.",
      fr: "Le groupe a-t-il été fusionné, renommé ou oublié ? Dites-le-nous, ou complétez la livraison.",
      de: "Wurde die Gruppe zusammengelegt, umbenannt oder vergessen? Sagen Sie es uns, oder liefern Sie sie nach.",
      en: "Was the group merged, renamed or forgotten? Tell us, or deliver it after all.",
    },
  },
  CATEGORY_NEW: {
    what: {
      nl: "{column}: “{code}” is nieuw ({rows} [rij|rijen]).",
      fr: "{column} : « {code} » est nouveau ({rows} [ligne|lignes]).",
      de: "{column}: „{code}“ ist neu ({rows} [Zeile|Zeilen]).",
      en: "{column}: “{code}” is new ({rows} [row|rows]).",
    },
    why: {
      nl: "Vroeger telden deze rijen misschien bij een andere groep: dan is er een breuk.",
      fr: "Ces lignes étaient peut-être comptées dans un autre groupe : il y aurait alors une rupture.",
      de: "Früher zählten diese Zeilen vielleicht zu einer anderen Gruppe: Dann gibt es einen Bruch.",
      en: "These rows may have been counted in another group before: then there is a break.",
    },
    way: {
      nl: "Zeg ons waar deze rijen vroeger bij hoorden.",
      fr: "Dites-nous où ces lignes étaient comptées auparavant.",
      de: "Sagen Sie uns, wozu diese Zeilen früher gehörten.",
      en: "Tell us where these rows belonged before.",
    },
  },
  CODE_UNKNOWN: {
    what: {
      nl: "{column}: de code “{code}” staat in {rows} [rij|rijen] en in geen codelijst.",
      fr: "{column} : le code « {code} » figure dans {rows} [ligne|lignes] et dans aucune liste de codes.",
      de: "{column}: Der Code „{code}“ steht in {rows} [Zeile|Zeilen] und in keiner Codeliste.",
      en: "{column}: the code “{code}” is in {rows} [row|rows] and in no code list.",
    },
    why: {
      nl: "Deze rijen vallen buiten elke groep van het rapport.",
      fr: "Ces lignes ne tombent dans aucun groupe du rapport.",
      de: "Diese Zeilen fallen in keine Gruppe des Berichts.",
      en: "These rows fall outside every group of the report.",
    },
    way: {
      nl: "Is het een tikfout of een nieuwe code? Verbeter ze, of stuur ons de nieuwe codelijst.",
      fr: "Est-ce une faute de frappe ou un nouveau code ? Corrigez-le, ou envoyez-nous la nouvelle liste de codes.",
      de: "Ist es ein Tippfehler oder ein neuer Code? Berichtigen Sie ihn, oder senden Sie uns die neue Codeliste.",
      en: "Is it a typing error or a new code? Correct it, or send us the new code list.",
    },
  },
  CODE_RARE: {
    what: {
      nl: "{column}: {rows} [rij heeft een code|rijen hebben codes] die in geen codelijst [staat|staan]. Wat zo weinig rijen hebben, halen we niet aan.",
      fr: "{column} : {rows} [ligne a un code qui ne figure|lignes ont des codes qui ne figurent] dans aucune liste. Ce que si peu de lignes contiennent n'est pas cité.",
      de: "{column}: {rows} [Zeile hat einen Code, der|Zeilen haben Codes, die] in keiner Codeliste [steht|stehen]. Was so wenige Zeilen haben, führen wir nicht an.",
      en: "{column}: {rows} [row has a code that is|rows have codes that are] in no code list. What so few rows have is not quoted.",
    },
    why: {
      nl: "Deze rijen vallen buiten elke groep van het rapport, en misschien staat er iets van een persoon.",
      fr: "Ces lignes ne tombent dans aucun groupe du rapport, et contiennent peut-être une donnée d'une personne.",
      de: "Diese Zeilen fallen in keine Gruppe des Berichts, und vielleicht steht dort etwas von einer Person.",
      en: "These rows fall outside every group of the report, and may say something of a person.",
    },
    way: {
      nl: "Kijk de kolom na op tikfouten en vrije tekst.",
      fr: "Vérifiez s'il y a dans cette colonne des fautes de frappe ou du texte libre.",
      de: "Prüfen Sie die Spalte auf Tippfehler und freien Text.",
      en: "Check the column for typing errors and free text.",
    },
  },
  CODING_FLIPPED: {
    what: {
      nl: "{column}: de antwoorden lopen tegen “{other}” in, terwijl ze samen horen te gaan.",
      fr: "{column} : les réponses vont à l'encontre de « {other} », alors qu'elles devraient aller ensemble.",
      de: "{column}: Die Antworten laufen gegen „{other}“, obwohl sie zusammengehen sollten.",
      en: "{column}: the answers run against “{other}”, where they should go together.",
    },
    why: {
      nl: "Waarschijnlijk is de codering omgedraaid (1 = nooit werd 1 = altijd): het beste en het slechtste zouden van plaats wisselen.",
      fr: "Le codage est sans doute inversé (1 = jamais devenu 1 = toujours) : le meilleur et le pire changeraient de place.",
      de: "Wahrscheinlich ist die Codierung umgedreht (1 = nie wurde 1 = immer): Das Beste und das Schlechteste würden die Plätze tauschen.",
      en: "The coding is probably reversed (1 = never became 1 = always): best and worst would change places.",
    },
    way: {
      nl: "Kijk de betekenis van de codes na in de vragenlijst en zeg ze ons.",
      fr: "Vérifiez le sens des codes dans le questionnaire et communiquez-le-nous.",
      de: "Prüfen Sie die Bedeutung der Codes im Fragebogen und teilen Sie sie uns mit.",
      en: "Check what the codes mean in the questionnaire and tell us.",
    },
  },
  DUPLICATES: {
    what: {
      nl: "{rows} [rij heeft|rijen hebben] een sleutel die al eerder voorkomt.",
      fr: "{rows} [ligne a une clé déjà présente|lignes ont une clé déjà présente].",
      de: "{rows} [Zeile hat|Zeilen haben] einen Schlüssel, der schon vorkommt.",
      en: "{rows} [row has|rows have] a key that occurs before.",
    },
    why: {
      nl: "Dezelfde cel of persoon zou tweemaal tellen.",
      fr: "La même cellule ou personne serait comptée deux fois.",
      de: "Dieselbe Zelle oder Person würde doppelt zählen.",
      en: "The same cell or person would count twice.",
    },
    way: {
      nl: "Lever elke sleutel één keer.",
      fr: "Livrez chaque clé une seule fois.",
      de: "Liefern Sie jeden Schlüssel nur einmal.",
      en: "Deliver every key once.",
    },
  },
  FILE_END: {
    what: {
      nl: "Het bestand eindigt zonder regeleinde.",
      fr: "Le fichier se termine sans fin de ligne.",
      de: "Die Datei endet ohne Zeilenende.",
      en: "The file ends without a line end.",
    },
    why: {
      nl: "Misschien is het onderweg afgekapt, en ontbreken de laatste rijen.",
      fr: "Il a peut-être été tronqué en route, et les dernières lignes manquent.",
      de: "Vielleicht wurde sie unterwegs abgeschnitten, und die letzten Zeilen fehlen.",
      en: "It may have been cut off on its way, and the last rows be missing.",
    },
    way: {
      nl: "Vergelijk het aantal rijen met het uwe.",
      fr: "Comparez le nombre de lignes avec le vôtre.",
      de: "Vergleichen Sie die Zahl der Zeilen mit Ihrer.",
      en: "Compare the number of rows with yours.",
    },
  },
  JUMP: {
    what: {
      nl: "{column}: het nieuwste cijfer springt, van {before} naar {now} ({example}; zo {rows} keer).",
      fr: "{column} : le chiffre le plus récent fait un saut, de {before} à {now} ({example} ; {rows} cas).",
      de: "{column}: Die neueste Zahl springt, von {before} auf {now} ({example}; {rows} [Fall|Fälle]).",
      en: "{column}: the newest figure jumps, from {before} to {now} ({example}; {rows} [case|cases]).",
    },
    why: {
      nl: "Het is meer dan het verleden verklaart: een echte verandering, een andere telling of een fout.",
      fr: "C'est plus que ce que le passé explique : un vrai changement, un autre comptage ou une erreur.",
      de: "Es ist mehr, als die Vergangenheit erklärt: eine wirkliche Veränderung, eine andere Zählung oder ein Fehler.",
      en: "It is more than the past explains: a real change, another way of counting, or an error.",
    },
    way: {
      nl: "Weet u waarom? Is er anders geteld, dan geven wij een breuk aan.",
      fr: "Savez-vous pourquoi ? Si le comptage a changé, nous indiquerons une rupture.",
      de: "Wissen Sie, warum? Wurde anders gezählt, dann geben wir einen Bruch an.",
      en: "Do you know why? If it was counted in another way, we show a break.",
    },
  },
  LATE: {
    what: {
      nl: "De levering kwam {days} dagen later dan afgesproken (om de [maand|{months} maanden]).",
      fr: "La livraison est arrivée {days} jours après la date convenue (tous les [mois|{months} mois]).",
      de: "Die Lieferung kam {days} Tage später als vereinbart ([jeden Monat|alle {months} Monate]).",
      en: "The delivery came {days} days later than agreed (every [month|{months} months]).",
    },
    why: {
      nl: "Het rapport verschijnt om de twee jaar; wat te laat is, blijft twee jaar oud.",
      fr: "Le rapport paraît tous les deux ans ; ce qui est en retard reste vieux de deux ans.",
      de: "Der Bericht erscheint alle zwei Jahre; was zu spät kommt, bleibt zwei Jahre alt.",
      en: "The report appears every two years; what is late stays two years old.",
    },
    way: {
      nl: "Past een andere datum u beter? Dan spreken we die af.",
      fr: "Une autre date vous convient-elle mieux ? Convenons-en.",
      de: "Passt Ihnen ein anderer Termin besser? Dann vereinbaren wir ihn.",
      en: "Does another date suit you better? Then let us agree on it.",
    },
  },
  MISSING_ALL: {
    what: {
      nl: "{column} is helemaal leeg.",
      fr: "{column} est entièrement vide.",
      de: "{column} ist ganz leer.",
      en: "{column} is wholly empty.",
    },
    why: {
      nl: "Er is geen enkel cijfer van te maken.",
      fr: "Aucun chiffre ne peut en être tiré.",
      de: "Daraus lässt sich keine einzige Zahl machen.",
      en: "No figure can be made of it.",
    },
    way: {
      nl: "Lever de kolom na, of zeg ons dat ze niet meer bestaat.",
      fr: "Complétez la colonne, ou dites-nous qu'elle n'existe plus.",
      de: "Liefern Sie die Spalte nach, oder sagen Sie uns, dass es sie nicht mehr gibt.",
      en: "Deliver the column after all, or tell us that it no longer exists.",
    },
  },
  MISSING_MANY: {
    what: {
      nl: "{column}: in {share} % van de rijen staat niets.",
      fr: "{column} : {share} % des lignes sont vides.",
      de: "{column}: In {share} % der Zeilen steht nichts.",
      en: "{column}: {share} % of the rows are empty.",
    },
    why: {
      nl: "Wie niet antwoordt, verschilt vaak van wie wel antwoordt: het cijfer kan scheef zijn.",
      fr: "Ceux qui ne répondent pas diffèrent souvent des autres : le chiffre peut être biaisé.",
      de: "Wer nicht antwortet, unterscheidet sich oft von den anderen: Die Zahl kann verzerrt sein.",
      en: "Those who don't answer often differ from those who do: the figure may be biased.",
    },
    way: {
      nl: "Is de vraag maar aan een deel gesteld? Zeg ons aan wie.",
      fr: "La question n'a-t-elle été posée qu'à une partie ? Dites-nous à qui.",
      de: "Wurde die Frage nur einem Teil gestellt? Sagen Sie uns, wem.",
      en: "Was the question put to a part only? Tell us to whom.",
    },
  },
  MISSING_MORE: {
    what: {
      nl: "{column}: in {share} % van de rijen staat niets, vorige keer in {before} %.",
      fr: "{column} : {share} % des lignes sont vides, contre {before} % la fois précédente.",
      de: "{column}: In {share} % der Zeilen steht nichts, voriges Mal in {before} %.",
      en: "{column}: {share} % of the rows are empty, last time {before} %.",
    },
    why: {
      nl: "Wie niet antwoordt, verschilt vaak van wie wel antwoordt: de vergelijking met vorige keer kan scheef zijn.",
      fr: "Ceux qui ne répondent pas diffèrent souvent des autres : la comparaison avec la fois précédente peut être biaisée.",
      de: "Wer nicht antwortet, unterscheidet sich oft von den anderen: Der Vergleich mit dem vorigen Mal kann verzerrt sein.",
      en: "Those who don't answer often differ from those who do: the comparison with last time may be biased.",
    },
    way: {
      nl: "Is er iets veranderd in de vraag of de registratie?",
      fr: "La question ou l'enregistrement ont-ils changé ?",
      de: "Hat sich die Frage oder die Erfassung geändert?",
      en: "Has something changed in the question or the registration?",
    },
  },
  OUT_OF_BOUNDS: {
    what: {
      nl: "{column}: {rows} [waarde is|waarden zijn] onmogelijk; mogelijk is {range}.",
      fr: "{column} : {rows} [valeur impossible|valeurs impossibles] ; intervalle possible : {range}.",
      de: "{column}: {rows} [Wert ist|Werte sind] unmöglich; möglich ist {range}.",
      en: "{column}: {rows} [value is|values are] impossible; possible is {range}.",
    },
    why: {
      nl: "Eén onmogelijke waarde kan een gemiddelde verplaatsen.",
      fr: "Une seule valeur impossible peut déplacer une moyenne.",
      de: "Ein einziger unmöglicher Wert kann einen Durchschnitt verschieben.",
      en: "One impossible value can move a mean.",
    },
    way: {
      nl: "Verbeter ze, of laat ze leeg.",
      fr: "[Corrigez-la, ou laissez-la vide|Corrigez-les, ou laissez-les vides].",
      de: "Berichtigen Sie [ihn, oder lassen Sie ihn|sie, oder lassen Sie sie] leer.",
      en: "Correct [it, or leave it|them, or leave them] empty.",
    },
  },
  REVISED: {
    what: {
      nl: "{column}: {rows} [cijfer is niet meer wat het was|cijfers zijn niet meer wat ze waren] ({example}: was {before}, nu {now}).",
      fr: "{column} : {rows} [chiffre n'est plus ce qu'il était|chiffres ne sont plus ce qu'ils étaient] ({example} : {before} alors, {now} maintenant).",
      de: "{column}: {rows} [Zahl ist|Zahlen sind] nicht mehr, was sie [war|waren] ({example}: vorher {before}, jetzt {now}).",
      en: "{column}: {rows} [figure is no longer what it was|figures are no longer what they were] ({example}: {before} then, {now} now).",
    },
    why: {
      nl: "De vorige editie toonde de oude cijfers: een lezer ziet twee waarheden.",
      fr: "L'édition précédente montrait les anciens chiffres : le lecteur voit deux vérités.",
      de: "Die vorige Ausgabe zeigte die alten Zahlen: Wer liest, sieht zwei Wahrheiten.",
      en: "The last edition showed the old figures: a reader sees two truths.",
    },
    way: {
      nl: "Is het een herziening? Een zin uitleg van u komt bij de bron te staan.",
      fr: "Est-ce une révision ? Une phrase d'explication de votre part figurera à la page de la source.",
      de: "Ist es eine Revision? Ein erklärender Satz von Ihnen kommt auf die Seite der Quelle.",
      en: "Is it a revision? A sentence of explanation from you will stand on the source's page.",
    },
  },
  ROWS_FEWER: {
    what: {
      nl: "De levering heeft {now} rijen, de vorige had er {before}.",
      fr: "La livraison compte {now} lignes, la précédente en comptait {before}.",
      de: "Die Lieferung hat {now} Zeilen, die vorige hatte {before}.",
      en: "The delivery has {now} rows, the last one had {before}.",
    },
    why: {
      nl: "Misschien is een deel niet meegekomen.",
      fr: "Une partie n'a peut-être pas été transmise.",
      de: "Vielleicht ist ein Teil nicht mitgekommen.",
      en: "A part may not have come along.",
    },
    way: {
      nl: "Kijk na of het bestand volledig is.",
      fr: "Vérifiez que le fichier est complet.",
      de: "Prüfen Sie, ob die Datei vollständig ist.",
      en: "Check that the file is complete.",
    },
  },
  SUM: {
    what: {
      nl: "{column}: de delen over {over} zijn samen {parts}, het totaal is {whole} ({example}; zo {rows} keer).",
      fr: "{column} : les parties selon {over} font {parts}, le total est {whole} ({example} ; {rows} cas).",
      de: "{column}: Die Teile über {over} ergeben {parts}, die Gesamtzahl ist {whole} ({example}; {rows} [Fall|Fälle]).",
      en: "{column}: the parts over {over} make {parts}, the total is {whole} ({example}; {rows} [case|cases]).",
    },
    why: {
      nl: "Aandelen die ervan gemaakt worden, tellen niet op tot 100 %.",
      fr: "Les parts qui en sont tirées ne font pas 100 %.",
      de: "Anteile, die daraus gemacht werden, ergeben nicht 100 %.",
      en: "Shares made from it don't add up to 100 %.",
    },
    way: {
      nl: "Ontbreekt er een deel (onbekend, andere)? Lever het mee, of verbeter het totaal.",
      fr: "Manque-t-il une partie (inconnu, autre) ? Ajoutez-la, ou corrigez le total.",
      de: "Fehlt ein Teil (unbekannt, andere)? Liefern Sie ihn mit, oder berichtigen Sie die Gesamtzahl.",
      en: "Is a part missing (unknown, other)? Deliver it too, or correct the total.",
    },
  },
};

/** Where the manager finds an example. */
export const FIRST_WORDS: Words = {
  nl: "Kijk[| bijvoorbeeld] naar rij {first} van het bestand.",
  fr: "Voyez[| par exemple] la ligne {first} du fichier.",
  de: "Siehe[| zum Beispiel] Zeile {first} der Datei.",
  en: "See[| for example] row {first} of the file.",
};
