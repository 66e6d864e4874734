import { escapeHtml } from "../figure/html.ts";

/** A piece of HTML that is safe to stand in a page as it is. */
export class Html {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** What can stand in a template: text is escaped, HTML is not, nothing gives nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

/**
 * A template of HTML that escapes every text put in it.
 *
 * @example html`<p>${"1 < 2"}</p>`.toString() // "<p>1 &lt; 2</p>"
 */
export const html = (fixed: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(fixed.reduce((text, piece, index) => text + write(parts[index - 1]) + unindented(piece), ""));

/** The template's own indentation is for its reader in the code. */
const unindented = (fixed: string): string => fixed.replace(/\n\s*/g, "\n");

/** HTML that comes from a trusted place: our own rendering, drawing or table. */
export const trusted = (text: string): Html => new Html(text);

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Html) return part.toString();
  if (typeof part === "object") return part.map(write).join("");
  return escapeHtml(String(part));
}
