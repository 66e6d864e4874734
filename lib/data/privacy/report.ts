import { existsSync, readFileSync } from "node:fs";
import { UserError } from "../../error.ts";
import { userLanguage } from "../../words.ts";
import type { Words } from "../../words.ts";
import { sourceOfCatalogue } from "../catalogue.ts";
import type { Delivery } from "../delivery.ts";
import type { MimeBundle } from "../display.ts";
import { sourceFolders } from "../folders.ts";
import { sha256 } from "../import/recipe.ts";
import { suggest } from "../suggest.ts";
import { privacyHtml } from "./html.ts";
import type { PrivacyRecord } from "./record.ts";
import { privacyText } from "./text.ts";

/** The privacy report of a delivery: what came in, what became of it, and how far what is left hides a person. */
export class PrivacyReport {
  readonly title: Words;
  readonly delivery: Delivery;
  readonly record: PrivacyRecord;
  /** SHA-256 of the record as it is kept: what a signature under the report is for. */
  readonly hash: string;

  constructor(title: Words, delivery: Delivery, json: string) {
    this.title = title;
    this.delivery = delivery;
    this.record = JSON.parse(json) as PrivacyRecord;
    this.hash = sha256(json);
  }

  /** How a notebook shows it. */
  [Symbol.for("Jupyter.display")](): MimeBundle {
    return this.display();
  }

  /** As HTML and as plain text, in the user's language. */
  display(): MimeBundle {
    const language = userLanguage();
    return { "text/html": privacyHtml(this, language), "text/plain": privacyText(this, language) };
  }
}

/**
 * The privacy report of a source's newest delivery, or of the one with this id.
 *
 * @throws UserError DATA_UNKNOWN, DATA_NO_DELIVERY, DATA_DELIVERY, DATA_PRIVACY (it has none: open aggregates, and
 * what was imported before there were any), DESCRIPTOR_…
 * @example
 * privacyReport("absence");
 */
export function privacyReport(name: string, { delivery }: { delivery?: string } = {}): PrivacyReport {
  const source = sourceOfCatalogue(name);
  if (!source) throw new UserError("DATA_UNKNOWN", { name, known: suggest(name, sourceFolders().keys()) });
  const ids = source.deliveries.map(({ id }) => id);
  if (ids.length === 0) throw new UserError("DATA_NO_DELIVERY", { name });
  const wanted = delivery ?? ids.at(-1)!;
  const found = source.deliveries.find(({ id }) => id === wanted);
  if (!found) throw new UserError("DATA_DELIVERY", { name, delivery: wanted, known: suggest(wanted, ids) });
  if (!found.privacy || !existsSync(found.privacy))
    throw new UserError("DATA_PRIVACY", { name, delivery: wanted });
  return new PrivacyReport(source.descriptor.oshlab.title, found, readFileSync(found.privacy, "utf8"));
}
