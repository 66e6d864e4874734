import type { Shown, Table } from "./table.ts";

const QUIET = 'style="font-weight: normal; opacity: 0.7"';

/** A table as HTML. Colours and lines are those of the page, in light and dark; gaps show where something is left out. */
export function html({ names, kinds }: Table, { rows, columns, labels, cells, left, size }: Shown): string {
  const side = left.map((is) => (is ? ' style="text-align: left"' : ""));
  const line = (row: (at: number) => string, gap: string): string =>
    columns.map((_, at) => (isGap(columns, at) ? gap : "") + row(at)).join("");
  const heads = line((at) => {
    const kind = kinds ? `<br><small ${QUIET}>${escape(kinds[columns[at]])}</small>` : "";
    return `<th scope="col"${side[at]}>${escape(names[columns[at]])}${kind}</th>`;
  }, "<th>⋯</th>");
  const body = rows.map((_, place) => {
    const values = line((at) => `<td${side[at]}>${escape(cells[at][place])}</td>`, "<td>⋯</td>");
    const left = isGap(rows, place)
      ? `<tr><th>⋮</th>${line((at) => `<td${side[at]}>⋮</td>`, "<td></td>")}</tr>`
      : "";
    return `${left}<tr><th scope="row">${escape(labels[place])}</th>${values}</tr>`;
  });
  return (
    `<table style="text-align: right"><thead><tr><th></th>${heads}</tr></thead><tbody>${body.join("")}</tbody></table>` +
    `<p><small style="opacity: 0.7">${escape(size)}</small></p>`
  );
}

/** Whether something is left out before this one. */
export const isGap = (places: number[], at: number): boolean => at > 0 && places[at - 1] !== places[at] - 1;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as HTML shows it. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}
