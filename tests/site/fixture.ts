import type { PublicValue } from "../../lib/disclosure/public.ts";
import type { SiteInput } from "../../lib/site/input.ts";
import { sameWords } from "../../lib/words.ts";
import type { Words } from "../../lib/words.ts";
import { words, jqi, survey, pace, countries, table, stress } from "./records.ts";

export { SECRET } from "./records.ts";

const value = (number: number | null, more: Partial<PublicValue> = {}): PublicValue => ({
  schema: "oshlab/value/1",
  kind: "value",
  status: number === null ? "suppressed" : "shown",
  value: number,
  unit: sameWords(""),
  measure: "index",
  digits: 1,
  signed: false,
  synthetic: false,
  ...more,
});

const figureWords = (
  kind: "figure" | "table",
  id: string,
  title: string,
  subtitle: string,
  alt: string,
  note = "",
): string =>
  `:::{${kind}} #${id}\n${kind === "figure" ? `:alt: ${alt}\n` : ""}${title}\n\n${subtitle}\n${note && `\n${note}\n`}:::`;

const opening = words(
  "# Werken in België werd intenser: de index steeg tot {eval}`be2015`\n\nIn 1995 stond de index op {eval}`be1995`. Sindsdien gaat het tempo omhoog, en bij vrouwen sneller dan bij mannen.[^index]\n\n[^index]: De {term}`index` loopt van 0 tot 100.",
  "# Le travail s’intensifie en Belgique : l’indice atteint {eval}`be2015`\n\nEn 1995, l’indice était de {eval}`be1995`. Depuis, le rythme augmente, et plus vite chez les femmes que chez les hommes.[^index]\n\n[^index]: L’{term}`indice <index>` va de 0 à 100.",
  "# Die Arbeit in Belgien ist intensiver geworden: der Index stieg auf {eval}`be2015`\n\n1995 lag der Index bei {eval}`be1995`. Seitdem steigt das Tempo, bei Frauen schneller als bei Männern.[^index]\n\n[^index]: Der {term}`Index <index>` reicht von 0 bis 100.",
  "# Work in Belgium has become more intense: the index rose to {eval}`be2015`\n\nIn 1995 the index stood at {eval}`be1995`. The pace has gone up since, and faster for women than for men.[^index]\n\n[^index]: The {term}`index <index>` runs from 0 to 100.",
);

const section = (
  title: Words,
  body: Words,
  id: string,
  kind: "figure" | "table",
  finding: Words,
  shown: Words,
): Words => {
  const one = (language: keyof Words) =>
    `## ${title[language]}\n\n${body[language]}\n\n${figureWords(kind, id, finding[language], shown[language], `${finding[language]} ({eval}\`be2015\`)`, language === "en" ? `A higher index means more intense {term}\`work <work-intensity>\`. See also [](#${id}).` : "")}`;
  return words(one("nl"), one("fr"), one("de"), one("en"));
};
const index2015 = words(
  "Index van werkintensiteit (0–100), werknemers, 2015",
  "Indice d’intensité du travail (0–100), travailleurs, 2015",
  "Index der Arbeitsintensität (0–100), Beschäftigte, 2015",
  "Work intensity index (0–100), workers, 2015",
);
const indexSeries = words(
  "Index van werkintensiteit (0–100), werknemers in België, 1995–2015",
  "Indice d’intensité du travail (0–100), travailleurs en Belgique, 1995–2015",
  "Index der Arbeitsintensität (0–100), Beschäftigte in Belgien, 1995–2015",
  "Work intensity index (0–100), workers in Belgium, 1995–2015",
);

/** A small whole report: one real-looking chapter, one on a synthetic confidential survey with a suppressed cell. */
export const fixture = (): SiteInput => ({
  edition: {
    id: "2026",
    date: "2026-11-23",
    title: words(
      "Arbeidsomstandigheden en beroepsrisico’s in België",
      "Conditions de travail et risques professionnels en Belgique",
      "Arbeitsbedingungen und Berufsrisiken in Belgien",
      "Working conditions and occupational risks in Belgium",
    ),
    languages: ["nl", "fr", "de", "en"],
    address: "",
    themes: [
      {
        id: "psychosocial",
        label: words(
          "Psychosociale risico’s en geestelijke gezondheid",
          "Risques psychosociaux et santé mentale",
          "Psychosoziale Risiken und psychische Gesundheit",
          "Psychosocial risks and mental health",
        ),
      },
      {
        id: "demands",
        label: words(
          "Werkdruk en eisen van het werk",
          "Charge et exigences du travail",
          "Arbeitsbelastung und Anforderungen",
          "Workload and demands of work",
        ),
      },
    ],
  },
  chapters: [
    {
      id: "mental-health",
      theme: "psychosocial",
      title: words("Geestelijke gezondheid", "Santé mentale", "Psychische Gesundheit", "Mental health"),
      summary: words(
        "Wie staat onder druk, en in welke sectoren het meest? {eval}`stress` meldt meestal of altijd stress.",
        "Qui est sous pression, et dans quels secteurs surtout ? {eval}`stress` déclarent du stress la plupart du temps ou toujours.",
        "Wer steht unter Druck, und in welchen Branchen am meisten? {eval}`stress` berichten meistens oder immer Stress.",
        "Who is under pressure, and in which sectors most? {eval}`stress` report stress most of the time or always.",
      ),
      synthetic: true,
      blocks: [
        {
          kind: "prose",
          cell: "intro",
          source: words(
            "# Stress komt het vaakst voor in de zorg: {eval}`stress`\n\nIn de landbouw is het aandeel {eval}`farming`.",
            "# Le stress est le plus fréquent dans les soins : {eval}`stress`\n\nDans l’agriculture, la part est {eval}`farming`.",
            "# Stress ist im Gesundheitswesen am häufigsten: {eval}`stress`\n\nIn der Landwirtschaft beträgt der Anteil {eval}`farming`.",
            "# Stress is most common in health care: {eval}`stress`\n\nIn agriculture the share is {eval}`farming`.",
          ),
        },
        {
          kind: "code",
          cell: "sectors",
          source:
            'const survey = await open("wellbeing-synthetic");\nfigure("stress-by-sector", share(survey, "stress", { by: ["sector"] }));',
        },
        {
          kind: "prose",
          cell: "sectors-words",
          source: section(
            words("In welke sectoren?", "Dans quels secteurs ?", "In welchen Branchen?", "In which sectors?"),
            words(
              ":::{note}\nVerzonnen antwoorden.\n:::",
              ":::{note}\nRéponses inventées.\n:::",
              ":::{note}\nErfundene Antworten.\n:::",
              ":::{note}\nInvented answers.\n:::",
            ),
            "stress-by-sector",
            "figure",
            words(
              "Zorg en onderwijs melden het vaakst stress",
              "La santé et l’enseignement déclarent le plus souvent du stress",
              "Gesundheitswesen und Bildung berichten am häufigsten Stress",
              "Health care and education report stress most often",
            ),
            words(
              "Meestal of altijd stress, % van de werknemers, 2026",
              "Stress la plupart du temps ou toujours, % des travailleurs, 2026",
              "Meistens oder immer Stress, % der Beschäftigten, 2026",
              "Stress most of the time or always, % of employees, 2026",
            ),
          ),
        },
      ],
      figures: { "stress-by-sector": stress },
      values: {
        stress: value(38, { measure: "percentage", digits: 0 }),
        farming: value(null, { measure: "percentage", digits: 0 }),
        be2015: value(41.5),
      },
      notebook: "notebooks/02-mental-health.ipynb",
    },
    {
      id: "demands",
      theme: "demands",
      title: words(
        "Werkdruk en tempo",
        "Charge et rythme de travail",
        "Arbeitsbelastung und Tempo",
        "Workload and pace",
      ),
      summary: words(
        "Hoe hard werken we, vergeleken met vroeger en met andere landen?",
        "À quel rythme travaillons-nous, par rapport au passé et aux autres pays ?",
        "Wie hart arbeiten wir, verglichen mit früher und mit anderen Ländern?",
        "How hard do we work, compared with the past and with other countries?",
      ),
      synthetic: false,
      blocks: [
        { kind: "code", cell: "load", source: 'const jqi = await open("eurofound-jqi");' },
        { kind: "prose", cell: "finding", source: opening },
        {
          kind: "code",
          cell: "pace",
          source: 'figure("pace-of-work", measure(jqi, "JQIintensity_i", { by: ["year", "sex"] }));',
        },
        {
          kind: "prose",
          cell: "pace-words",
          source: section(
            words("Sneller dan vroeger", "Plus vite qu’avant", "Schneller als früher", "Faster than before"),
            words(
              "De stijging is *geleidelijk*.",
              "La hausse est *progressive*.",
              "Der Anstieg ist *allmählich*.",
              "The rise is *gradual*.",
            ),
            "pace-of-work",
            "figure",
            words(
              "Het tempo gaat sinds 1995 omhoog",
              "Le rythme augmente depuis 1995",
              "Das Tempo steigt seit 1995",
              "The pace has risen since 1995",
            ),
            indexSeries,
          ),
        },
        {
          kind: "code",
          cell: "countries",
          source: 'figure("intensity-countries", measure(jqi, "JQIintensity_i", { by: ["country"] }));',
        },
        {
          kind: "prose",
          cell: "countries-words",
          source: section(
            words(
              "België en zijn buren",
              "La Belgique et ses voisins",
              "Belgien und seine Nachbarn",
              "Belgium and its neighbours",
            ),
            words(
              "| Land | Index |\n|---|--:|\n| België | {eval}`be2015` |",
              "| Pays | Indice |\n|---|--:|\n| Belgique | {eval}`be2015` |",
              "| Land | Index |\n|---|--:|\n| Belgien | {eval}`be2015` |",
              "| Country | Index |\n|---|--:|\n| Belgium | {eval}`be2015` |",
            ),
            "intensity-countries",
            "figure",
            words(
              "België zit in de middengroep",
              "La Belgique se situe au milieu",
              "Belgien liegt im Mittelfeld",
              "Belgium is in the middle",
            ),
            index2015,
          ),
        },
        {
          kind: "prose",
          cell: "table-words",
          source: section(
            words("De cijfers", "Les chiffres", "Die Zahlen", "The numbers"),
            words("Alle jaren samen.", "Toutes les années.", "Alle Jahre zusammen.", "All years together."),
            "intensity-table",
            "table",
            words(
              "Vrouwen halen mannen in",
              "Les femmes rattrapent les hommes",
              "Frauen holen auf",
              "Women are catching up with men",
            ),
            indexSeries,
          ),
        },
      ],
      figures: { "pace-of-work": pace, "intensity-countries": countries, "intensity-table": table },
      values: { be2015: value(41.48), be1995: value(36) },
      notebook: "notebooks/01-demands.ipynb",
    },
  ],
  sources: [
    {
      name: jqi.name,
      title: jqi.title,
      description: words(
        "Indexen die zeven kanten van de kwaliteit van het werk samenvatten, uit de Europese enquête naar de arbeidsomstandigheden.",
        "Des indices qui résument sept aspects de la qualité de l’emploi, tirés de l’enquête européenne sur les conditions de travail.",
        "Indizes, die sieben Seiten der Arbeitsplatzqualität zusammenfassen, aus der Europäischen Erhebung über die Arbeitsbedingungen.",
        "Indices that sum up seven sides of job quality, from the European Working Conditions Survey.",
      ),
      owner: "Eurofound",
      address: "https://www.eurofound.europa.eu/",
      licence: jqi.licence,
      licenceAddress: "https://opensource.org/license/bsd-3-clause",
      citation: jqi.citation,
      kind: "aggregate",
      sensitivity: "open",
      deliveries: [{ id: jqi.delivery, date: "2026-10-01", hash: jqi.hash, rows: 813 }],
      limits: words(
        "De index is niet vergelijkbaar met de enquête per telefoon van 2021.",
        "L’indice n’est pas comparable à l’enquête téléphonique de 2021.",
        "Der Index ist nicht mit der Telefonerhebung von 2021 vergleichbar.",
        "The index is not comparable with the telephone survey of 2021.",
      ),
      files: {
        csv: "year,sex,intensity\r\n2015,T,41.48\r\n",
        parquet: new Uint8Array([80, 65, 82, 49]),
        json: '{"version":"2.0"}\n',
      },
      quality: {
        findings: [
          {
            dimension: words("Volledigheid", "Complétude", "Vollständigkeit", "Completeness"),
            severity: "look",
            what: words(
              "Discriminatie: in 29,6 % van de rijen staat niets.",
              "Discrimination : 29,6 % des lignes sont vides.",
              "Diskriminierung: In 29,6 % der Zeilen steht nichts.",
              "Discrimination: 29.6 % of the rows are empty.",
            ),
          },
        ],
        resolved: 2,
      },
      chapters: ["demands"],
    },
    {
      name: survey.name,
      title: survey.title,
      description: words(
        "Verzonnen antwoorden van 1.500 personen, om het vertrouwelijke pad te tonen.",
        "Réponses inventées de 1 500 personnes, pour montrer le chemin confidentiel.",
        "Erfundene Antworten von 1.500 Personen, um den vertraulichen Weg zu zeigen.",
        "Invented answers of 1,500 persons, to show the confidential path.",
      ),
      owner: "OSHLab",
      licence: survey.licence,
      citation: survey.citation,
      kind: "synthetic",
      sensitivity: "confidential",
      deliveries: [{ id: survey.delivery, date: "2026-11-02", hash: survey.hash, rows: 1500 }],
      limits: words(
        "De cijfers zeggen niets over echte werknemers.",
        "Les chiffres ne disent rien de travailleurs réels.",
        "Die Zahlen sagen nichts über echte Beschäftigte aus.",
        "The figures say nothing about real workers.",
      ),
      chapters: ["mental-health"],
    },
  ],
  glossary: [
    {
      id: "work-intensity",
      title: words("Werkintensiteit", "Intensité du travail", "Arbeitsintensität", "Work intensity"),
      definition: words(
        "Hoeveel het werk vraagt, als {term}`index <index>`.",
        "Ce que le travail exige, comme {term}`indice <index>`.",
        "Wie viel die Arbeit verlangt, als {term}`Index <index>`.",
        "How much work asks, as an {term}`index <index>`.",
      ),
    },
    {
      id: "index",
      title: words("Index", "Échelle", "Ähnliches", "Index"),
      definition: words("Eén getal.", "Un seul nombre.", "Eine einzige Zahl.", "One number."),
    },
  ],
  provenance: [
    made("stress-by-sector", "mental-health", "sectors", survey),
    made("pace-of-work", "demands", "pace", jqi),
    made("intensity-countries", "demands", "countries", jqi),
    made("intensity-table", "demands", "pace", jqi),
  ],
});

function made(figure: string, chapter: string, cell: string, { name, delivery, hash }: typeof jqi) {
  return {
    figure,
    chapter,
    cell,
    sources: [{ name, delivery, hash }],
    library: "0123456789ab",
    runtime: "Node 24.21.0",
  };
}
