import type { Language } from "../../words.ts";
import { LABELS } from "./labels.ts";
import { say } from "./say.ts";
import type { QualityState } from "./state.ts";

/** The quality report in plain lines. */
export function qualityText(state: QualityState, language: Language): string {
  const { descriptor, history, open, resolved, due } = state;
  const { delivery, quality } = history.at(-1)!;
  const label = (key: keyof typeof LABELS) => LABELS[key][language];
  const lines = [
    `${descriptor.name}: ${label("delivery").toLowerCase()} ${delivery.id}, ${quality.rows} ${label("rows").toLowerCase()}`,
    ...(due ? [`  ${label("due")} ${due}`] : []),
    ...(open.length === 0 ? [`  ✓ ${label("nothing")}`] : []),
  ];
  for (const { finding, since } of open) {
    const { what, example, way } = say(finding, descriptor, language);
    const age = since === delivery.id ? "" : ` (${label("since").toLowerCase()} ${since})`;
    const said = [what, example].filter((part) => part !== "").join(" ");
    lines.push(`  ${finding.severity === "serious" ? "✗" : "!"} ${said}${age}`, `    → ${way}`);
  }
  for (const finding of resolved)
    lines.push(`  ✓ ${label("resolved")}: ${say(finding, descriptor, language).what}`);
  return lines.join("\n");
}
