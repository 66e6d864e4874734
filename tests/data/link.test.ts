import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { importFiles } from "../../lib/data/import/import.ts";
import { link } from "../../lib/data/link.ts";
import { open } from "../../lib/data/open.ts";
import { absenceFile, absenceSource } from "./absence.ts";
import { failure, removeTemporary, temporaryFolder } from "./temporary.ts";

afterEach(() => {
  removeTemporary();
  delete process.env.OSHLAB_KEY;
});

const SECRET = "0123456789abcdef".repeat(4);
type Linkage = { group: string; sources: string[] };

/** Two sources about the same people, 60 and 40 of them, each with its key and what it says of the linkage. */
async function two(keys: [string, string], benefits: Partial<Linkage> = {}) {
  const folder = temporaryFolder();
  const file = join(folder, "file.csv");
  for (const [place, source] of (["absence", "benefits"] as const).entries()) {
    absenceSource(
      ({ oshlab }) => {
        const { linkage } = oshlab.privacy as { linkage: Linkage };
        if (source === "benefits") Object.assign(linkage, { sources: ["absence"] }, benefits);
      },
      folder,
      source,
    );
    writeFileSync(file, absenceFile(place === 0 ? 60 : 40));
    process.env.OSHLAB_KEY = keys[place]!;
    await importFiles([file], source);
  }
  return { absence: await open("absence"), benefits: await open("benefits") };
}

const SQL = "SELECT count(*) AS n FROM absence JOIN benefits USING (person)";

describe("linking", () => {
  it("finds the persons that are in both, by pseudonyms of one key", async () => {
    expect(await link(await two([SECRET, SECRET]), SQL)).toEqual([{ n: 40 }]);
  });

  it("is refused across keys, and where the sources don't declare it of each other", async () => {
    const keys = await failure(async () => link(await two([SECRET, SECRET.replaceAll("0", "f")]), SQL));
    expect([keys.code, keys.message.includes("two keys")]).toEqual(["DATA_LINK", true]);
    const group = await failure(async () => link(await two([SECRET, SECRET], { group: "other" }), SQL));
    expect([group.code, group.message.includes("same linkage")]).toEqual(["DATA_LINK", true]);
    const sources = await failure(async () =>
      link(await two([SECRET, SECRET], { sources: ["others"] }), SQL),
    );
    expect([sources.code, sources.message.includes("each other")]).toEqual(["DATA_LINK", true]);
  });

  it("leaves sources without pseudonyms alone, and says what is wrong in the SQL", async () => {
    const jqi = await open("eurofound-jqi");
    const { absence } = await two([SECRET, SECRET]);
    expect(
      await link({ jqi, absence }, "SELECT (SELECT count(*) FROM jqi) AS j, count(*) AS a FROM absence"),
    ).toEqual([{ j: 426, a: 60 }]);
    expect((await failure(() => link({ jqi }, "SELEC 1"))).code).toBe("DATA_QUERY");
  });
});
