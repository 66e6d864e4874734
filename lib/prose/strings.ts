import type { Language, Words } from "../words.ts";

/** Quotation marks that straight ones turn into: double open, double close, single open, single close. */
export const QUOTES: Record<Language, string[]> = {
  nl: ["“", "”", "‘", "’"],
  fr: ["«\u00a0", "\u00a0»", "“", "”"],
  de: ["„", "“", "‚", "‘"],
  en: ["“", "”", "‘", "’"],
};

/** The callouts a chapter may use, with their names. */
export const CALLOUTS: Record<string, Words> = {
  note: { nl: "Opmerking", fr: "Remarque", de: "Hinweis", en: "Note" },
  important: { nl: "Belangrijk", fr: "Important", de: "Wichtig", en: "Important" },
  warning: { nl: "Let op", fr: "Attention", de: "Achtung", en: "Please note" },
  tip: { nl: "Tip", fr: "Conseil", de: "Tipp", en: "Tip" },
  seealso: { nl: "Zie ook", fr: "Voir aussi", de: "Siehe auch", en: "See also" },
  admonition: { nl: "Opmerking", fr: "Remarque", de: "Hinweis", en: "Note" },
};

export const FOOTNOTES: Words = { nl: "Voetnoten", fr: "Notes", de: "Fußnoten", en: "Footnotes" };
export const BACK: Words = {
  nl: "Terug naar de tekst",
  fr: "Retour au texte",
  de: "Zurück zum Text",
  en: "Back to the text",
};
export const TABLE: Words = { nl: "Tabel", fr: "Tableau", de: "Tabelle", en: "Table" };

/** What can be wrong in prose. `{name}` is filled. */
export const PROBLEMS = {
  directive: {
    nl: "“:::{name}” is hier niet bekend. Wel bekend: figure, table, note, important, warning, tip, seealso, admonition.",
    fr: "« :::{name} » n'est pas connu ici. Connus : figure, table, note, important, warning, tip, seealso, admonition.",
    de: "„:::{name}“ ist hier nicht bekannt. Bekannt sind: figure, table, note, important, warning, tip, seealso, admonition.",
    en: "“:::{name}” is not known here. Known are: figure, table, note, important, warning, tip, seealso, admonition.",
  },
  role: {
    nl: "“{name}” is hier niet bekend. Wel bekend: {eval}, {term}, {abbr}, {sub}, {sup}.",
    fr: "« {name} » n'est pas connu ici. Connus : {eval}, {term}, {abbr}, {sub}, {sup}.",
    de: "„{name}“ ist hier nicht bekannt. Bekannt sind: {eval}, {term}, {abbr}, {sub}, {sup}.",
    en: "“{name}” is not known here. Known are: {eval}, {term}, {abbr}, {sub}, {sup}.",
  },
  html: {
    nl: "HTML-code wordt als gewone tekst getoond: {name}",
    fr: "Le code HTML s'affiche comme du texte : {name}",
    de: "HTML-Code wird als Text gezeigt: {name}",
    en: "HTML code is shown as plain text: {name}",
  },
  image: {
    nl: "Afbeeldingen kunnen niet in de tekst staan; maak een figuur: {name}",
    fr: "Une image ne peut pas figurer dans le texte ; faites-en une figure : {name}",
    de: "Bilder können nicht im Text stehen; machen Sie eine Abbildung daraus: {name}",
    en: "Images can't stand in the text; make a figure: {name}",
  },
  link: {
    nl: "Deze link kan niet op de site staan: {name}",
    fr: "Ce lien ne peut pas figurer sur le site : {name}",
    de: "Dieser Link kann nicht auf der Website stehen: {name}",
    en: "This link can't stand on the site: {name}",
  },
  id: {
    nl: "Na “:::{name}” hoort de naam van de figuur of tabel te staan, zoals #mijn-figuur (kleine letters, cijfers en streepjes).",
    fr: "Après « :::{name} » il faut le nom de la figure ou du tableau, comme #ma-figure (minuscules, chiffres et tirets).",
    de: "Nach „:::{name}“ gehört der Name der Abbildung oder Tabelle, etwa #meine-abbildung (Kleinbuchstaben, Ziffern, Bindestriche).",
    en: "After “:::{name}” comes the name of the figure or table, such as #my-figure (small letters, digits, hyphens).",
  },
  title: {
    nl: "“{name}” heeft geen titel: de eerste alinea zegt wat de lezer moet onthouden.",
    fr: "« {name} » n'a pas de titre : le premier paragraphe dit ce que le lecteur doit retenir.",
    de: "„{name}“ hat keinen Titel: der erste Absatz sagt, was man sich merken soll.",
    en: "“{name}” has no title: the first paragraph says what the reader should remember.",
  },
  subtitle: {
    nl: "“{name}” heeft geen ondertitel: de tweede alinea zegt wat er getoond wordt (maat, wie, waar, wanneer).",
    fr: "« {name} » n'a pas de sous-titre : le deuxième paragraphe dit ce qui est montré (mesure, qui, où, quand).",
    de: "„{name}“ hat keinen Untertitel: der zweite Absatz sagt, was gezeigt wird (Maß, wer, wo, wann).",
    en: "“{name}” has no subtitle: the second paragraph says what is shown (measure, who, where, when).",
  },
  alt: {
    nl: "“{name}” heeft geen beschrijving voor wie de figuur niet ziet: voeg een regel “:alt: …” toe.",
    fr: "« {name} » n'a pas de description pour qui ne voit pas la figure : ajoutez une ligne « :alt: … ».",
    de: "„{name}“ hat keine Beschreibung für alle, die die Abbildung nicht sehen: fügen Sie eine Zeile „:alt: …“ hinzu.",
    en: "“{name}” has no description for those who can't see the figure: add a line “:alt: …”.",
  },
} satisfies Record<string, Words>;
