const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe to stand in HTML or in an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

/**
 * A table for the Lab: a caption, names of columns, rows of texts of which the cell at `header` names the row.
 *
 * @example
 * htmlTable("Sectors", ["sector", "share"], [["Transport", "41%"]]);
 */
export function htmlTable(caption: string, heads: string[], rows: string[][], header = 0): string {
  const head = heads.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  const cell = (text: string, column: number) =>
    column === header
      ? `<th scope="row" style="text-align: left">${escapeHtml(text)}</th>`
      : `<td>${escapeHtml(text)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("");
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
