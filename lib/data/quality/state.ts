import { existsSync } from "node:fs";
import { UserError } from "../../error.ts";
import { deliveries } from "../delivery.ts";
import type { Delivery } from "../delivery.ts";
import type { Descriptor } from "../descriptor.ts";
import { sourceFolders } from "../folders.ts";
import { readDescriptor } from "../read-descriptor.ts";
import { suggest } from "../suggest.ts";
import { dueAfter } from "./checks/late.ts";
import { subjectOf } from "./finding.ts";
import type { Finding, FindingCode } from "./finding.ts";
import type { Quality } from "./quality.ts";
import { readQuality } from "./read.ts";

/** A finding of the newest delivery, and the delivery that it was first seen in. */
export interface OpenFinding {
  finding: Finding;
  since: string;
}

/** The state of a source's data: what was found in the newest delivery, and how it came to be so. */
export interface QualityState {
  descriptor: Descriptor;
  /** Deliveries with their reports, oldest first. */
  history: { delivery: Delivery; quality: Quality }[];
  /** Serious findings first. */
  open: OpenFinding[];
  /** Findings of the delivery before that the newest one has put right. */
  resolved: Finding[];
  /** The day when the next delivery is due, where that was agreed. */
  due: string | null;
}

/** These are about one delivery against another: the next one doesn't put them right, it makes them past. */
const PASSING = new Set<FindingCode>(["JUMP", "REVISED", "CATEGORY_NEW", "LATE"]);

/**
 * The state of a source's data over its deliveries.
 *
 * @throws UserError DATA_UNKNOWN, DATA_NO_DELIVERY, DESCRIPTOR_…
 * @example
 * qualityState("eurostat-accidents").open.map(({ finding }) => finding.code);
 */
export function qualityState(name: string): QualityState {
  const folders = sourceFolders();
  const folder = folders.get(name);
  if (!folder) throw new UserError("DATA_UNKNOWN", { name, known: suggest(name, folders.keys()) });
  const descriptor = readDescriptor(folder);
  const history = deliveries(descriptor)
    .filter(({ quality }) => existsSync(quality))
    .map((delivery) => ({ delivery, quality: readQuality(delivery) }));
  const newest = history.at(-1);
  if (!newest) throw new UserError("DATA_NO_DELIVERY", { name });
  const { schedule } = descriptor.oshlab;
  return {
    descriptor,
    history,
    open: newest.quality.findings.map((finding) => ({ finding, since: firstSeen(finding) })),
    resolved: (history.at(-2)?.quality.findings ?? []).filter((finding) =>
      isResolved(finding, newest.quality),
    ),
    due: schedule ? dueAfter(newest.delivery.date, schedule.months) : null,
  };

  function firstSeen(finding: Finding): string {
    let since = newest!.delivery.id;
    for (const { delivery, quality } of history.toReversed()) {
      if (!quality.findings.some((one) => subjectOf(one) === subjectOf(finding))) break;
      since = delivery.id;
    }
    return since;
  }
}

/** Has a delivery put right what was found in the one before it? */
export function isResolved(finding: Finding, { findings, columns, rows }: Quality): boolean {
  if (PASSING.has(finding.code)) return false;
  if (findings.some((one) => subjectOf(one) === subjectOf(finding))) return false;
  if (finding.code === "MISSING_MORE") {
    const missing = columns.find(({ name }) => name === finding.column)?.missing ?? rows;
    return (missing / rows) * 100 <= Number(finding.values.before) + 2;
  }
  if (finding.code === "CATEGORY_GONE")
    return findings.some((one) => one.code === "CATEGORY_NEW" && one.values.code === finding.values.code);
  return finding.code !== "ROWS_FEWER" || rows >= 0.8 * Number(finding.values.before);
}
