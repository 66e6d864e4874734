import type { SourceName } from "../../types.ts";
import { userLanguage } from "../../words.ts";
import type { QualityState } from "./state.ts";

/** The state of a source's data, shown in a notebook as a report to read. */
export interface QualityReport extends QualityState {
  [display: symbol]: unknown;
}

/**
 * What is known of the quality of a source's newest delivery: findings, what has been put right, and the state
 * over all deliveries.
 *
 * @param name of the source; one that has just been described has no type yet
 * @throws UserError DATA_UNKNOWN, DATA_NO_DELIVERY, DESCRIPTOR_…
 * @example
 * (await quality("eurostat-accidents")).open.length; // how many findings are open
 */
export async function quality(name: SourceName | (string & {})): Promise<QualityReport> {
  // Loaded when first asked for: chapters that only open data don't need its words.
  const { qualityState } = await import("./state.ts");
  const { qualityHtml } = await import("./html.ts");
  const { qualityText } = await import("./text.ts");
  const { usesOf } = await import("./uses.ts");
  const state = qualityState(name);
  const display = () => ({
    "text/html": qualityHtml(state, userLanguage(), usesOf(name)),
    "text/plain": qualityText(state, userLanguage()),
  });
  return { ...state, [Symbol.for("Jupyter.display")]: display };
}
