import type { Words } from "../words.ts";

/** What the translator reads in the file, in the language translated into. */
export const NOTES: Record<"whole" | "title" | "summary" | "stale" | "earlier", Words> = {
  whole: {
    nl: "Hoofdstuk van een rapport. Codes staan voor getallen, links en namen van figuren: laat ze staan. Vet en cursief mogen weg. De rol van een segment staat in zijn naam: heading (titel), text (alinea), item (punt van een lijst), alt (beschrijving van een figuur voor wie die niet ziet), cell (cel van een tabel).",
    fr: "Chapitre d'un rapport. Les codes représentent des nombres, des liens et des noms de figures : conservez-les. Le gras et l'italique peuvent disparaître. Le rôle d'un segment figure dans son nom : heading (titre), text (paragraphe), item (élément de liste), alt (description d'une figure pour qui ne la voit pas), cell (cellule d'un tableau).",
    de: "Kapitel eines Berichts. Codes stehen für Zahlen, Links und Namen von Abbildungen: lassen Sie sie stehen. Fett und kursiv dürfen entfallen. Die Rolle eines Segments steht in seinem Namen: heading (Überschrift), text (Absatz), item (Punkt einer Liste), alt (Beschreibung einer Abbildung für alle, die sie nicht sehen), cell (Zelle einer Tabelle).",
    en: "A chapter of a report. Codes stand for numbers, links and names of figures: keep them. Bold and italics may go. What a segment is, stands in its name: heading, text (a paragraph), item (of a list), alt (the description of a figure for those who can't see it), cell (of a table).",
  },
  title: {
    nl: "De titel van het hoofdstuk in de inhoud van de site: kort.",
    fr: "Le titre du chapitre dans le sommaire du site : court.",
    de: "Der Titel des Kapitels im Inhaltsverzeichnis der Website: kurz.",
    en: "The chapter's title in the site's contents: short.",
  },
  summary: {
    nl: "De samenvatting van het hoofdstuk op de startpagina: een of twee zinnen.",
    fr: "Le résumé du chapitre sur la page d'accueil : une ou deux phrases.",
    de: "Die Zusammenfassung des Kapitels auf der Startseite: ein oder zwei Sätze.",
    en: "The chapter's summary on the home page: one or two sentences.",
  },
  stale: {
    nl: "De tekst is veranderd sinds hij vertaald werd. Vergelijk de vertaling met de tekst en zet haar op “vertaald”.",
    fr: "Le texte a changé depuis sa traduction. Comparez la traduction au texte et marquez-la comme « traduite ».",
    de: "Der Text hat sich seit der Übersetzung geändert. Vergleichen Sie die Übersetzung mit dem Text und setzen Sie sie auf „übersetzt“.",
    en: "The text has changed since it was translated. Compare the translation with the text and mark it as “translated”.",
  },
  earlier: {
    nl: "De vorige vertaling had andere alinea's dan de tekst nu. Ze luidde:",
    fr: "La traduction précédente n'avait pas les mêmes paragraphes que le texte actuel. La voici :",
    de: "Die vorige Übersetzung hatte andere Absätze als der Text jetzt. Sie lautete:",
    en: "The earlier translation had other paragraphs than the text has now. It was:",
  },
};
