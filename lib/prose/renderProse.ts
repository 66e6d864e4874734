import { mystToHtml } from "myst-to-html";
import { document, headlineOf } from "./document.ts";
import { handlers } from "./handlers.ts";
import type { ProseParts } from "./parts.ts";
import { prepare } from "./prepare.ts";
import { BACK, FOOTNOTES } from "./strings.ts";
import type { Node, ProseOptions, Source } from "./tree.ts";
import type { Language } from "../words.ts";

/**
 * MyST as HTML: headings, lists, tables, footnotes, callouts, links, emphasis, bound values, figures. The
 * same code makes the site's pages and the Lab's Markdown cells. Everything an author writes is escaped; only
 * what `parts` returns is taken as HTML.
 *
 * @example
 * renderProse("It was {eval}`share`.", { value: () => "31&nbsp;%", valueText: () => "31 %", figure: () => "" })
 * // "<p>It was 31&nbsp;%.</p>"
 */
export const renderProse = (source: Source, parts: ProseParts, options: ProseOptions = {}): string =>
  prepared(document(source, options), parts, options.language ?? "en");

/** The finding a chapter opens with, as HTML without a heading around it; null where there is none. */
export function renderHeadline(
  source: Source,
  parts: Pick<ProseParts, "value" | "valueText">,
  options: ProseOptions = {},
): string | null {
  const node = headlineOf(source, options);
  if (!node) return null;
  const paragraph: Node = { type: "paragraph", children: node.children ?? [] };
  const all = { ...parts, figure: () => "" };
  return prepared({ type: "root", children: [paragraph] }, all, options.language ?? "en").replace(
    /^<p>|<\/p>$/g,
    "",
  );
}

const prepared = (tree: Node, parts: ProseParts, language: Language): string =>
  html(prepare(tree, language), parts, language);

function html(tree: Node, parts: ProseParts, language: Language): string {
  type Options = NonNullable<Parameters<typeof mystToHtml>[1]>;
  const options = {
    hast: {
      // Lets through the "raw" nodes made by our own handlers; authors' HTML never becomes a node of that kind.
      allowDangerousHtml: true,
      clobberPrefix: "",
      footnoteLabel: FOOTNOTES[language],
      footnoteBackLabel: BACK[language],
      handlers: handlers(parts, language, (children) => html({ type: "root", children }, parts, language)),
    },
    stringifyHtml: { allowDangerousHtml: true },
  } as unknown as Options;
  return mystToHtml(tree as Parameters<typeof mystToHtml>[0], options);
}
