import type { Content } from "../../lib/mail/content.ts";
import { editionJson } from "../../lib/site/editionJson.ts";
import { fixture } from "../site/fixture.ts";
import { MAIL } from "./place.ts";

/** What a message is written from, with nothing read from a disk. */
export function content(change: Partial<Content["mail"]> = {}): Content {
  const input = fixture();
  input.edition.address = "https://report.test/2026/";
  return { site: JSON.parse(editionJson(input)), mail: { ...MAIL, ...change } };
}
