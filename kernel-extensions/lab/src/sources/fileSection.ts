import { element } from "../element.ts";
import type { Say } from "../say.ts";
import type { Look } from "./steps.ts";
import { table } from "./table.ts";

/** What was recognised of the files. */
export function fileSection({ files, formats, rows, columns, remarks }: Look, say: Say): HTMLElement {
  const number = (count: number) =>
    new Intl.NumberFormat(document.documentElement.lang || "en").format(count);
  const told = columns.map(({ name, label = "", type = "", codes = 0 }) => [
    name,
    label,
    codes > 0 ? say("codes", { name: number(codes) }) : type,
  ]);
  const heads = [say("column"), say("columnLabel"), say("columnType")];
  // A file of text says nothing of its columns but their names.
  const known = [true, told.some(([, label]) => label !== ""), told.some(([, , type]) => type !== "")];
  const only = <T>(cells: T[]) => cells.filter((_, place) => known[place]);
  return element(
    "div",
    {},
    element(
      "p",
      { class: "oshlab-recognised" },
      element("strong", {}, files.join(", ")),
      element("br"),
      say("recognised", {
        format: [...new Set(formats)].join(", "),
        rows: number(rows),
        columns: number(columns.length),
      }),
    ),
    ...(remarks.length > 0 ? [element("ul", {}, ...remarks.map((one) => element("li", {}, one)))] : []),
    element(
      "details",
      {},
      element("summary", {}, `${say("columns")} (${columns.length})`),
      table(only(heads), told.map(only)),
    ),
  );
}
