import { PATHS } from "./context.ts";
import type { SiteInput, SiteSource } from "./input.ts";
import { STRINGS } from "./strings.ts";
import type { Language, Words } from "../words.ts";

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** Languages are named by the EU's authority table. Source: Publications Office, language authority table (ISO 639-3). */
const LANGUAGE = "http://publications.europa.eu/resource/authority/language";
const ISO_639_3: Record<Language, string> = { nl: "NLD", fr: "FRA", de: "DEU", en: "ENG" };

type Node = Record<string, unknown>;

/**
 * What the site offers to download, as a catalogue in DCAT-AP 3 (JSON-LD): the open data sets whole, and the
 * figures of the report. Portals of open data read it.
 *
 * Source: DCAT-AP 3.0.0, SEMIC; the mandatory properties are in `tests/site/dcat.test.ts`.
 */
export function dcat(input: SiteInput): Node {
  const { edition, sources, chapters } = input;
  const at = (path: string): string =>
    edition.address === "" ? path : `${edition.address.replace(/\/+$/, "")}/${path}`;
  const strings = (key: "ministry" | "sourcesLede") =>
    inEach(edition.languages, (language) => STRINGS[language][key]);
  const publisher = { "@type": "foaf:Agent", "foaf:name": strings("ministry") };
  const figures = chapters.flatMap((chapter) => Object.values(chapter.figures));
  return {
    "@context": CONTEXT,
    "@id": at("data/catalog.jsonld"),
    "@type": "dcat:Catalog",
    "dct:title": inEach(edition.languages, (language) => edition.title[language]),
    "dct:description": strings("sourcesLede"),
    "dct:publisher": publisher,
    "dct:issued": date(edition.date),
    "dct:language": edition.languages.map((language) => ({ "@id": `${LANGUAGE}/${ISO_639_3[language]}` })),
    "dcat:dataset": [
      ...sources.filter(({ files }) => files).map((source) => ofSource(source)),
      {
        "@id": `${at("data/catalog.jsonld")}#figures`,
        "@type": "dcat:Dataset",
        "dct:title": inEach(edition.languages, (language) => edition.title[language]),
        "dct:description": inEach(edition.languages, (language) => STRINGS[language].openFigures),
        "dct:publisher": publisher,
        "dct:issued": date(edition.date),
        "dcat:distribution": figures.flatMap(({ id }) => [
          file(PATHS.csv(id, "en"), "text/csv", at),
          file(PATHS.json(id), "application/json", at),
        ]),
      },
    ],
  };

  function ofSource({
    name,
    title,
    description,
    owner,
    citation,
    licenceAddress,
    deliveries,
  }: SiteSource): Node {
    const licence = licenceAddress ? { "dct:license": { "@id": licenceAddress } } : {};
    return {
      "@id": at(PATHS.source("en", name)),
      "@type": "dcat:Dataset",
      "dct:title": words(title, edition.languages),
      "dct:description": words(description, edition.languages),
      "dct:identifier": name,
      "dct:publisher": { "@type": "foaf:Agent", "foaf:name": owner },
      "dct:bibliographicCitation": citation,
      "dct:modified": date(deliveries.at(-1)!.date),
      "dcat:landingPage": { "@id": at(PATHS.source("en", name)) },
      "dcat:distribution": [
        file(PATHS.openCsv(name), "text/csv", at, licence),
        file(PATHS.openParquet(name), "application/vnd.apache.parquet", at, licence),
        file(PATHS.openJson(name), "application/json", at, licence),
      ],
    };
  }
}

const file = (path: string, mediaType: string, at: (path: string) => string, more: Node = {}): Node => ({
  "@type": "dcat:Distribution",
  "dcat:accessURL": { "@id": at(path) },
  "dcat:downloadURL": { "@id": at(path) },
  "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${mediaType}` },
  ...more,
});

const date = (day: string): Node => ({ "@type": "xsd:date", "@value": day });

const inEach = (languages: Language[], of: (language: Language) => string): Node[] =>
  languages.map((language) => ({ "@language": language, "@value": of(language) }));

const words = (text: Words, languages: Language[]): Node[] => inEach(languages, (language) => text[language]);
