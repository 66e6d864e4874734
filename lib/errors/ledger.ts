import type { Entry } from "./entry.ts";

/** What editions published before have to do with output checking. */
export const ledgerErrors = {
  LEDGER_BROKEN: {
    what: {
      nl: "Het register van een eerdere editie is niet leesbaar of is met de hand veranderd, dus kan niets gepubliceerd worden: {reason}",
      fr: "Le registre d'une édition antérieure est illisible ou a été modifié à la main, donc rien ne peut être publié : {reason}",
      de: "Das Register einer früheren Ausgabe ist nicht lesbar oder wurde von Hand geändert, also kann nichts veröffentlicht werden: {reason}",
      en: "The ledger of an earlier edition can't be read or was changed by hand, so nothing can be published: {reason}",
    },
    way: {
      nl: "Haal het bestand terug uit git. Een register verandert alleen met npx oshlab check --record.",
      fr: "Reprenez le fichier dans git. Un registre ne change que par npx oshlab check --record.",
      de: "Holen Sie die Datei aus git zurück. Ein Register ändert sich nur mit npx oshlab check --record.",
      en: "Take the file back from git. A ledger changes only by npx oshlab check --record.",
    },
  },
  LEDGER_OLD: {
    what: {
      nl: "Dit register heeft een vroegere vorm: het zegt niet over wie zijn getallen gaan, dus kan niets gepubliceerd worden.",
      fr: "Ce registre a une forme antérieure : il ne dit pas sur qui portent ses nombres, donc rien ne peut être publié.",
      de: "Dieses Register hat eine frühere Form: Es sagt nicht, um wen es in seinen Zahlen geht, also kann nichts veröffentlicht werden.",
      en: "This ledger has an earlier form: it doesn't say whom its numbers are about, so nothing can be published.",
    },
    way: {
      nl: "Haal de hoofdstukken van die editie uit git en leg ze met dit programma opnieuw vast: npx oshlab check --record.",
      fr: "Reprenez dans git les chapitres de cette édition et enregistrez-les de nouveau avec ce programme : npx oshlab check --record.",
      de: "Holen Sie die Kapitel dieser Ausgabe aus git und halten Sie sie mit diesem Programm erneut fest: npx oshlab check --record.",
      en: "Take the chapters of that edition from git and record them again with this program: npx oshlab check --record.",
    },
  },
  LEDGER_MISSING: {
    what: {
      nl: "Deze edities hebben geen register, dus weet de outputcontrole niet wat ze publiceerden: {editions}",
      fr: "Ces éditions n'ont pas de registre, donc le contrôle des sorties ignore ce qu'elles ont publié : {editions}",
      de: "Diese Ausgaben haben kein Register, also weiß die Ergebniskontrolle nicht, was sie veröffentlichten: {editions}",
      en: "These editions have no ledger, so output checking doesn't know what they published: {editions}",
    },
    way: {
      nl: "Haal ledger.json terug uit git. Was er nooit een? Ga in git naar die editie en voer npx oshlab check --record uit.",
      fr: "Reprenez ledger.json dans git. Il n'y en a jamais eu ? Revenez dans git à cette édition et lancez npx oshlab check --record.",
      de: "Holen Sie ledger.json aus git zurück. Gab es nie eine? Gehen Sie in git zu dieser Ausgabe und führen Sie npx oshlab check --record aus.",
      en: "Take ledger.json back from git. Was there never one? Go to that edition in git and run npx oshlab check --record.",
    },
  },
  LEDGER_CONTRADICTS: {
    what: {
      nl: "Wat eerdere edities publiceerden en wat nu berekend is, kan niet samen waar zijn, dus kan niet aangetoond worden dat weggelaten cijfers verborgen blijven.",
      fr: "Ce qu'ont publié les éditions antérieures et ce qui est calculé maintenant ne peuvent être vrais ensemble : impossible de démontrer que les chiffres masqués le restent.",
      de: "Was frühere Ausgaben veröffentlichten und was jetzt berechnet ist, kann nicht zusammen wahr sein; also lässt sich nicht zeigen, dass zurückgehaltene Zahlen verborgen bleiben.",
      en: "What earlier editions published and what is computed now can't be true together, so it can't be shown that withheld numbers stay hidden.",
    },
    way: {
      nl: "Heet een ander cijfer nu zoals toen (andere definitie)? Geef het in survey(…) een andere naam.",
      fr: "Un autre chiffre porte-t-il le nom d'alors (autre définition) ? Donnez-lui un autre nom dans survey(…).",
      de: "Heißt eine andere Zahl jetzt wie damals (andere Definition)? Geben Sie ihr in survey(…) einen anderen Namen.",
      en: "Has another number the name of then (another definition)? Give it another name in survey(…).",
    },
  },
  LEDGER_DIFFERS: {
    what: {
      nl: "Van dezelfde levering publiceerde een eerdere editie voor {count} [cel|cellen] van dit hoofdstuk een ander getal; [die geldt als een ander cijfer|ze gelden als andere cijfers].",
      fr: "Pour la même livraison, une édition antérieure a publié un autre nombre pour {count} [cellule|cellules] de ce chapitre ; [elle compte comme un autre chiffre|elles comptent comme d'autres chiffres].",
      de: "Für dieselbe Lieferung veröffentlichte eine frühere Ausgabe zu {count} [Zelle|Zellen] dieses Kapitels eine andere Zahl; [sie gilt als eine andere Zahl|sie gelten als andere Zahlen].",
      en: "Of the same delivery an earlier edition published another number for {count} [cell|cells] of this chapter; [it counts as another number|they count as other numbers].",
    },
    way: {
      nl: "Is de definitie veranderd? Geef het cijfer een andere naam. Was het toen fout? Meld het bij het cijfer.",
      fr: "La définition a-t-elle changé ? Donnez un autre nom au chiffre. Était-il faux ? Dites-le à côté du chiffre.",
      de: "Hat sich die Definition geändert? Geben Sie der Zahl einen anderen Namen. War sie falsch? Sagen Sie es bei der Zahl.",
      en: "Has the definition changed? Give the number another name. Was it wrong then? Say so beside the number.",
    },
  },
  OUTPUT_OPENS_EARLIER: {
    what: {
      nl: "Met “{id}” zou een lezer uit een eerdere editie kunnen uitrekenen wat verborgen moet blijven: {opened}. Om dat te voorkomen moeten hier nog cellen wegvallen ({count}): {cells}.",
      fr: "Avec « {id} », un lecteur pourrait calculer à partir d'une édition antérieure ce qui doit rester caché : {opened}. Pour l'éviter, il faut masquer ici d'autres cellules ({count}) : {cells}.",
      de: "Mit „{id}“ ließe sich aus einer früheren Ausgabe berechnen, was verborgen bleiben muss: {opened}. Um das zu verhindern, müssen hier weitere Zellen zurückgehalten werden ({count}): {cells}.",
      en: "With “{id}” a reader could work out from an earlier edition what must stay hidden: {opened}. To prevent it, more cells must be withheld here ({count}): {cells}.",
    },
    way: {
      nl: "“Uitkomsten controleren” in het Lab, of npx oshlab check, zegt welke uitwegen helpen en wat ze kosten; npx oshlab check --apply cheapest past de goedkoopste toe. Of laat deze uitsplitsing vallen.",
      fr: "« Contrôler les résultats » dans le Lab, ou npx oshlab check, dit quelles issues aident et ce qu'elles coûtent ; npx oshlab check --apply cheapest applique la moins chère. Ou renoncez à cette ventilation.",
      de: "„Ergebnisse prüfen“ im Lab oder npx oshlab check sagt, welche Auswege helfen und was sie kosten; npx oshlab check --apply cheapest wendet den günstigsten an. Oder verzichten Sie auf diese Gliederung.",
      en: "“Check outputs” in the Lab, or npx oshlab check, says which ways out help and what they cost; npx oshlab check --apply cheapest applies the cheapest. Or leave this breakdown out.",
    },
  },
  PROTECTION_APPLIED: {
    what: {
      nl: "In “{id}” vallen nog cellen weg ({count}), omdat eerdere edities er anders iets van prijsgeven.",
      fr: "Dans « {id} », d'autres cellules sont masquées ({count}), sinon les éditions antérieures en révéleraient quelque chose.",
      de: "In „{id}“ werden weitere Zellen zurückgehalten ({count}), weil sich mit früheren Ausgaben sonst etwas davon berechnen ließe.",
      en: "In “{id}” more cells are withheld ({count}), because earlier editions would give something away otherwise.",
    },
    way: {
      nl: "Dat staat in notebooks/protection.json. Ongedaan maken: “Terugnemen” bij “Uitkomsten controleren” in het Lab, of npx oshlab check --undo '{id}'.",
      fr: "C'est inscrit dans notebooks/protection.json. Pour revenir en arrière : « Annuler ce choix » sous « Contrôler les résultats » dans le Lab, ou npx oshlab check --undo '{id}'.",
      de: "Das steht in notebooks/protection.json. Zum Rückgängigmachen: „Zurücknehmen“ unter „Ergebnisse prüfen“ im Lab, oder npx oshlab check --undo '{id}'.",
      en: "That stands in notebooks/protection.json. To undo it: “Take back” under “Check outputs” in the Lab, or npx oshlab check --undo '{id}'.",
    },
  },
  PROTECTION_MERGED: {
    what: {
      nl: "In “{id}” worden categorieën van “{dimension}” samen gepubliceerd, omdat eerdere edities er anders iets van prijsgeven: {categories}.",
      fr: "Dans « {id} », des catégories de « {dimension} » sont publiées ensemble, sinon les éditions antérieures en révéleraient quelque chose : {categories}.",
      de: "In „{id}“ werden Kategorien von „{dimension}“ zusammen veröffentlicht, weil sich mit früheren Ausgaben sonst etwas davon berechnen ließe: {categories}.",
      en: "In “{id}” categories of “{dimension}” are published together, because earlier editions would give something away otherwise: {categories}.",
    },
    way: {
      nl: "Dat staat in notebooks/protection.json. Ongedaan maken: “Terugnemen” bij “Uitkomsten controleren” in het Lab, of npx oshlab check --undo '{id}'.",
      fr: "C'est inscrit dans notebooks/protection.json. Pour revenir en arrière : « Annuler ce choix » sous « Contrôler les résultats » dans le Lab, ou npx oshlab check --undo '{id}'.",
      de: "Das steht in notebooks/protection.json. Zum Rückgängigmachen: „Zurücknehmen“ unter „Ergebnisse prüfen“ im Lab, oder npx oshlab check --undo '{id}'.",
      en: "That stands in notebooks/protection.json. To undo it: “Take back” under “Check outputs” in the Lab, or npx oshlab check --undo '{id}'.",
    },
  },
  PROTECTION_ROUNDED: {
    what: {
      nl: "In “{id}” zijn aantallen afgerond op veelvouden van {base} ({count} ervan), omdat eerdere edities er anders iets van prijsgeven.",
      fr: "Dans « {id} », des effectifs sont arrondis à des multiples de {base} ({count} d'entre eux), sinon les éditions antérieures en révéleraient quelque chose.",
      de: "In „{id}“ sind Anzahlen auf Vielfache von {base} gerundet ({count} davon), weil sich mit früheren Ausgaben sonst etwas davon berechnen ließe.",
      en: "In “{id}” counts are rounded to multiples of {base} ({count} of them), because earlier editions would give something away otherwise.",
    },
    way: {
      nl: "Dat staat in notebooks/protection.json. Ongedaan maken: “Terugnemen” bij “Uitkomsten controleren” in het Lab, of npx oshlab check --undo '{id}'.",
      fr: "C'est inscrit dans notebooks/protection.json. Pour revenir en arrière : « Annuler ce choix » sous « Contrôler les résultats » dans le Lab, ou npx oshlab check --undo '{id}'.",
      de: "Das steht in notebooks/protection.json. Zum Rückgängigmachen: „Zurücknehmen“ unter „Ergebnisse prüfen“ im Lab, oder npx oshlab check --undo '{id}'.",
      en: "That stands in notebooks/protection.json. To undo it: “Take back” under “Check outputs” in the Lab, or npx oshlab check --undo '{id}'.",
    },
  },
  PROTECTION_UNUSED: {
    what: {
      nl: "De gekozen bescherming van “{id}” ({way}) past nergens meer bij: die figuur, tabel of dat getal is er niet, is anders gemaakt, of geeft niets meer prijs.",
      fr: "La protection choisie pour « {id} » ({way}) ne correspond plus à rien : cette figure, ce tableau ou ce nombre n'existe plus, est fait autrement, ou ne révèle plus rien.",
      de: "Der gewählte Schutz von „{id}“ ({way}) trifft auf nichts mehr zu: Diese Abbildung, Tabelle oder Zahl gibt es nicht mehr, sie ist anders aufgebaut, oder sie gibt nichts mehr preis.",
      en: "The protection chosen for “{id}” ({way}) fits nothing any more: that figure, table or number isn't there, is made in another way, or gives nothing away any more.",
    },
    way: {
      nl: "Neem ze terug: npx oshlab check --undo '{id}'.",
      fr: "Renoncez-y : npx oshlab check --undo '{id}'.",
      de: "Nehmen Sie ihn zurück: npx oshlab check --undo '{id}'.",
      en: "Take it back: npx oshlab check --undo '{id}'.",
    },
  },
  PROTECTION_CODE: {
    what: {
      nl: "notebooks/protection.json voegt “{code}” van “{dimension}” samen met andere, maar die categorie is er niet (of is het totaal).",
      fr: "notebooks/protection.json regroupe « {code} » de « {dimension} » avec d'autres, mais cette catégorie n'existe pas (ou c'est le total).",
      de: "notebooks/protection.json fasst „{code}“ von „{dimension}“ mit anderen zusammen, aber diese Kategorie gibt es nicht (oder sie ist die Summe).",
      en: "notebooks/protection.json puts “{code}” of “{dimension}” together with others, but there is no such category (or it is the total).",
    },
    way: {
      nl: "Verbeter de code. Er zijn: {known}.",
      fr: "Corrigez le code. Il y a : {known}.",
      de: "Berichtigen Sie den Code. Es gibt: {known}.",
      en: "Correct the code. There are: {known}.",
    },
  },
  WAY_NO_HELP: {
    what: {
      nl: "Bij “{id}” helpt deze uitweg niet: {way}. Er is niets veranderd.",
      fr: "Pour « {id} », cette issue n'aide pas : {way}. Rien n'a été changé.",
      de: "Bei „{id}“ hilft dieser Ausweg nicht: {way}. Nichts wurde geändert.",
      en: "For “{id}” this way out doesn't help: {way}. Nothing was changed.",
    },
    way: {
      nl: "Kies een andere met npx oshlab check --apply cheapest, of laat deze uitsplitsing vallen.",
      fr: "Choisissez-en une autre avec npx oshlab check --apply cheapest, ou renoncez à cette ventilation.",
      de: "Wählen Sie einen anderen mit npx oshlab check --apply cheapest, oder verzichten Sie auf diese Gliederung.",
      en: "Choose another with npx oshlab check --apply cheapest, or leave this breakdown out.",
    },
  },
  WAY_NO_OUTPUT: {
    what: {
      nl: "Geen figuur, tabel of getal met de naam “{name}” geeft iets van een eerdere editie prijs.",
      fr: "Aucune figure, aucun tableau ni nombre nommé « {name} » ne révèle quelque chose d'une édition antérieure.",
      de: "Keine Abbildung, Tabelle oder Zahl mit dem Namen „{name}“ gibt etwas aus einer früheren Ausgabe preis.",
      en: "No figure, table or number called “{name}” gives anything of an earlier edition away.",
    },
    way: {
      nl: "Dat doen: {known}.",
      fr: "C'est le cas de : {known}.",
      de: "Das tun: {known}.",
      en: "These do: {known}.",
    },
  },
  PROTECTION_NONE: {
    what: {
      nl: "Voor “{name}” is geen bescherming gekozen.",
      fr: "Aucune protection n'a été choisie pour « {name} ».",
      de: "Für „{name}“ ist kein Schutz gewählt.",
      en: "No protection was chosen for “{name}”.",
    },
    way: {
      nl: "Wel voor: {known}.",
      fr: "Il y en a une pour : {known}.",
      de: "Es gibt einen für: {known}.",
      en: "There is one for: {known}.",
    },
  },
  PROTECTION_BROKEN: {
    what: {
      nl: "De gekozen bescherming is niet leesbaar: {reason}",
      fr: "La protection choisie est illisible : {reason}",
      de: "Der gewählte Schutz ist nicht lesbar: {reason}",
      en: "The chosen protection can't be read: {reason}",
    },
    way: {
      nl: "Verbeter het bestand, of haal de vorige versie terug uit git.",
      fr: "Corrigez le fichier, ou reprenez la version précédente dans git.",
      de: "Berichtigen Sie die Datei, oder holen Sie die vorige Fassung aus git.",
      en: "Correct the file, or take the previous version from git.",
    },
  },
  RECORD_REFUSED: {
    what: {
      nl: "De editie is niet vastgelegd: wat niet naar buiten mag, kan niet gepubliceerd zijn.",
      fr: "L'édition n'a pas été enregistrée : ce qui ne peut pas sortir n'a pas pu être publié.",
      de: "Die Ausgabe wurde nicht festgehalten: Was nicht hinaus darf, kann nicht veröffentlicht sein.",
      en: "The edition was not recorded: what must not leave can't have been published.",
    },
    way: {
      nl: "Breng eerst in orde wat npx oshlab check meldt.",
      fr: "Réglez d'abord ce que signale npx oshlab check.",
      de: "Bringen Sie zuerst in Ordnung, was npx oshlab check meldet.",
      en: "Put right first what npx oshlab check says.",
    },
  },
  RECORD_WHOLE: {
    what: {
      nl: "--record legt de hele editie vast: het gaat niet samen met --chapter of --apply.",
      fr: "--record enregistre toute l'édition : il ne va pas avec --chapter ni --apply.",
      de: "--record hält die ganze Ausgabe fest: Es geht nicht zusammen mit --chapter oder --apply.",
      en: "--record records the whole edition: it doesn't go together with --chapter or --apply.",
    },
    way: {
      nl: "Geef --record alleen.",
      fr: "Donnez --record seul.",
      de: "Geben Sie --record allein an.",
      en: "Give --record alone.",
    },
  },
} satisfies Record<string, Entry>;
