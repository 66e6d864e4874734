import type { Language } from "../../words.ts";
import { KIND_WORDS } from "../identifiers/words.ts";
import type { PrivacyReport } from "./report.ts";
import { SAY, TREATMENT } from "./words.ts";

/** The report in plain text: columns with what became of them, and the size of groups. */
export function privacyText({ title, delivery, record }: PrivacyReport, language: Language): string {
  const { columns, groups } = record;
  const lines = columns.map(({ column, found, treatment, into }) => {
    const kind = found ? ` (${KIND_WORDS[found][language]})` : "";
    return `  ${column}${kind}: ${TREATMENT[treatment][language]}${into ? ` → ${into.join(", ")}` : ""}`;
  });
  const below = Object.entries(groups?.below ?? {}).map(([size, records]) => `${size}: ${records}`);
  return [
    `${SAY.title[language]}: ${title[language]}, ${delivery.id}`,
    ...lines,
    ...(groups ? [`${SAY.k[language]}: ${groups.k}`, `${SAY.below[language]} ${below.join(", ")}`] : []),
    "",
  ].join("\n");
}
