import { userLanguage, wordsOf } from "../../words.ts";
import type { Words } from "../../words.ts";
import { FILL_IN } from "./fillIn.ts";

/** What belongs in a field that a person must fill in. */
const HINTS = {
  title: {
    nl: "de titel van de bron",
    fr: "le titre de la source",
    de: "der Titel der Quelle",
    en: "the source's title",
  },
  description: {
    nl: "wat de bron is, in twee zinnen",
    fr: "ce qu'est la source, en deux phrases",
    de: "was die Quelle ist, in zwei Sätzen",
    en: "what the source is, in two sentences",
  },
  universe: {
    nl: "over wie of wat de cijfers gaan",
    fr: "de qui ou de quoi parlent les chiffres",
    de: "von wem oder was die Zahlen handeln",
    en: "who or what the numbers speak of",
  },
  limits: {
    nl: "wat deze gegevens niet kunnen zeggen",
    fr: "ce que ces données ne peuvent pas dire",
    de: "was diese Daten nicht sagen können",
    en: "what these data can't say",
  },
  kind: {
    nl: "aggregate (cijfers over groepen), microdata (een rij per persoon of werkgever) of synthetic (verzonnen)",
    fr: "aggregate (chiffres sur des groupes), microdata (une ligne par personne ou employeur) ou synthetic (inventé)",
    de: "aggregate (Zahlen über Gruppen), microdata (eine Zeile je Person oder Arbeitgeber) oder synthetic (erfunden)",
    en: "aggregate (numbers about groups), microdata (a row a person or employer) or synthetic (made up)",
  },
  sensitivity: {
    nl: "open of confidential (vertrouwelijk)",
    fr: "open ou confidential (confidentiel)",
    de: "open oder confidential (vertraulich)",
    en: "open or confidential",
  },
  citation: {
    nl: "hoe ze te citeren",
    fr: "comment la citer",
    de: "wie sie zu zitieren ist",
    en: "how to cite it",
  },
  owner: {
    nl: "van wie de gegevens zijn",
    fr: "à qui sont les données",
    de: "wem die Daten gehören",
    en: "whose data they are",
  },
  contact: {
    nl: "wie vragen over de bron beantwoordt: een functie of dienst, nooit een naam",
    fr: "qui répond aux questions sur la source : une fonction ou un service, jamais un nom",
    de: "wer Fragen zur Quelle beantwortet: eine Funktion oder Stelle, nie ein Name",
    en: "who answers questions about the source: a function or a service, never a name",
  },
  manager: {
    nl: "wie de bestanden levert en kan verbeteren: een functie of dienst, nooit een naam",
    fr: "qui livre les fichiers et peut les corriger : une fonction ou un service, jamais un nom",
    de: "wer die Dateien liefert und berichtigen kann: eine Funktion oder Stelle, nie ein Name",
    en: "who delivers the files and can put them right: a function or a service, never a name",
  },
  mail: {
    nl: "de mailbox van die dienst, voor de brieven over de kwaliteit",
    fr: "la boîte aux lettres de ce service, pour les lettres sur la qualité",
    de: "das Postfach dieser Stelle, für die Briefe über die Qualität",
    en: "the mailbox of that service, for the letters about quality",
  },
  language: {
    nl: "nl, fr, de of en",
    fr: "nl, fr, de ou en",
    de: "nl, fr, de oder en",
    en: "nl, fr, de or en",
  },
  period: {
    nl: "het jaar of de jaren",
    fr: "l'année ou les années",
    de: "das Jahr oder die Jahre",
    en: "the year or years",
  },
  licence: {
    nl: "de licentie, of “niet openbaar”",
    fr: "la licence, ou « non publique »",
    de: "die Lizenz, oder „nicht öffentlich“",
    en: "the licence, or “not public”",
  },
  reason: {
    nl: "wie over deze regel beslist, en waarom",
    fr: "qui décide de cette règle, et pourquoi",
    de: "wer über diese Regel entscheidet, und warum",
    en: "who answers for this rule, and why",
  },
  weights: {
    nl: "de kolom met de gewichten; van een register, waar elke rij één geval is, `complete: true` in plaats van `weights`",
    fr: "la colonne des poids ; d'un registre, où chaque ligne est un cas, `complete: true` au lieu de `weights`",
    de: "die Spalte mit den Gewichten; bei einem Register, in dem jede Zeile ein Fall ist, `complete: true` statt `weights`",
    en: "the column of weights; of a register, where each row is one case, `complete: true` in place of `weights`",
  },
  group: {
    nl: "een naam voor de bronnen die dezelfde pseudoniemen krijgen, in kleine letters",
    fr: "un nom pour les sources qui reçoivent les mêmes pseudonymes, en minuscules",
    de: "ein Name für die Quellen, die dieselben Pseudonyme bekommen, in Kleinbuchstaben",
    en: "a name for the sources that get the same pseudonyms, in small letters",
  },
  linkage: {
    nl: "waarom records gekoppeld moeten worden",
    fr: "pourquoi des enregistrements doivent être appariés",
    de: "warum Datensätze verknüpft werden müssen",
    en: "why records must be linked",
  },
  linked: {
    nl: "de naam van de bron waarmee gekoppeld wordt",
    fr: "le nom de la source à apparier",
    de: "der Name der Quelle, mit der verknüpft wird",
    en: "the name of the source to link with",
  },
  purpose: {
    nl: "waarvoor de gegevens gebruikt worden",
    fr: "à quoi servent les données",
    de: "wozu die Daten verwendet werden",
    en: "what the data are used for",
  },
  legalBasis: {
    nl: "de rechtsgrond, zoals de functionaris voor gegevensbescherming ze opgeeft",
    fr: "la base juridique, selon le délégué à la protection des données",
    de: "die Rechtsgrundlage, wie der Datenschutzbeauftragte sie nennt",
    en: "the legal basis, as the data protection officer states it",
  },
  readers: {
    nl: "wie de leveringen mag lezen: een functie, nooit een naam",
    fr: "qui peut lire les livraisons : une fonction, jamais un nom",
    de: "wer die Lieferungen lesen darf: eine Funktion, nie ein Name",
    en: "who may read the deliveries: a function, never a name",
  },
  retention: {
    nl: "de laatste dag van bewaring, jaar-maand-dag",
    fr: "le dernier jour de conservation, année-mois-jour",
    de: "der letzte Tag der Aufbewahrung, Jahr-Monat-Tag",
    en: "the last day of keeping, year-month-day",
  },
  ageDay: {
    nl: "de dag waarop de leeftijd geldt, jaar-maand-dag",
    fr: "le jour auquel l'âge est calculé, année-mois-jour",
    de: "der Tag, an dem das Alter gilt, Jahr-Monat-Tag",
    en: "the day on which the age is reckoned, year-month-day",
  },
  unit: { nl: "de eenheid", fr: "l'unité", de: "die Einheit", en: "the unit" },
  measureKind: {
    nl: "index, percentage, count (aantal), rate (verhouding) of mean (gemiddelde)",
    fr: "index (indice), percentage (pourcentage), count (nombre), rate (taux) ou mean (moyenne)",
    de: "index, percentage (Prozentsatz), count (Anzahl), rate (Quote) oder mean (Mittelwert)",
    en: "index, percentage, count, rate or mean",
  },
  decimal: {
    nl: "het teken voor decimalen: is 1.234 duizend en nog wat (een komma), of één en nog wat (een punt)?",
    fr: "le signe décimal : 1.234 est-ce mille et quelques (une virgule), ou un et quelques (un point) ?",
    de: "das Zeichen vor Dezimalen: Ist 1.234 tausend und etwas (ein Komma) oder eins und etwas (ein Punkt)?",
    en: "the sign before decimals: is 1.234 a thousand and some (a comma), or one and some (a point)?",
  },
  decision: {
    nl: '"drop" (niet bewaren), "pseudonym" (om te koppelen) of { "keep": "waarom" }',
    fr: '"drop" (ne pas conserver), "pseudonym" (pour apparier) ou { "keep": "pourquoi" }',
    de: '"drop" (nicht behalten), "pseudonym" (zum Verknüpfen) oder { "keep": "warum" }',
    en: '"drop" (not kept), "pseudonym" (to link) or { "keep": "why" }',
  },
} satisfies Record<string, Words>;

export type Hint = keyof typeof HINTS;

/** The mark for a field that a person must fill in, with what belongs there in the user's language. */
export const fillIn = (hint: Hint): string => `${FILL_IN}: ${HINTS[hint][userLanguage()]}`;

/** The same for a text in four languages. */
export const fillInWords = (hint: Hint): Words =>
  wordsOf((language) => `${FILL_IN} (${language}): ${HINTS[hint][language]}`);
