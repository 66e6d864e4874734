import { CANDIDATE_MIME } from "../disclosure/candidate.ts";
import type { CandidateFigure, CandidateTable } from "../disclosure/candidate.ts";
import { check } from "../disclosure/check.ts";
import type { Checked } from "../disclosure/check.ts";
import type { PublicFigure, PublicTable } from "../disclosure/public.ts";
import { ownRecord } from "../disclosure/ownRecord.ts";
import { userLanguage } from "../words.ts";
import type { Words } from "../words.ts";
import { escapeHtml } from "./html.ts";
import { plotlySpec } from "./spec.ts";
import { tableHtml } from "./tableHtml.ts";

/** What a notebook shows as an output: the display convention of Jupyter kernels for JavaScript. */
export type Displayable = Record<symbol, () => Record<string, unknown>>;

interface Kernel {
  display(bundle: Record<string, unknown>, metadata: Record<string, unknown>): void;
}

/**
 * Shows a figure or table in the notebook, with its candidate record for output checking. Its author sees
 * every number, and above it what would be withheld in the report.
 *
 * @returns nothing in the kernel; elsewhere an object that a notebook can show
 */
export function emit(candidate: CandidateFigure | CandidateTable): Displayable | undefined {
  const checked = check(candidate);
  const bundle = bundleOf(candidate, checked);
  const metadata = {
    [CANDIDATE_MIME]: { decision: checked.decision, findings: checked.findings },
  };
  const kernel = (globalThis as Record<symbol, unknown>)[Symbol.for("oshlab.kernel")] as Kernel | undefined;
  if (!kernel) return { [Symbol.for("Jupyter.display")]: () => bundle };
  kernel.display(bundle, metadata);
  return undefined;
}

function bundleOf(candidate: CandidateFigure | CandidateTable, checked: Checked): Record<string, unknown> {
  const language = userLanguage();
  const record = ownRecord(candidate) as PublicFigure | PublicTable;
  const verdict = DECISIONS[checked.decision][language];
  const findings = checked.findings.map((finding) => finding.words[language]);
  const banner =
    checked.decision === "pass"
      ? ""
      : `<p role="note"><strong>${escapeHtml(verdict)}</strong> ${escapeHtml(findings.join(" "))}</p>`;
  const spec =
    record.kind === "figure"
      ? { "application/vnd.plotly.v1+json": plotlySpec(record, language, { interactive: true }) }
      : {};
  return {
    [CANDIDATE_MIME]: candidate,
    ...spec,
    "text/html": banner + tableHtml(record, language),
    "text/plain": `${record.kind} ${record.id}: ${record.measure.label[language]}, ${record.cells.length} ${NUMBERS[language]}. ${verdict}`,
  };
}

const NUMBERS: Words = { nl: "cijfers", fr: "chiffres", de: "Zahlen", en: "numbers" };

const DECISIONS: Record<Checked["decision"], Words> = {
  pass: {
    nl: "Kan gepubliceerd worden.",
    fr: "Peut être publié.",
    de: "Kann veröffentlicht werden.",
    en: "Can be published.",
  },
  suppress: {
    nl: "In het rapport worden hier cijfers weggelaten.",
    fr: "Dans le rapport, des chiffres seront masqués ici.",
    de: "Im Bericht werden hier Zahlen zurückgehalten.",
    en: "In the report, numbers will be withheld here.",
  },
  refuse: {
    nl: "Dit kan niet in het rapport.",
    fr: "Ceci ne peut pas figurer dans le rapport.",
    de: "Dies kann nicht in den Bericht.",
    en: "This can't go into the report.",
  },
};
