import { element } from "../element.ts";
import type { Say } from "../say.ts";

/** Day and sender of the delivery, and the button that imports it. */
export function importForm(say: Say, go: (when: { date: string; from: string }) => void): HTMLElement {
  const date = element("input", { class: "jp-mod-styled", type: "date" });
  const from = element("input", { class: "jp-mod-styled", type: "text" });
  // The day here, not in Greenwich.
  date.value = new Date().toLocaleDateString("sv");
  const form = element(
    "form",
    { class: "oshlab-form" },
    element("label", {}, say("day"), date),
    element("label", {}, say("sender"), from),
    element("button", { class: "jp-mod-styled jp-mod-accept", type: "submit" }, say("importNow")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go({ date: date.value, from: from.value.trim() });
  });
  return form;
}
