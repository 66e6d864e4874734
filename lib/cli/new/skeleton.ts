import { sameWords } from "../../words.ts";
import type { Words } from "../../words.ts";

/** A cell of a new chapter; the words of code are the same in every language. */
export interface SkeletonCell {
  id: string;
  kind: "markdown" | "code";
  source: Words;
}

/**
 * A chapter to begin from: finding, figure, method, limits, with a first figure from an open source, in four
 * languages. The cell `summary` is that of the metadata.
 */
export const skeleton = (name: string, title: string): SkeletonCell[] => [
  {
    id: "summary",
    kind: "markdown",
    source: {
      nl: "Een of twee zinnen over wat dit hoofdstuk toont.",
      fr: "Une ou deux phrases sur ce que montre ce chapitre.",
      de: "Ein oder zwei Sätze darüber, was dieses Kapitel zeigt.",
      en: "One or two sentences on what this chapter shows.",
    },
  },
  {
    id: "finding",
    kind: "markdown",
    source: {
      nl: `# ${title}: schrijf hier wat de lezer moet onthouden, in één zin

Begin met de bevinding. Een getal in de tekst blijft aan de gegevens gebonden: in 2015 stond de index van de arbeidsintensiteit in België op {eval}\`latest\`.

- **Eerste punt.** Wat valt op?
- **Tweede punt.** Voor wie geldt het?`,
      fr: `# ${title} : écrivez ici ce que le lecteur doit retenir, en une phrase

Commencez par le constat. Un nombre dans le texte reste lié aux données : en 2015, l'indice d'intensité du travail en Belgique était de {eval}\`latest\`.

- **Premier point.** Qu'est-ce qui frappe ?
- **Deuxième point.** Pour qui est-ce vrai ?`,
      de: `# ${title}: schreiben Sie hier in einem Satz, was man sich merken soll

Beginnen Sie mit dem Ergebnis. Eine Zahl im Text bleibt an die Daten gebunden: 2015 stand der Index der Arbeitsintensität in Belgien bei {eval}\`latest\`.

- **Erster Punkt.** Was fällt auf?
- **Zweiter Punkt.** Für wen gilt es?`,
      en: `# ${title}: write here what the reader should remember, in one sentence

Begin with the finding. A number in the text stays bound to the data: in 2015 the index of work intensity in Belgium stood at {eval}\`latest\`.

- **First point.** What stands out?
- **Second point.** Who does it hold for?`,
    },
  },
  {
    id: "data",
    kind: "code",
    source: sameWords(`import { figure, open } from "oshlab";

const source = await open("eurofound-jqi");
const intensity = await source.measure("intensity", { by: ["country", "year", "sex"] });
const belgium = intensity.where({ country: "BE" });
const latest = belgium.at({ year: "2015", sex: "T" });`),
  },
  {
    id: "trend",
    kind: "code",
    source: sameWords(`figure("${name}-trend", { data: belgium, chart: "line", x: "year", series: "sex" });`),
  },
  {
    id: "trend-words",
    kind: "markdown",
    source: {
      nl: `## Een kop zegt wat de figuur toont

Vertel in een of twee alinea's wat de figuur zegt, en wat niet.

:::{figure} #${name}-trend
:alt: Beschrijf de figuur voor wie haar niet ziet. In 2015 stond de index op {eval}\`latest\`.
De titel van de figuur is haar bevinding

Index van de arbeidsintensiteit (0 tot 100), werkenden in België, naar geslacht
:::`,
      fr: `## Un intertitre dit ce que montre la figure

Racontez en un ou deux paragraphes ce que dit la figure, et ce qu'elle ne dit pas.

:::{figure} #${name}-trend
:alt: Décrivez la figure pour qui ne la voit pas. En 2015, l'indice était de {eval}\`latest\`.
Le titre de la figure est son constat

Indice d'intensité du travail (0 à 100), personnes occupées en Belgique, par sexe
:::`,
      de: `## Eine Überschrift sagt, was die Abbildung zeigt

Erzählen Sie in ein oder zwei Absätzen, was die Abbildung sagt und was nicht.

:::{figure} #${name}-trend
:alt: Beschreiben Sie die Abbildung für alle, die sie nicht sehen. 2015 stand der Index bei {eval}\`latest\`.
Der Titel der Abbildung ist ihr Ergebnis

Index der Arbeitsintensität (0 bis 100), Erwerbstätige in Belgien, nach Geschlecht
:::`,
      en: `## A heading says what the figure shows

Tell in a paragraph or two what the figure says, and what it doesn't.

:::{figure} #${name}-trend
:alt: Describe the figure for those who can't see it. In 2015 the index stood at {eval}\`latest\`.
The title of the figure is its finding

Index of work intensity (0 to 100), persons in work in Belgium, by sex
:::`,
    },
  },
  {
    id: "method",
    kind: "markdown",
    source: {
      nl: `## Hoe werd dit gemeten?

**De bron.** Wie ondervroeg wie, wanneer en hoe? **De maat.** Wat betekent een hogere waarde?`,
      fr: `## Comment cela a-t-il été mesuré ?

**La source.** Qui a interrogé qui, quand et comment ? **La mesure.** Que signifie une valeur plus élevée ?`,
      de: `## Wie wurde gemessen?

**Die Quelle.** Wer hat wen befragt, wann und wie? **Das Maß.** Was bedeutet ein höherer Wert?`,
      en: `## How was this measured?

**The source.** Who asked whom, when and how? **The measure.** What does a higher value mean?`,
    },
  },
  {
    id: "limits",
    kind: "markdown",
    source: {
      nl: `## Wat deze cijfers niet zeggen

- **Geen oorzaken.** Waarom is het zo? Dat zeggen deze cijfers niet.
- **Onzekerheid.** Hoe groot is de foutenmarge, of waarom kennen wij die niet?`,
      fr: `## Ce que ces chiffres ne disent pas

- **Pas de causes.** Pourquoi en est-il ainsi ? Ces chiffres ne le disent pas.
- **Incertitude.** Quelle est la marge d'erreur, ou pourquoi ne la connaissons-nous pas ?`,
      de: `## Was diese Zahlen nicht sagen

- **Keine Ursachen.** Warum ist es so? Das sagen diese Zahlen nicht.
- **Unsicherheit.** Wie groß ist die Fehlerspanne, oder warum kennen wir sie nicht?`,
      en: `## What these numbers don't say

- **No causes.** Why is it so? These numbers don't tell.
- **Uncertainty.** How large is the margin of error, or why don't we know it?`,
    },
  },
];
