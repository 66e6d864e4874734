import type { TextName } from "../texts.ts";

/** The words of the site's own parts. The words of chapters, figures and sources come with them. */
export interface Strings {
  skip: string;
  /** Between a name and what it names. */
  colon: string;
  /** Names of navigations, read aloud. */
  mainMenu: string;
  languageMenu: string;
  trail: string;
  home: string;
  sources: string;
  about: string;
  glossary: string;
  glossaryLede: string;
  chapters: string;
  contents: string;
  previous: string;
  next: string;

  search: string;
  searchTitle: string;
  searchLabel: string;
  /** `{query}` is what was searched for, `{n}` how many pages. */
  searchNone: string;
  searchOne: string;
  searchMany: string;
  searchMore: string;
  searchFailed: string;
  searchWithout: string;
  everything: string;
  accessibility: string;
  privacy: string;
  /** The headings of the pages of the site's own words. */
  titles: Record<TextName, string>;
  /** Whom to write to: an office, not a person. */
  contact: string;

  ministry: string;
  funded: string;
  emblem: string;
  fundingTitle: string;
  funding: string;
  edition: (id: string) => string;
  lede: string;
  readChapter: string;
  sourcesLede: string;
  allSources: string;
  sourcesCount: (count: number) => string;

  synthetic: string;
  syntheticChapter: string;

  dataTable: string;
  tableRegion: (title: string) => string;
  download: string;
  source: string;
  licence: string;
  delivery: (date: string) => string;
  period: string;
  note: string;
  break: string;
  linkHere: (title: string) => string;
  notBuilt: (id: string) => string;
  noValue: string;

  howMade: string;
  notebook: string;
  cell: string;
  data: string;
  library: string;
  runtime: string;
  code: string;
  downloadNotebook: string;
  notebookHelp: string;

  owner: string;
  website: string;
  kind: string;
  kinds: Record<"aggregate" | "microdata" | "synthetic", string>;
  sensitivity: string;
  sensitivities: Record<"open" | "confidential" | "synthetic", string>;
  permission: string;
  permissionOpen: (owner: string) => string;
  citation: string;
  limits: string;
  deliveries: string;
  deliveriesHelp: string;
  deliveryName: string;
  date: string;
  rows: string;
  hash: string;
  openDownload: string;
  openWhole: string;
  openFigures: string;
  openCatalogue: string;
  quality: string;
  qualityHelp: string;
  qualityNothing: string;
  qualitySeverity: Record<"serious" | "look", string>;
  qualityResolved: (count: number) => string;
  usedIn: string;

  notFound: string;
}
