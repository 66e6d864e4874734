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
  EXCEPTION_INVALID: {
    what: {
      nl: "Zo kan de uitzondering niet geschreven worden: {reason}",
      fr: "L'exception ne peut pas être écrite ainsi : {reason}",
      de: "So kann die Ausnahme nicht geschrieben werden: {reason}",
      en: "The exception can't be written like this: {reason}",
    },
    way: {
      nl: "npx oshlab except --help zegt wat erbij hoort; npx oshlab check noemt de regels.",
      fr: "npx oshlab except --help dit ce qu'il faut ; npx oshlab check nomme les règles.",
      de: "npx oshlab except --help sagt, was dazugehört; npx oshlab check nennt die Regeln.",
      en: "npx oshlab except --help says what belongs to it; npx oshlab check names the rules.",
    },
  },
  EXCEPTION_CELLS: {
    what: {
      nl: "“{text}” noemt geen cel.",
      fr: "« {text} » ne désigne pas de cellule.",
      de: "„{text}“ nennt keine Zelle.",
      en: "“{text}” names no cell.",
    },
    way: {
      nl: "Schrijf de categorieën van een cel zo: --cells sector=B,sex=F; meer cellen met een spatie ertussen.",
      fr: "Écrivez ainsi les catégories d'une cellule : --cells sector=B,sex=F ; plusieurs cellules séparées par une espace.",
      de: "Schreiben Sie die Kategorien einer Zelle so: --cells sector=B,sex=F; mehrere Zellen mit einem Leerzeichen dazwischen.",
      en: "Write the categories of a cell like this: --cells sector=B,sex=F; several cells with a space between them.",
    },
  },
  EXCEPTION_FITS_NOTHING: {
    what: {
      nl: "De uitzondering is niet geschreven: geen cel van “{output}” die bedoeld is, breekt de regel “{rule}”.",
      fr: "L'exception n'est pas écrite : aucune cellule visée de « {output} » n'enfreint la règle « {rule} ».",
      de: "Die Ausnahme wurde nicht geschrieben: Keine gemeinte Zelle von „{output}“ bricht die Regel „{rule}“.",
      en: "The exception is not written: no cell of “{output}” that is meant breaks the rule “{rule}”.",
    },
    way: {
      nl: "Dit is er, met de regels die er iets weglaten: {known}",
      fr: "Voici ce qu'il y a, avec les règles qui y masquent quelque chose : {known}",
      de: "Das gibt es, mit den Regeln, die dort etwas zurückhalten: {known}",
      en: "This is what there is, with the rules that withhold something: {known}",
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
      nl: "Uitzondering op de outputcontrole: {count} [cel van “{output}” breekt de regel “{rule}” en is|cellen van “{output}” breken de regel “{rule}” en zijn] ervan vrijgesteld (om een andere reden toch weg: {withheld}). Reden: {reason} ({by})",
      fr: "Exception au contrôle des sorties : {count} [cellule de « {output} » enfreint la règle « {rule} » et en est exemptée|cellules de « {output} » enfreignent la règle « {rule} » et en sont exemptées] (toujours masquées pour une autre raison : {withheld}). Motif : {reason} ({by})",
      de: "Ausnahme von der Ergebniskontrolle: {count} [Zelle von „{output}“ verstößt gegen die Regel „{rule}“ und ist|Zellen von „{output}“ verstoßen gegen die Regel „{rule}“ und sind] davon ausgenommen (aus einem anderen Grund weiterhin zurückgehalten: {withheld}). Grund: {reason} ({by})",
      en: "Exception from output checking: {count} [cell of “{output}” breaks the rule “{rule}” and is|cells of “{output}” break the rule “{rule}” and are] excepted from it (still withheld for another reason: {withheld}). Reason: {reason} ({by})",
    },
    way: {
      nl: "Niets te doen zolang de reden geldt; anders haalt u de uitzondering uit notebooks/exceptions.json.",
      fr: "Rien à faire tant que le motif vaut ; sinon, retirez l'exception de notebooks/exceptions.json.",
      de: "Nichts zu tun, solange der Grund gilt; sonst löschen Sie die Ausnahme in notebooks/exceptions.json.",
      en: "Nothing to do while the reason holds; else take the exception out of notebooks/exceptions.json.",
    },
  },
  EXCEPTION_OUTDATED: {
    what: {
      nl: "De uitzondering voor “{output}” op de regel “{rule}” is beslist voor andere cellen of een andere levering dan er nu zijn (of zegt niet waarvoor): ze laat niets door.",
      fr: "L'exception pour « {output} » à la règle « {rule} » a été décidée pour d'autres cellules ou une autre livraison que celles d'aujourd'hui (ou ne dit pas pour quoi) : elle ne laisse rien passer.",
      de: "Die Ausnahme für „{output}“ von der Regel „{rule}“ wurde für andere Zellen oder eine andere Lieferung entschieden, als es jetzt gibt (oder sagt nicht, wofür): Sie lässt nichts durch.",
      en: "The exception for “{output}” from the rule “{rule}” was decided for other cells or another delivery than there are now (or doesn't say for which): it lets nothing through.",
    },
    way: {
      nl: "Geldt de reden nog? Bevestig ze: {command}",
      fr: "Le motif vaut-il encore ? Confirmez-la : {command}",
      de: "Gilt der Grund noch? Bestätigen Sie sie: {command}",
      en: "Does the reason still hold? Confirm it: {command}",
    },
  },
  EXCEPTION_UNUSED: {
    what: {
      nl: "De uitzondering voor “{output}” op de regel “{rule}” past nergens meer bij: geen cel breekt die regel daar.",
      fr: "L'exception pour « {output} » à la règle « {rule} » ne correspond plus à rien : aucune cellule n'y enfreint cette règle.",
      de: "Die Ausnahme für „{output}“ von der Regel „{rule}“ trifft auf nichts mehr zu: Keine Zelle verstößt dort gegen diese Regel.",
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
