import { PUBLIC_MIME } from "../disclosure/public.ts";
import type { PublicFigure, PublicTable } from "../disclosure/public.ts";
import { tableHtml } from "../figure/tableHtml.ts";
import { plainMarkdown } from "../prose/index.ts";
import { WIDTHS } from "./drawings.ts";
import type { Drawings } from "./drawings.ts";
import type { SiteChapter, SiteInput } from "./input.ts";
import { valueText } from "./parts/value.ts";
import { figuresOf } from "./parts/words.ts";
import type { Language } from "../words.ts";

/**
 * The executed notebook of a chapter as it may be downloaded, in one language, for any Jupyter (nbformat 4.5):
 * the words as plain Markdown with their values, the code, and as outputs the drawings and tables of the public
 * records. It is made from the site's input, so nothing else that a cell printed can be in it.
 */
export function notebook(
  input: SiteInput,
  chapter: SiteChapter,
  language: Language,
  drawings: Drawings,
): string {
  const { id, theme, title } = chapter;
  const words = {
    value: valueText(chapter, language),
    term: (name: string) => input.glossary.find((term) => term.id === name)?.title[language] ?? name,
  };
  const titles = new Map(figuresOf(chapter, language).map((figure) => [figure.id, figure.words.title]));
  const made = new Map(input.provenance.map(({ figure, cell }) => [figure, cell]));
  const outputsOf = (cell: string) =>
    Object.values(chapter.figures)
      .filter((record) => made.get(record.id) === cell)
      .flatMap((record) =>
        outputs(record, language, titles.get(record.id), drawings(id, record.id, language, WIDTHS.wide)),
      );
  const cells = chapter.blocks.map((block) =>
    block.kind === "prose"
      ? {
          id: block.cell,
          cell_type: "markdown",
          metadata: {},
          source: plainMarkdown(block.source[language], words, language),
        }
      : {
          id: block.cell,
          cell_type: "code",
          metadata: {},
          execution_count: null,
          source: block.source,
          outputs: outputsOf(block.cell),
        },
  );
  const metadata = {
    kernelspec: { name: "oshlab", display_name: "TypeScript (OSHLab)", language: "typescript" },
    language_info: { name: "typescript" },
    title: title[language],
    oshlab: { chapter: id, theme, language, edition: input.edition.id, date: input.edition.date },
  };
  return `${JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells }, null, 1)}\n`;
}

function outputs(
  record: PublicFigure | PublicTable,
  language: Language,
  title: string | undefined,
  svg: string | null,
) {
  const display = (data: Record<string, unknown>) => ({ output_type: "display_data", metadata: {}, data });
  return [
    ...(svg === null ? [] : [display({ "image/svg+xml": onPaper(svg), "text/plain": title ?? record.id })]),
    display({
      [PUBLIC_MIME[record.kind]]: record,
      "text/html": tableHtml(record, language, title),
      "text/plain": title ?? record.id,
    }),
  ];
}

/** On white, since its letters are dark and Jupyter may be too; with room for letters wider than the site's own. */
const onPaper = (svg: string): string =>
  svg.replace(
    /viewBox="0 0 ([\d.]+) ([\d.]+)"([^>]*)>/,
    (_whole, width: string, height: string, rest: string) => {
      const [left, wide] = [-MARGIN, Number(width) + 2 * MARGIN];
      const paper = `<rect x="${left}" width="${wide}" height="${height}" fill="#ffffff"/>`;
      return `viewBox="${left} 0 ${wide} ${height}"${rest}>${paper}`;
    },
  );
const MARGIN = 24;
