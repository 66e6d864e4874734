import { DOMParser } from "@xmldom/xmldom";
import type { Element, Node } from "@xmldom/xmldom";
import { UserError } from "../error.ts";
import { OURS, XLIFF } from "./xliffWrite.ts";

/** A segment, or the markup between segments. */
export interface ReadPart {
  source: string;
  /** Null when there is no translation of it, and always for markup. */
  target: string | null;
  isSegment: boolean;
  /** Not marked as translated. */
  isInitial: boolean;
}

/** One block of a chapter as it comes back from a translator. */
export interface ReadUnit {
  kind: string;
  key: string;
  /** The mark of the text it was translated from. */
  mark: string;
  /** The mark of the translation there was when the file was made; not all tools keep it. */
  earlier: string | null;
  parts: ReadPart[];
  /** Where it stands in the file, from 1. */
  line: number;
}

export interface ReadFile {
  chapter: string;
  units: ReadUnit[];
}

export interface ReadXliff {
  from: string;
  to: string;
  files: ReadFile[];
}

/**
 * Reads an XLIFF 2 document, whichever tool wrote it.
 *
 * @param name what the file is called in messages
 * @throws UserError TRANSLATE_FILE_BROKEN
 */
export function readXliff(text: string, name: string): ReadXliff {
  const broken = (reason: string, line?: number): never => {
    throw new UserError("TRANSLATE_FILE_BROKEN", { reason }, { file: name, ...(line ? { line } : {}) });
  };
  const parser = new DOMParser({
    onError: (level, message, context: { locator?: { lineNumber?: number } }) => {
      if (level !== "warning") broken(message.split("\n")[0]!, context.locator?.lineNumber);
    },
  });
  let root: Element | null = null;
  try {
    root = parser.parseFromString(text, "text/xml").documentElement;
  } catch (error) {
    if ((error as Error).cause instanceof UserError) throw (error as Error).cause;
    broken(error instanceof Error ? error.message.split("\n")[0]! : String(error));
  }
  if (root?.localName !== "xliff" || root.namespaceURI !== XLIFF)
    return broken(`<${root?.nodeName ?? "?"} version="${root?.getAttribute("version") ?? "?"}">`);
  const language = (attribute: string): string =>
    (root.getAttribute(attribute) ?? "").toLowerCase().split("-")[0]!;
  return {
    from: language("srcLang"),
    to: language("trgLang"),
    files: below(root, "file").map((file) => ({
      chapter: file.getAttribute("id") ?? "",
      units: [...file.getElementsByTagNameNS(XLIFF, "unit")].flatMap(readUnit),
    })),
  };
}

const below = (element: Element, ...names: string[]): Element[] =>
  [...element.childNodes].filter(
    (node): node is Element => isElement(node) && names.includes(node.localName ?? ""),
  );

const isElement = (node: Node): node is Element => node.nodeType === 1 && node.namespaceURI === XLIFF;

function readUnit(unit: Element): ReadUnit[] {
  const id = /^(\w+)\.(.+)\.([0-9a-f]{8})$/.exec(unit.getAttribute("id") ?? "");
  if (!id) return [];
  const data = new Map(
    below(unit, "originalData")
      .flatMap((list) => below(list, "data"))
      .map((one) => [one.getAttribute("id"), plain(one)]),
  );
  return [
    {
      kind: id[1]!,
      key: id[2]!,
      mark: id[3]!,
      earlier: unit.getAttributeNS(OURS, "earlier"),
      parts: below(unit, "segment", "ignorable").map((part) => readPart(part, data)),
      line: unit.lineNumber ?? 1,
    },
  ];
}

type Data = ReadonlyMap<string | null, string>;

function readPart(part: Element, data: Data): ReadPart {
  const [source] = below(part, "source");
  const [target] = below(part, "target");
  const isSegment = part.localName === "segment";
  return {
    source: source ? textOf(source, data, source) : "",
    target: isSegment && target ? textOf(target, data, source) : null,
    isSegment,
    isInitial: (part.getAttribute("state") ?? "initial") === "initial",
  };
}

/** The text with what codes stand for in their places. A code of a translation may leave its data to that of the source. */
function textOf(node: Element, data: Data, source: Element | undefined): string {
  const dataOf = (element: Element, attribute: string): string => {
    const own = element.getAttribute(attribute);
    if (own) return data.get(own) ?? "";
    const id = element.getAttribute("copyOf") || element.getAttribute("id");
    const twin = [...(source?.getElementsByTagNameNS(XLIFF, element.localName ?? "") ?? [])].find(
      (one) => id && one.getAttribute("id") === id,
    );
    return data.get(twin?.getAttribute(attribute) ?? null) ?? "";
  };
  const write = (child: Node): string => {
    if (!isElement(child)) return child.nodeType === 3 || child.nodeType === 4 ? (child.nodeValue ?? "") : "";
    const inside = (): string => [...child.childNodes].map(write).join("");
    if (child.localName === "cp") return character(child);
    if (child.localName === "pc")
      return dataOf(child, "dataRefStart") + inside() + dataOf(child, "dataRefEnd");
    if (["ph", "sc", "ec"].includes(child.localName ?? "")) return dataOf(child, "dataRef");
    return inside();
  };
  return [...node.childNodes].map(write).join("");
}

const plain = (data: Element): string =>
  [...data.childNodes].map((node) => (isElement(node) ? character(node) : (node.nodeValue ?? ""))).join("");

const character = (cp: Element): string =>
  String.fromCodePoint(parseInt(cp.getAttribute("hex") || "fffd", 16));
