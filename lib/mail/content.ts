import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../error.ts";
import type { Edition } from "../report/edition.ts";
import type { SiteEdition } from "../site/editionJson.ts";
import type { MailSettings } from "./schema.ts";

/** What a message is written from: the edition as the site published it, and who sends it. */
export interface Content {
  site: SiteEdition;
  mail: MailSettings;
}

/** In place of an address that is not known yet: a preview shows it, and `send` refuses it. */
const NOWHERE = "https://report.example.org";

/**
 * Reads what there is to announce from `site/`: public records only, and only a site that may be published.
 *
 * @throws UserError MAIL_NOT_SET, SITE_MISSING, MAIL_NOT_PUBLISHABLE, MAIL_SITE_OLD, MAIL_NO_ADDRESS
 */
export async function readContent(root: string, edition: Edition): Promise<Content> {
  if (!edition.mail) throw new UserError("MAIL_NOT_SET", {}, { file: "notebooks/edition.json" });
  const address = edition.address || NOWHERE;
  if (!/^https?:\/\/[^\s/]+/.test(address))
    throw new UserError("MAIL_NO_ADDRESS", {}, { file: "notebooks/edition.json" });
  const folder = join(root, "site");
  if (!existsSync(folder)) throw new UserError("SITE_MISSING", { folder: "site" });
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, name), "utf8").catch(() => "null"));
  const verdict = (await read("verdict.json")) as { publish?: boolean } | null;
  if (verdict?.publish !== true) throw new UserError("MAIL_NOT_PUBLISHABLE");
  const site = (await read("edition.json")) as SiteEdition | null;
  if (site?.schema !== "oshlab/edition/1" || site.edition !== edition.id || site.address !== edition.address)
    throw new UserError("MAIL_SITE_OLD", { edition: edition.id });
  return { site: { ...site, address }, mail: edition.mail };
}

/** Where a page of the site is read. */
export const addressOf = ({ address }: SiteEdition, path: string): string =>
  `${address.replace(/\/+$/, "")}/${path}`;
