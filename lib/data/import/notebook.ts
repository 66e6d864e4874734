import { escapeHtml } from "../../figure/html.ts";
import { userLanguage } from "../../words.ts";
import type { Described } from "../describe/describe.ts";
import type { MimeBundle } from "../display.ts";
import type { PrivacyReport } from "../privacy/report.ts";
import type { Imported } from "./import.ts";

interface Shown {
  [display: symbol]: unknown;
}

/**
 * Imports a file from a cell, as `oshlab import` does, and shows what came of it.
 *
 * @param files one file, or several with the same columns that make one delivery
 * @param options.as the name of the source
 * @param options.date the day of the delivery, `YYYY-MM-DD`; today
 * @param options.from who sent it: a function or a service, never a person
 * @throws UserError DATA_UNKNOWN, DESCRIPTOR_…, IMPORT_…
 * @example
 * await importFile("tuesday.csv", { as: "sick-leave", from: "payroll office" });
 */
export async function importFile(
  files: string | string[],
  { as, ...options }: { as: string; date?: string; from?: string },
): Promise<Imported & Shown> {
  // Loaded when first asked for: chapters that only open data don't need it.
  const { importFiles } = await import("./import.ts");
  const { reportOf } = await import("./report.ts");
  const { privacyReport } = await import("../privacy/report.ts");
  const { writeCatalogueTypes } = await import("../catalogueTypes.ts");
  const imported = await importFiles([files].flat(), as, options);
  writeCatalogueTypes();
  const about = imported.privacy ? privacyReport(as, { delivery: imported.delivery.id }) : undefined;
  return shown(imported, reportOf(as, imported), about);
}

/**
 * Drafts the description of a new source from a file, as `oshlab import --describe` does, and shows what must be
 * filled in.
 *
 * @throws UserError DESCRIPTOR_EXISTS, DESCRIPTOR_NAME, IMPORT_…
 * @example
 * await describeFile("tuesday.csv", { as: "sick-leave" });
 */
export async function describeFile(
  files: string | string[],
  { as }: { as: string },
): Promise<Described & Shown> {
  const { describeFiles } = await import("../describe/describe.ts");
  const { describedText } = await import("../describe/text.ts");
  const described = await describeFiles([files].flat(), as);
  return shown(described, describedText(described, userLanguage()));
}

/** A result with a way for a notebook to show it: its lines, and a report below them. */
function shown<T extends object>(result: T, text: string, report?: PrivacyReport): T & Shown {
  const display = (): MimeBundle => {
    const bundle = report?.display() ?? {};
    return {
      "text/html": `<pre>${escapeHtml(text)}</pre>${String(bundle["text/html"] ?? "")}`,
      "text/plain": text + String(bundle["text/plain"] ?? ""),
    };
  };
  return { ...result, [Symbol.for("Jupyter.display")]: display };
}
