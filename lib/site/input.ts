import type { PublicFigure, PublicTable, PublicValue } from "../disclosure/public.ts";
import type { Language, Words } from "../words.ts";

export type { FigureWords } from "../prose/words.ts";

/** A piece of a chapter in the order of the notebook. */
export type Block =
  /** MyST in every language; figures and tables stand in it as directives. */
  | { kind: "prose"; cell: string; source: Words }
  /** Code, shown on demand. */
  | { kind: "code"; cell: string; source: string };

export interface SiteChapter {
  id: string;
  /** The theme it stands under on the home page. */
  theme: string;
  title: Words;
  /** One or two sentences for the home page. */
  summary: Words;
  synthetic: boolean;
  blocks: Block[];
  figures: Record<string, PublicFigure | PublicTable>;
  /** Values bound in prose: expression text, as it stands in the prose, to its public value. */
  values: Record<string, PublicValue>;
  /** The author's notebook, relative to the project; what is linked is its public copy, `notebooks/<id>.ipynb`. */
  notebook: string;
}

/** A source as a reader sees it. */
export interface SiteSource {
  name: string;
  title: Words;
  description: Words;
  owner: string;
  address?: string;
  licence: string;
  licenceAddress?: string;
  citation: string;
  /** The owner has not confirmed yet that these data may be published. */
  unconfirmed?: boolean;
  kind: "aggregate" | "microdata" | "synthetic";
  sensitivity: "open" | "confidential";
  /** The rows of confidential data are about so many: one late record between two deliveries would be one person. */
  deliveries: { id: string; date: string; hash: string; rows: number; about?: boolean }[];
  limits: Words;
  /** What was found in the newest delivery; absent where it was never looked at. */
  quality?: SourceQuality;
  /** The whole data set to download, where its licence allows it. */
  files?: OpenFiles;
  chapters: string[];
}

/** An open data set as files. */
export interface OpenFiles {
  csv: string;
  parquet: Uint8Array;
  /** JSON-stat 2.0. */
  json: string;
}

/** The state of a source's data as a reader may see it: of confidential data not how many it is about. */
export interface SourceQuality {
  findings: { dimension: Words; severity: "serious" | "look"; what?: Words }[];
  /** How many findings of the delivery before have been put right. */
  resolved: number;
}

/** A term of the glossary; the definition is MyST. */
export interface SiteTerm {
  id: string;
  title: Words;
  definition: Words;
}

/** Where a figure's numbers come from, one entry a figure or table. */
export interface Provenance {
  figure: string;
  chapter: string;
  cell: string;
  sources: { name: string; delivery: string; hash: string }[];
  library: string;
  runtime: string;
}

/** All that the site is written from: public records, words and descriptors; nothing else. */
export interface SiteInput {
  edition: {
    id: string;
    date: string;
    title: Words;
    languages: Language[];
    address: string;
    themes: { id: string; label: Words }[];
  };
  chapters: SiteChapter[];
  sources: SiteSource[];
  glossary: SiteTerm[];
  provenance: Provenance[];
}
