import type { Entry } from "./entry.ts";

/** Exceptions from rules of output checking. */
export const exceptionErrors = {
  EXCEPTIONS_BROKEN: {
    what: {
      nl: "De uitzonderingen zijn niet leesbaar, dus geldt er geen enkele: {reason}",
      fr: "Les exceptions sont illisibles, donc aucune ne vaut : {reason}",
      de: "Die Ausnahmen sind nicht lesbar, also gilt keine: {reason}",
      en: "The exceptions can't be read, so none holds: {reason}",
    },
    way: {
      nl: "Verbeter het bestand, of haal de vorige versie terug uit git.",
      fr: "Corrigez le fichier, ou reprenez la version précédente dans git.",
      de: "Berichtigen Sie die Datei, oder holen Sie die vorige Fassung aus git.",
      en: "Correct the file, or take the previous version from git.",
    },
  },
  EXCEPTION_UNSIGNED: {
    what: {
      nl: "De uitzondering voor “{output}” op de regel “{rule}” is door {signed} van de {checkers} gevraagde personen getekend: ze geldt niet.",
      fr: "L'exception pour « {output} » à la règle « {rule} » est signée par {signed} des {checkers} personnes demandées : elle ne vaut pas.",
      de: "Die Ausnahme für „{output}“ von der Regel „{rule}“ ist von {signed} der {checkers} verlangten Personen gezeichnet: Sie gilt nicht.",
      en: "The exception for “{output}” from the rule “{rule}” is signed by {signed} of the {checkers} people asked for: it doesn't hold.",
    },
    way: {
      nl: "Laat een andere persoon bij “by” tekenen, met functie of initialen en datum, of haal de uitzondering weg.",
      fr: "Faites signer une autre personne sous « by », avec fonction ou initiales et date, ou retirez l'exception.",
      de: "Lassen Sie unter „by“ eine andere Person zeichnen, mit Funktion oder Kürzel und Datum, oder nehmen Sie die Ausnahme heraus.",
      en: "Have another person sign under “by”, with function or initials and date, or take the exception out.",
    },
  },
  EXCEPTION_APPLIED: {
    what: {
      nl: "Uitzondering op de outputcontrole: {cells} cel(len) van “{output}” breken de regel “{rule}” en zijn ervan vrijgesteld ({withheld} daarvan blijven om een andere reden weg). Reden: {reason} ({by})",
      fr: "Exception au contrôle des sorties : {cells} cellule(s) de « {output} » enfreignent la règle « {rule} » et en sont exemptées (dont {withheld} restent masquées pour une autre raison). Motif : {reason} ({by})",
      de: "Ausnahme von der Ergebniskontrolle: {cells} Zelle(n) von „{output}“ brechen die Regel „{rule}“ und sind davon befreit ({withheld} davon bleiben aus einem anderen Grund zurückgehalten). Grund: {reason} ({by})",
      en: "Exception from output checking: {cells} cell(s) of “{output}” break the rule “{rule}” and are excepted from it ({withheld} of them stay withheld for another reason). Reason: {reason} ({by})",
    },
    way: {
      nl: "Niets te doen zolang de reden geldt; anders haalt u de uitzondering uit notebooks/exceptions.json.",
      fr: "Rien à faire tant que le motif vaut ; sinon, retirez l'exception de notebooks/exceptions.json.",
      de: "Nichts zu tun, solange der Grund gilt; sonst nehmen Sie die Ausnahme aus notebooks/exceptions.json.",
      en: "Nothing to do while the reason holds; else take the exception out of notebooks/exceptions.json.",
    },
  },
  EXCEPTION_UNUSED: {
    what: {
      nl: "De uitzondering voor “{output}” op de regel “{rule}” past nergens meer bij: geen cel breekt die regel daar.",
      fr: "L'exception pour « {output} » à la règle « {rule} » ne correspond plus à rien : aucune cellule n'y enfreint cette règle.",
      de: "Die Ausnahme für „{output}“ von der Regel „{rule}“ passt auf nichts mehr: Keine Zelle bricht dort diese Regel.",
      en: "The exception for “{output}” from the rule “{rule}” fits nothing any more: no cell breaks that rule there.",
    },
    way: {
      nl: "Haal ze uit notebooks/exceptions.json, of verbeter hoofdstuk, figuur, regel of cellen; npx oshlab check toont wat er is.",
      fr: "Retirez-la de notebooks/exceptions.json, ou corrigez chapitre, figure, règle ou cellules ; npx oshlab check montre ce qu'il y a.",
      de: "Nehmen Sie sie aus notebooks/exceptions.json, oder berichtigen Sie Kapitel, Abbildung, Regel oder Zellen; npx oshlab check zeigt, was es gibt.",
      en: "Take it out of notebooks/exceptions.json, or correct chapter, figure, rule or cells; npx oshlab check shows what there is.",
    },
  },
} satisfies Record<string, Entry>;
