import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../error.ts";
import { addressOf } from "./content.ts";
import type { Content } from "./content.ts";

/**
 * Looks whether what is to be announced can be read where the message says: the edition that the site's address
 * answers with must be the one in `site/`.
 *
 * @throws UserError MAIL_SITE_NOT_ONLINE
 */
export async function assertOnline(root: string, { site }: Content): Promise<void> {
  const here = await readFile(join(root, "site/edition.json"), "utf8");
  const address = addressOf(site, "edition.json");
  let reason: string;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(20_000), cache: "no-store" });
    if (answer.ok && (await answer.text()) === here) return;
    reason = answer.ok ? "≠ site/edition.json" : `HTTP ${answer.status}`;
  } catch (error) {
    const { cause, message } = error as Error;
    reason = cause instanceof Error ? cause.message : message;
  }
  throw new UserError("MAIL_SITE_NOT_ONLINE", { address, reason });
}
