import type { Prepared } from "./prepare.ts";
import { TABLE } from "./strings.ts";
import type { Node } from "./tree.ts";
import type { ProseParts } from "./parts.ts";
import { fill } from "./fill.ts";
import type { Language } from "../words.ts";

/** What mdast-util-to-hast gives a handler, as far as it is used here. */
interface State {
  all(node: Node): unknown[];
}
type Handler = (state: State, node: Node) => unknown;

const element = (tagName: string, properties: Record<string, unknown>, children: unknown[]) => ({
  type: "element",
  tagName,
  properties,
  children,
});
const raw = (value: string) => ({ type: "raw", value });
const text = (value: string) => ({ type: "text", value });

/**
 * How the nodes that differ from plain Markdown are written as HTML.
 *
 * @param html writes nodes apart from the rest, for what our own parts put somewhere
 */
export function handlers(
  parts: ProseParts,
  language: Language,
  html: (nodes: Node[]) => string,
): Record<string, Handler> {
  const filled = (words: string) => fill(words, parts.valueText);
  return {
    inlineExpression: (_state, node) => raw(parts.value((node.value ?? "").trim())),
    proseFigure: (_state, node) => {
      const { kind, id, words } = (node as Prepared).figure!;
      return raw(
        parts.figure(kind, id, {
          title: filled(words.title),
          subtitle: filled(words.subtitle),
          alt: filled(words.alt),
          note: filled(words.note),
          noteHtml: html(node.children ?? []),
        }),
      );
    },
    term: (_state, { identifier = "", value = "" }) => {
      const found = parts.term?.(identifier);
      const words = [text(value || found?.title || identifier.replaceAll("-", " "))];
      return found
        ? element("a", { className: ["term"], href: found.address }, words)
        : element("span", { className: ["term"] }, words);
    },
    callout: (state, node) =>
      element("div", { role: "note", className: ["callout", `callout-${node.kind}`] }, state.all(node)),
    calloutTitle: (state, node) => element("p", { className: ["callout-title"] }, state.all(node)),
    span: (state, node) => element("span", {}, state.all(node)),
    unknown: (_state, node) => element("code", { className: ["unknown"] }, [text(node.value ?? "")]),
    html: (_state, node) => text(node.value ?? ""),
    comment: () => null,
    blockBreak: () => null,
    heading: (state, node) => element(`h${node.depth}`, { id: node.identifier }, state.all(node)),
    table: (state, node) => table(state, node, language),
  };
}

/** A table in prose: header cells with scope, in a region that scrolls sideways and can be reached by keyboard. */
function table(state: State, node: Node, language: Language) {
  const rows = (node.children ?? []).map((row) => ({
    header: row.children?.[0]?.header === true,
    row: element(
      "tr",
      {},
      (row.children ?? []).map((cell) => tableCell(state, cell)),
    ),
  }));
  const part = (tagName: string, header: boolean) => {
    const chosen = rows.filter((row) => row.header === header).map(({ row }) => row);
    return chosen.length > 0 ? [element(tagName, {}, chosen)] : [];
  };
  const properties = { className: ["table-scroll"], role: "region", tabIndex: 0, ariaLabel: TABLE[language] };
  return element("div", properties, [
    element("table", {}, [...part("thead", true), ...part("tbody", false)]),
  ]);
}

const tableCell = (state: State, cell: Node) =>
  element(
    cell.header ? "th" : "td",
    {
      ...(cell.header ? { scope: "col" } : {}),
      ...(cell.align && cell.align !== "left" ? { className: [`align-${cell.align}`] } : {}),
    },
    state.all(cell),
  );
