import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { csv } from "../figure/csv.ts";
import { readAssets } from "./assets.ts";
import { PATHS } from "./context.ts";
import type { Page } from "./context.ts";
import { dcat } from "./dcat.ts";
import { drawAll } from "./drawings.ts";
import type { Draw } from "./drawings.ts";
import { editionJson } from "./editionJson.ts";
import type { SiteInput } from "./input.ts";
import { jsonStat } from "./jsonStat.ts";
import { notebook } from "./notebook.ts";
import { chapter } from "./pages/chapter.ts";
import { choice, missing } from "./pages/choice.ts";
import { glossary } from "./pages/glossary.ts";
import { home } from "./pages/home.ts";
import { source } from "./pages/source.ts";
import { sources } from "./pages/sources.ts";
import { search } from "./pages/search.ts";
import { text } from "./pages/text.ts";
import { TEXTS } from "./texts.ts";
import { searchIndex } from "./search/searchIndex.ts";
import type { SearchFile } from "./search/searchIndex.ts";
import { LANGUAGES } from "../words.ts";

export interface Effects {
  /** Draws a figure; it may be called for many at once. */
  draw: Draw;
  /** Makes the index to search the pages with; `searchIndex` unless something keeps what it made. */
  index?: (pages: readonly Page[]) => Promise<SearchFile[]>;
}

export interface Written {
  files: { path: string; bytes: number }[];
}

/**
 * Writes the whole site into a folder: pages in every language of the edition, data files, fonts, style.
 * Everything comes from `input`, which holds public records only; the same input gives the same bytes. The
 * folder should be new: whoever calls puts it in the place of the old site in one step.
 *
 * @example await writeSite(input, "build/next", { draw: (await openDrawer()).draw });
 */
export async function writeSite(
  input: SiteInput,
  folder: string,
  { draw, index = searchIndex }: Effects,
): Promise<Written> {
  const assets = await readAssets();
  const shared = { input, assets, drawings: await drawAll(input, draw) };
  const { languages } = input.edition;
  const read = languages.flatMap((language) => [
    ...input.chapters.map((one) => chapter(shared, language, one)),
    sources(shared, language),
    ...input.sources.map((one) => source(shared, language, one)),
    glossary(shared, language),
    ...TEXTS.map((name) => text(shared, language, name)),
  ]);
  // The home page and the search page only lead to the others: they are no answers to a search.
  const ways = languages.flatMap((language) => [home(shared, language), search(shared, language)]);
  const records = input.chapters.flatMap((one) => Object.values(one.figures));
  const files = [
    ...[...read, ...ways, choice(input, assets), ...missing(input, assets)].map(({ path, html }) => ({
      path,
      content: html,
    })),
    ...assets.files,
    ...(await index(read)),
    ...records.flatMap((record) => [
      ...LANGUAGES.map((language) => ({
        path: PATHS.csv(record.id, language),
        content: csv(record, language),
      })),
      { path: PATHS.json(record.id), content: `${JSON.stringify(jsonStat(record, input.edition.date))}\n` },
    ]),
    ...input.chapters.flatMap((one) =>
      languages.map((language) => ({
        path: PATHS.notebook(one.id, language),
        content: notebook(input, one, language, shared.drawings),
      })),
    ),
    ...input.sources.flatMap(({ name, files }) =>
      files
        ? [
            { path: PATHS.openCsv(name), content: files.csv },
            { path: PATHS.openParquet(name), content: files.parquet },
            { path: PATHS.openJson(name), content: files.json },
          ]
        : [],
    ),
    { path: PATHS.catalogue(), content: `${JSON.stringify(dcat(input), null, 2)}\n` },
    { path: "provenance.json", content: provenanceJson(input) },
    { path: "edition.json", content: editionJson(input) },
  ];
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return { files: files.map(({ path, content }) => ({ path, bytes: Buffer.byteLength(content) })) };
}

const provenanceJson = ({ edition, provenance }: SiteInput): string =>
  `${JSON.stringify({ schema: "oshlab/provenance/1", edition: edition.id, date: edition.date, figures: provenance }, null, 2)}\n`;
