import type { PrivacyReport } from "./report.ts";

/**
 * The privacy report of a source's newest delivery, or of the one with this id, shown in a notebook: what came in,
 * what became of it, and how far what is left hides a person.
 *
 * @throws UserError DATA_UNKNOWN, DATA_NO_DELIVERY, DATA_DELIVERY, DATA_PRIVACY, DESCRIPTOR_…
 * @example
 * (await privacy("sick-leave")).record.groups?.k; // the smallest group
 */
export async function privacy(name: string, options: { delivery?: string } = {}): Promise<PrivacyReport> {
  const { privacyReport } = await import("./report.ts");
  return privacyReport(name, options);
}
