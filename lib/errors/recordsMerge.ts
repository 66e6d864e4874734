import type { Entry } from "./entry.ts";

/** Categories that become one in records that leave. */
export const recordsMergeErrors = {
  RECORDS_MERGE: {
    what: {
      nl: "“{text}” zegt niet welke categorieën één worden.",
      fr: "« {text} » ne dit pas quelles catégories n'en font qu'une.",
      de: "„{text}“ sagt nicht, welche Kategorien eine werden.",
      en: "“{text}” doesn't say which categories become one.",
    },
    way: {
      nl: "Schrijf het zo: --merge sector=BF:B+F",
      fr: "Écrivez ainsi : --merge sector=BF:B+F",
      de: "Schreiben Sie es so: --merge sector=BF:B+F",
      en: "Write it like this: --merge sector=BF:B+F",
    },
  },
  RECORDS_MERGE_COLUMN: {
    what: {
      nl: "“{column}” gaat niet naar buiten, dus heeft samenvoegen daar geen zin.",
      fr: "« {column} » ne sort pas, donc y fusionner n'a pas d'effet.",
      de: "„{column}“ geht nicht hinaus, also hat Zusammenlegen dort keine Wirkung.",
      en: "“{column}” doesn't leave, so merging there has no effect.",
    },
    way: {
      nl: "Neem de kolom op in --columns (nu: {leaving}), of laat --merge weg.",
      fr: "Ajoutez la colonne à --columns (actuellement : {leaving}), ou retirez --merge.",
      de: "Nehmen Sie die Spalte in --columns auf (jetzt: {leaving}), oder lassen Sie --merge weg.",
      en: "Add the column to --columns (now: {leaving}), or leave --merge out.",
    },
  },
  RECORDS_MERGE_CODE: {
    what: {
      nl: "“{column}” heeft geen categorie “{code}”.",
      fr: "« {column} » n'a pas de catégorie « {code} ».",
      de: "„{column}“ hat keine Kategorie „{code}“.",
      en: "“{column}” has no category “{code}”.",
    },
    way: {
      nl: "De beschrijving noemt: {known}",
      fr: "La description nomme : {known}",
      de: "Die Beschreibung nennt: {known}",
      en: "The description names: {known}",
    },
  },
  RECORDS_MERGE_TWICE: {
    what: {
      nl: "De categorie “{code}” van “{column}” wordt twee keer samengevoegd.",
      fr: "La catégorie « {code} » de « {column} » est fusionnée deux fois.",
      de: "Die Kategorie „{code}“ von „{column}“ wird zweimal zusammengelegt.",
      en: "The category “{code}” of “{column}” is merged twice.",
    },
    way: {
      nl: "Noem elke categorie één keer.",
      fr: "Nommez chaque catégorie une seule fois.",
      de: "Nennen Sie jede Kategorie einmal.",
      en: "Name each category once.",
    },
  },
  RECORDS_MERGE_ONE: {
    what: {
      nl: "“{into}” van “{column}” zou uit één categorie bestaan: dat voegt niets samen.",
      fr: "« {into} » de « {column} » n'aurait qu'une catégorie : rien n'est fusionné.",
      de: "„{into}“ von „{column}“ bestünde aus einer Kategorie: Das legt nichts zusammen.",
      en: "“{into}” of “{column}” would be of one category: that merges nothing.",
    },
    way: {
      nl: "Noem er twee of meer: --merge sector=BF:B+F",
      fr: "Nommez-en deux ou plus : --merge sector=BF:B+F",
      de: "Nennen Sie zwei oder mehr: --merge sector=BF:B+F",
      en: "Name two or more: --merge sector=BF:B+F",
    },
  },
  RECORDS_MERGE_INTO: {
    what: {
      nl: "“{into}” is al een categorie van “{column}” en zou dan ook voor andere staan.",
      fr: "« {into} » est déjà une catégorie de « {column} » et en désignerait alors d'autres aussi.",
      de: "„{into}“ ist schon eine Kategorie von „{column}“ und stünde dann auch für andere.",
      en: "“{into}” is a category of “{column}” already and would then stand for others too.",
    },
    way: {
      nl: "Kies een nieuwe code, of voeg “{into}” mee samen.",
      fr: "Choisissez un nouveau code, ou fusionnez aussi « {into} ».",
      de: "Wählen Sie einen neuen Code, oder legen Sie „{into}“ mit zusammen.",
      en: "Choose a new code, or merge “{into}” too.",
    },
  },
} satisfies Record<string, Entry>;
