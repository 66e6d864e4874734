import { sourceOfCatalogue } from "../data/catalogue.ts";
import { sourceQuality } from "./sourceQuality.ts";
import { isUnconfirmed } from "../data/permission.ts";
import type { OpenFiles, Provenance, SiteChapter, SiteInput, SiteSource, SiteTerm } from "../site/input.ts";
import type { Chapter } from "./chapter.ts";
import type { Edition } from "./edition.ts";
import type { Run } from "./execute.ts";
import { publicCode } from "./publicCode.ts";
import type { Gated } from "./gate.ts";

/** A chapter that has been run and checked. */
export interface Finished {
  chapter: Chapter;
  run: Run;
  gated: Gated;
}

/** What the site is written from. */
export function siteInput(
  edition: Edition,
  finished: Finished[],
  glossary: SiteTerm[],
  library: string,
  open: ReadonlyMap<string, OpenFiles> = new Map(),
): SiteInput {
  return {
    edition,
    chapters: finished.map(siteChapter),
    sources: siteSources(finished, open),
    glossary,
    provenance: finished.flatMap((one) => provenance(one, library)),
  };
}

function siteChapter({ chapter, gated }: Finished): SiteChapter {
  const { title, summary, theme } = chapter.notebook.metadata.oshlab;
  const figures = Object.values(gated.figures);
  return {
    id: chapter.id,
    theme,
    title,
    summary,
    synthetic: figures.some((figure) => figure.synthetic),
    blocks: chapter.blocks.map((block) =>
      block.kind === "code" ? { ...block, source: publicCode(block.source, gated.confidential) } : block,
    ),
    figures: gated.figures,
    values: gated.values,
    notebook: chapter.file,
  };
}

/** The sources that the chapters read, as a reader sees them. */
function siteSources(finished: Finished[], open: ReadonlyMap<string, OpenFiles>): SiteSource[] {
  const names = [...new Set(finished.flatMap(({ run }) => run.reads.map((read) => read.name)))].sort();
  return names.map((name): SiteSource => {
    const { descriptor, deliveries } = sourceOfCatalogue(name)!;
    const { title, description, owner, address, citation, kind, sensitivity, limits } = descriptor.oshlab;
    const licence = descriptor.licenses[0]!;
    const chapters = finished.filter(({ run }) => run.reads.some((read) => read.name === name));
    return {
      name,
      title,
      description,
      owner,
      ...(address ? { address } : {}),
      licence: licence.title ?? licence.name ?? "",
      ...(licence.path ? { licenceAddress: licence.path } : {}),
      citation,
      ...(isUnconfirmed(descriptor) ? { unconfirmed: true } : {}),
      kind,
      sensitivity,
      deliveries: deliveries.map(({ id, date, hash, rows }) => ({
        id,
        date,
        hash,
        ...(sensitivity === "open" ? { rows } : { rows: Math.round(rows / 100) * 100, about: true }),
      })),
      limits,
      ...(deliveries.length > 0 ? { quality: sourceQuality(name) } : {}),
      ...(open.has(name) ? { files: open.get(name)! } : {}),
      chapters: chapters.map(({ chapter }) => chapter.id),
    };
  });
}

function provenance({ chapter, run, gated }: Finished, library: string): Provenance[] {
  return Object.values(gated.figures).map((figure) => ({
    figure: figure.id,
    chapter: chapter.id,
    cell: gated.cells[figure.id]!,
    sources: run.reads.filter((read) => figure.sources.some((source) => source.name === read.name)),
    library: library.slice(0, 12),
    runtime: `Node ${process.versions.node}`,
  }));
}
