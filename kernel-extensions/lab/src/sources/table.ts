import { element } from "../element.ts";

/** A table whose first column names the row. */
export function table(heads: string[], rows: (string | Node)[][]): HTMLElement {
  return element(
    "div",
    { class: "oshlab-scroll", tabindex: "0" },
    element(
      "table",
      { class: "oshlab-table" },
      element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
      element(
        "tbody",
        {},
        ...rows.map(([first, ...cells]) =>
          element(
            "tr",
            {},
            element("th", { scope: "row" }, first!),
            ...cells.map((cell) => element("td", {}, cell)),
          ),
        ),
      ),
    ),
  );
}
