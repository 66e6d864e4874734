import { element } from "../element.ts";
import type { Say } from "../say.ts";
import type { Problem } from "../server.ts";

/** What must be put right, with a button that leads to the line. */
export function problemNote(
  { what, way, place, code }: Problem,
  say: Say,
  open: (path: string, line?: number) => void,
): HTMLElement {
  const { file, line } = place;
  const name = file?.split("/").at(-1) ?? "";
  const isDescription = name === "datapackage.json" || name === "schema.json";
  const button = element(
    "button",
    { class: "jp-mod-styled" },
    line ? say("openLine", { name, id: String(line) }) : say("openFile", { name }),
  );
  button.addEventListener("click", () => open(file!, line));
  return element(
    "div",
    { class: "oshlab-banner oshlab-banner-refuse", role: "alert", "data-code": code },
    element("p", {}, element("strong", {}, what)),
    element("p", {}, `→ ${way}`),
    ...(isDescription ? [button] : []),
  );
}
