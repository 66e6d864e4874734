import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SECURITY_HEADERS } from "../../lib/site/serving/headers.ts";
import { preferredLanguage } from "../../lib/site/serving/negotiate.ts";
import { NEGOTIATED } from "./negotiated.ts";

test.each(NEGOTIATED)("Accept-Language: %s → %s", (accept, language) => {
  expect(preferredLanguage(accept, ["nl", "fr", "de", "en"])).toBe(language);
});

test("weights are read to every decimal", () => {
  expect(preferredLanguage("nl;q=0.801, fr;q=0.802", ["nl", "fr"])).toBe("fr");
});

test("without the header, or without an offer, the reader chooses", () => {
  expect(preferredLanguage(undefined, ["nl"])).toBeUndefined();
  expect(preferredLanguage("nl", [])).toBeUndefined();
});

test("the container's server says the same of itself", async () => {
  const text = await readFile(join(import.meta.dirname, "../../docker/site/headers.conf"), "utf8");
  const said = [...text.matchAll(/^add_header (\S+) (?:"([^"]*)"|(\S+)) always;$/gm)];
  expect(Object.fromEntries(said.map(([, name, quoted, plain]) => [name, quoted ?? plain]))).toEqual(
    SECURITY_HEADERS,
  );
});
