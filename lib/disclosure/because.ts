import type { Words } from "../words.ts";
import type { Reason } from "./decide.ts";

/** Why cells are withheld, for the author and the verdict. {count}: how many cells; {minimum}: of respondents. */
export const BECAUSE: Record<Reason, Words> = {
  "count-too-small": {
    nl: "{count} cel(len) met minder dan {minimum} respondenten: wordt niet gepubliceerd.",
    fr: "{count} cellule(s) avec moins de {minimum} répondants : ne sera pas publiée.",
    de: "{count} Zelle(n) mit weniger als {minimum} Befragten: wird nicht veröffentlicht.",
    en: "{count} cell(s) with fewer than {minimum} respondents: will not be published.",
  },
  "units-too-few": {
    nl: "{count} cel(len) met te weinig werkgevers: wordt niet gepubliceerd.",
    fr: "{count} cellule(s) avec trop peu d'employeurs : ne sera pas publiée.",
    de: "{count} Zelle(n) mit zu wenigen Arbeitgebern: wird nicht veröffentlicht.",
    en: "{count} cell(s) with too few employers: will not be published.",
  },
  dominance: {
    nl: "{count} totaal/totalen waarin de grootsten bijna alles hebben: wordt niet gepubliceerd.",
    fr: "{count} total/totaux où les plus grands ont presque tout : ne sera pas publié.",
    de: "{count} Summe(n), in der die Größten fast alles haben: wird nicht veröffentlicht.",
    en: "{count} total(s) in which the largest contributors have nearly everything: will not be published.",
  },
  "p-percent": {
    nl: "{count} totaal/totalen waaruit de ene bijdrager de andere te nauwkeurig kan schatten: wordt niet gepubliceerd.",
    fr: "{count} total/totaux d'où un contributeur peut estimer un autre trop précisément : ne sera pas publié.",
    de: "{count} Summe(n), aus der ein Beitragender einen anderen zu genau schätzen kann: wird nicht veröffentlicht.",
    en: "{count} total(s) from which one contributor can estimate another too closely: will not be published.",
  },
  weights: {
    nl: "{count} gewogen totaal/totalen op te weinig respondenten, wier aantal eruit af te leiden is: wordt niet gepubliceerd.",
    fr: "{count} total/totaux pondérés sur trop peu de répondants, dont le nombre s'en déduit : ne sera pas publié.",
    de: "{count} gewichtete Summe(n) auf zu wenigen Befragten, deren Zahl daraus folgt: wird nicht veröffentlicht.",
    en: "{count} weighted total(s) on too few respondents, whose number follows from it: will not be published.",
  },
  group: {
    nl: "{count} cel(len) die van een hele groep zegt dat iedereen of niemand het heeft: wordt niet gepubliceerd.",
    fr: "{count} cellule(s) qui dit d'un groupe entier que tous ou personne ne l'ont : ne sera pas publiée.",
    de: "{count} Zelle(n), die von einer ganzen Gruppe sagt, dass alle oder niemand es haben: wird nicht veröffentlicht.",
    en: "{count} cell(s) that say of a whole group that everybody or nobody has it: will not be published.",
  },
  numerator: {
    nl: "{count} percentage(s) waarachter met het bekende aantal respondenten te weinig personen staan: wordt niet gepubliceerd.",
    fr: "{count} pourcentage(s) qui, avec le nombre connu de répondants, révèlent trop peu de personnes : ne sera pas publié.",
    de: "{count} Anteil(e), hinter dem bei bekannter Zahl der Befragten zu wenige Personen stehen: wird nicht veröffentlicht.",
    en: "{count} percentage(s) that stand for too few persons, the number of respondents being known: will not be published.",
  },
  mean: {
    nl: "{count} gemiddelde(n) op te weinig respondenten: wordt niet gepubliceerd.",
    fr: "{count} moyenne(s) sur trop peu de répondants : ne sera pas publiée.",
    de: "{count} Mittelwert(e) auf zu wenigen Befragten: wird nicht veröffentlicht.",
    en: "{count} mean(s) on too few respondents: will not be published.",
  },
  quantile: {
    nl: "{count} kwantiel(en) met te weinig respondenten aan één kant: wordt niet gepubliceerd.",
    fr: "{count} quantile(s) avec trop peu de répondants d'un côté : ne sera pas publié.",
    de: "{count} Quantil(e) mit zu wenigen Befragten auf einer Seite: wird nicht veröffentlicht.",
    en: "{count} quantile(s) with too few respondents on one side: will not be published.",
  },
  extreme: {
    nl: "{count} kleinste of grootste waarde(n), van te weinig personen: wordt niet gepubliceerd.",
    fr: "{count} valeur(s) minimale(s) ou maximale(s), de trop peu de personnes : ne sera pas publiée.",
    de: "{count} kleinste(r) oder größte(r) Wert(e), von zu wenigen Personen: wird nicht veröffentlicht.",
    en: "{count} smallest or largest value(s), of too few persons: will not be published.",
  },
  regression: {
    nl: "{count} cijfer(s) van een regressie met te weinig vrijheidsgraden, of die de groepsgemiddelden zelf geeft: wordt niet gepubliceerd.",
    fr: "{count} chiffre(s) d'une régression avec trop peu de degrés de liberté, ou qui donne les moyennes mêmes des groupes : ne sera pas publié.",
    de: "{count} Zahl(en) einer Regression mit zu wenigen Freiheitsgraden, oder die die Gruppenmittel selbst gibt: wird nicht veröffentlicht.",
    en: "{count} number(s) of a regression with too few degrees of freedom, or that gives the group means themselves: will not be published.",
  },
  complement: {
    nl: "{count} cel(len) mee weggelaten, omdat een verborgen cel anders uit de andere cijfers te berekenen is.",
    fr: "{count} cellule(s) masquée(s) en plus, car une cellule masquée pourrait se calculer à partir des autres chiffres.",
    de: "{count} Zelle(n) zusätzlich zurückgehalten, weil eine zurückgehaltene Zelle sonst aus den anderen Zahlen zu berechnen ist.",
    en: "{count} more cell(s) withheld, because a withheld cell could be computed from the other numbers otherwise.",
  },
};
