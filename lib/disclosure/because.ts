import type { Words } from "../words.ts";
import type { Reason } from "./decide.ts";

/** Why cells are withheld, for the author and the verdict. `[one|many]` by {count}: how many cells; {minimum}: of respondents. */
export const BECAUSE: Record<Reason, Words> = {
  "count-too-small": {
    nl: "{count} [cel|cellen] met minder dan {minimum} respondenten: [wordt|worden] niet gepubliceerd.",
    fr: "{count} [cellule|cellules] avec moins de {minimum} répondants : ne [sera pas publiée|seront pas publiées].",
    de: "{count} [Zelle|Zellen] mit weniger als {minimum} Befragten: [wird|werden] nicht veröffentlicht.",
    en: "{count} [cell|cells] with fewer than {minimum} respondents: will not be published.",
  },
  "units-too-few": {
    nl: "{count} [cel|cellen] met te weinig eenheden (werkgevers, personen): [wordt|worden] niet gepubliceerd.",
    fr: "{count} [cellule|cellules] avec trop peu d'unités (employeurs, personnes) : ne [sera pas publiée|seront pas publiées].",
    de: "{count} [Zelle|Zellen] mit zu wenigen Einheiten (Arbeitgeber, Personen): [wird|werden] nicht veröffentlicht.",
    en: "{count} [cell|cells] with too few units (employers, persons): will not be published.",
  },
  dominance: {
    nl: "{count} [totaal|totalen] waarin de grootsten bijna alles hebben: [wordt|worden] niet gepubliceerd.",
    fr: "{count} [total|totaux] où les plus grands ont presque tout : ne [sera pas publié|seront pas publiés].",
    de: "{count} [Summe, in der|Summen, in denen] die Größten fast alles haben: [wird|werden] nicht veröffentlicht.",
    en: "{count} [total|totals] in which the largest contributors have nearly everything: will not be published.",
  },
  "p-percent": {
    nl: "{count} [totaal|totalen] waaruit de ene bijdrager de andere te nauwkeurig kan schatten: [wordt|worden] niet gepubliceerd.",
    fr: "{count} [total|totaux] d'où un contributeur peut estimer un autre trop précisément : ne [sera pas publié|seront pas publiés].",
    de: "{count} [Summe, aus der|Summen, aus denen] ein Beitragender einen anderen zu genau schätzen kann: [wird|werden] nicht veröffentlicht.",
    en: "{count} [total|totals] from which one contributor can estimate another too closely: will not be published.",
  },
  weights: {
    nl: "{count} gewogen [totaal|totalen] op te weinig respondenten, wier aantal eruit af te leiden is: [wordt|worden] niet gepubliceerd.",
    fr: "{count} [total pondéré|totaux pondérés] sur trop peu de répondants, dont le nombre s'en déduit : ne [sera pas publié|seront pas publiés].",
    de: "{count} gewichtete [Summe|Summen] auf zu wenigen Befragten, deren Zahl daraus folgt: [wird|werden] nicht veröffentlicht.",
    en: "{count} weighted [total|totals] on too few respondents, whose number follows from [it|them]: will not be published.",
  },
  group: {
    nl: "{count} [cel die|cellen die] van een hele groep [zegt|zeggen] dat iedereen of niemand het heeft: [wordt|worden] niet gepubliceerd.",
    fr: "{count} [cellule qui dit|cellules qui disent] d'un groupe entier que tous ou personne ne l'ont : ne [sera pas publiée|seront pas publiées].",
    de: "{count} [Zelle|Zellen], die von einer ganzen Gruppe [sagt|sagen], dass alle oder niemand es haben: [wird|werden] nicht veröffentlicht.",
    en: "{count} [cell that says|cells that say] of a whole group that everybody or nobody has it: will not be published.",
  },
  numerator: {
    nl: "{count} [percentage|percentages] waarachter met het bekende aantal respondenten te weinig personen staan: [wordt|worden] niet gepubliceerd.",
    fr: "{count} [pourcentage|pourcentages] qui, avec le nombre connu de répondants, [révèle|révèlent] trop peu de personnes : ne [sera pas publié|seront pas publiés].",
    de: "{count} [Anteil, hinter dem|Anteile, hinter denen] bei bekannter Zahl der Befragten zu wenige Personen stehen: [wird|werden] nicht veröffentlicht.",
    en: "{count} [percentage that stands|percentages that stand] for too few persons, the number of respondents being known: will not be published.",
  },
  mean: {
    nl: "{count} [gemiddelde|gemiddelden] op te weinig respondenten: [wordt|worden] niet gepubliceerd.",
    fr: "{count} [moyenne|moyennes] sur trop peu de répondants : ne [sera pas publiée|seront pas publiées].",
    de: "{count} [Mittelwert|Mittelwerte] auf zu wenigen Befragten: [wird|werden] nicht veröffentlicht.",
    en: "{count} [mean|means] on too few respondents: will not be published.",
  },
  quantile: {
    nl: "{count} [kwantiel|kwantielen] met te weinig respondenten aan één kant, of tussen twee ervan: [wordt|worden] niet gepubliceerd.",
    fr: "{count} [quantile|quantiles] avec trop peu de répondants d'un côté, ou entre deux d'entre eux : ne [sera pas publié|seront pas publiés].",
    de: "{count} [Quantil|Quantile] mit zu wenigen Befragten auf einer Seite oder zwischen zweien: [wird|werden] nicht veröffentlicht.",
    en: "{count} [quantile|quantiles] with too few respondents on one side, or between two of them: will not be published.",
  },
  extreme: {
    nl: "{count} kleinste of grootste [waarde|waarden], van te weinig personen: [wordt|worden] niet gepubliceerd.",
    fr: "{count} [valeur minimale ou maximale|valeurs minimales ou maximales], de trop peu de personnes : ne [sera pas publiée|seront pas publiées].",
    de: "{count} [kleinster oder größter Wert|kleinste oder größte Werte], von zu wenigen Personen: [wird|werden] nicht veröffentlicht.",
    en: "{count} smallest or largest [value|values], of too few persons: will not be published.",
  },
  regression: {
    nl: "{count} [cijfer|cijfers] van een regressie met te weinig vrijheidsgraden, of die de groepsgemiddelden zelf geeft: [wordt|worden] niet gepubliceerd.",
    fr: "{count} [chiffre|chiffres] d'une régression avec trop peu de degrés de liberté, ou qui donne les moyennes mêmes des groupes : ne [sera pas publié|seront pas publiés].",
    de: "{count} [Zahl|Zahlen] einer Regression mit zu wenigen Freiheitsgraden, oder die die Gruppenmittel selbst gibt: [wird|werden] nicht veröffentlicht.",
    en: "{count} [number|numbers] of a regression with too few degrees of freedom, or that gives the group means themselves: will not be published.",
  },
  earlier: {
    nl: "{count} [cel blijft|cellen blijven] weg, omdat een eerdere editie ze wegliet: anders is er iets van die editie uit te berekenen.",
    fr: "{count} [cellule reste masquée|cellules restent masquées], car une édition antérieure les masquait : sinon une partie de celle-ci pourrait se calculer.",
    de: "{count} [Zelle bleibt|Zellen bleiben] zurückgehalten, weil eine frühere Ausgabe sie zurückhielt: Sonst ließe sich etwas von ihr berechnen.",
    en: "{count} [cell stays|cells stay] withheld, because an earlier edition withheld them: something of it could be computed otherwise.",
  },
  complement: {
    nl: "{count} [cel|cellen] mee weggelaten, omdat een verborgen cel, of iets over enkele respondenten, anders uit de andere cijfers te berekenen is.",
    fr: "{count} [cellule masquée|cellules masquées] en plus, car une cellule masquée, ou quelque chose sur quelques répondants, pourrait sinon se calculer à partir des autres chiffres.",
    de: "{count} [Zelle|Zellen] zusätzlich zurückgehalten, weil eine zurückgehaltene Zelle oder etwas über wenige Befragte sonst aus den anderen Zahlen zu berechnen wäre.",
    en: "{count} more [cell|cells] withheld, because a withheld cell, or something about a few respondents, could be computed from the other numbers otherwise.",
  },
};
