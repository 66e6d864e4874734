import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "../fastCheck.ts";
import { afterEach, describe, expect, it } from "vitest";
import { isSeenByGit, repositoryFolder } from "../../lib/data/folders.ts";
import { keptName } from "../../lib/data/identifiers/fileName.ts";
import { importFiles } from "../../lib/data/import/import.ts";
import { open } from "../../lib/data/open.ts";
import { ageGroups } from "../../lib/data/privacy/grouped.ts";
import { readKey } from "../../lib/data/privacy/key.ts";
import { pseudonym } from "../../lib/data/privacy/pseudonym.ts";
import { kAnonymity } from "../../lib/disclosure/kanonymity.ts";
import { lDiversity } from "../../lib/disclosure/lDiversity.ts";
import { absenceFile, absenceSource, nobody, person } from "./absence.ts";
import { failure, originals, removeTemporary, sourceLike, temporaryFolder, tree } from "./temporary.ts";

const SECRET = "0123456789abcdef".repeat(4);

afterEach(() => {
  removeTemporary();
  delete process.env.OSHLAB_KEY;
  delete process.env.OSHLAB_KEY_FILE;
});

/** The delivered file, beside the sources' folder and not in it. */
function delivered(content: Uint8Array): string {
  const kept = process.env.OSHLAB_DATA;
  const path = join(temporaryFolder(), "tuesday.csv");
  process.env.OSHLAB_DATA = kept;
  writeFileSync(path, content);
  return path;
}

const ROWS = 400;
const withoutPerson = (schema: { fields: unknown[]; oshlab?: unknown }) => {
  schema.fields.shift();
  (schema.oshlab as { identifiers: Record<string, string> }).identifiers.Rijksregisternummer = "drop";
};

/** Every byte below a folder, file after file. */
const bytes = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");

/** What must never be found again, of every person in the file. */
const canaries = Array.from({ length: ROWS }, (_, row) => person(row)).flatMap(
  ({ number, name, email, phone, iban, birth, remark }) => [
    number,
    name.slice(0, 12),
    email,
    phone,
    iban,
    birth,
    remark.slice(0, 15),
  ],
);

describe("an import of records of persons", () => {
  it("stops until the description says what becomes of each identifier, and names them without a value", async () => {
    const folder = absenceSource((_, schema) => {
      withoutPerson(schema);
      delete schema.oshlab;
    });
    const { code, message, wayOut } = await failure(() =>
      importFiles([delivered(absenceFile(ROWS))], "absence"),
    );
    expect(code).toBe("IMPORT_IDENTIFIERS");
    for (const column of ["Rijksregisternummer", "Naam", "E-mail", "GSM", "Rekening"])
      expect(message).toContain(`“${column}”`);
    for (const column of ["Geboortedatum", "Postcode", "Opmerkingen", "Dagen"])
      expect(message).not.toContain(column);
    expect(canaries.filter((canary) => (message + wayOut).includes(canary))).toEqual([]);
    expect(tree(folder)).toEqual(["datapackage.json", "schema.json"]);
  });

  it("stops at a date of birth, a postcode or free text that would be kept as it is", async () => {
    for (const [place, column] of [
      [1, "Geboortedatum"],
      [2, "Postcode"],
    ] as const) {
      absenceSource((_, schema) => {
        const { oshlab } = schema.fields[place] as { oshlab: Record<string, unknown> };
        delete oshlab.ages;
        delete oshlab.area;
        withoutPerson(schema);
      });
      const { code, message } = await failure(() => importFiles([delivered(absenceFile(ROWS))], "absence"));
      expect([code, message.includes(`“${column}”`)]).toEqual(["IMPORT_IDENTIFIERS", true]);
    }
    absenceSource((_, schema) => {
      withoutPerson(schema);
      (schema.fields.at(-2) as { oshlab: Record<string, unknown> }).oshlab = {
        label: { nl: "x", fr: "x", de: "x", en: "x" },
        role: "attribute",
        from: "Opmerkingen",
      };
      (schema.fields.at(-2) as { type: string }).type = "string";
    });
    expect((await failure(() => importFiles([delivered(absenceFile(ROWS))], "absence"))).message).toContain(
      "“Opmerkingen” (free text)",
    );
  });

  it("leaves no byte of an identifier: not in the delivery, its reports, the description or the temporary folder", async () => {
    const folder = absenceSource();
    const file = delivered(absenceFile(ROWS));
    const kept = process.env.OSHLAB_DATA;
    const temporary = temporaryFolder();
    process.env.OSHLAB_DATA = kept;
    const run = spawnSync(
      process.execPath,
      [join(repositoryFolder(), "lib/cli/oshlab.ts"), "import", file, "--as", "absence", "--json"],
      { encoding: "utf8", env: { ...process.env, TMPDIR: temporary, OSHLAB_KEY: SECRET } },
    );
    expect([run.status, run.stderr]).toEqual([0, ""]);
    const rows = await (await open("absence")).query("SELECT * FROM data");
    expect(rows).toHaveLength(ROWS);
    const all = bytes(folder) + bytes(temporary) + JSON.stringify(rows) + run.stdout;
    expect(canaries.filter((canary) => all.includes(canary))).toEqual([]);
    expect(all).not.toContain(SECRET.slice(0, 32));
    expect(bytes(file.replace(/[^/]*$/, "")).includes(canaries[0]!)).toBe(true); // the search does find them
  });

  it("refuses a whole postcode, and says how many digits may stay", async () => {
    absenceSource((_, { fields }) => {
      const area = fields.find(({ name }) => name === "area") as { oshlab: { area: { digits: number } } };
      area.oshlab.area.digits = 4;
    });
    const { code, message } = await failure(() => importFiles(["none.csv"], "absence"));
    expect(code).toBe("DESCRIPTOR_INVALID");
    expect(message).toContain("only the first 1, 2 or 3 digits may stay, never all four");
  });

  it("keeps pseudonyms, age groups and the first digits of postcodes", async () => {
    process.env.OSHLAB_KEY = SECRET;
    absenceSource();
    const { delivery, privacy } = await importFiles([delivered(absenceFile(ROWS))], "absence");
    const { id } = readKey();
    expect(delivery).toMatchObject({ key: id, sender: "social secretariat", rows: ROWS });
    const rows = await (await open("absence")).query("SELECT * FROM data");
    rows.forEach((row, index) => {
      expect(row.person).toBe(pseudonym(nobody(index), "absence", readKey()));
      const [day, month, year] = person(index).birth.split("/").map(Number) as [number, number, number];
      const age = 2026 - year - (month > 1 || day > 1 ? 1 : 0);
      const group = ageGroups([35, 50, 65]).find(({ from, to }) => age >= from && age <= (to ?? 200))!;
      expect(row.age).toBe(group.code);
      expect(row.area).toBe(`${person(index).postcode[0]}xxx`);
    });
    const of = (column: string) => privacy!.columns.find((one) => one.column === column);
    expect(of("Rijksregisternummer")).toEqual({
      column: "Rijksregisternummer",
      found: "national-number",
      values: ROWS,
      treatment: "pseudonym",
      into: ["person"],
    });
    expect(of("Naam")).toMatchObject({ found: "name", treatment: "dropped" });
    expect(of("Opmerkingen")).toMatchObject({ found: "free-text", treatment: "dropped" });
    expect(of("Geboortedatum")).toMatchObject({ treatment: "age-group", into: ["age"] });
    expect(of("Postcode")).toMatchObject({ treatment: "area" });
    expect(of("Sector")).toMatchObject({ treatment: "kept" });
    const codes = (column: string) => rows.map((row) => String(row[column]));
    const groups = kAnonymity(["sex", "age", "area", "sector"].map(codes));
    const diversity = lDiversity(groups, codes("cause"));
    expect(privacy!.groups).toMatchObject({
      k: groups.k,
      below: { 2: groups.violating(2), 3: groups.violating(3), 5: groups.violating(5) },
      sensitive: [
        { column: "cause", leastDistinct: diversity.leastDistinct, below2: diversity.violating(2) },
      ],
    });
  });

  it("with a new key is a new delivery; the old one keeps its key, and their pseudonyms never meet", async () => {
    absenceSource();
    const file = delivered(absenceFile(ROWS));
    process.env.OSHLAB_KEY = SECRET;
    const first = await importFiles([file], "absence", { date: "2026-11-24" });
    const old = (await (await open("absence")).rows()).map(({ person }) => person);
    expect((await importFiles([file], "absence")).isNew).toBe(false);
    process.env.OSHLAB_KEY = SECRET.replaceAll("0", "f");
    const second = await importFiles([file], "absence", { date: "2026-11-25" });
    expect([second.isNew, second.delivery.key === first.delivery.key]).toEqual([true, false]);
    const now = (await (await open("absence")).rows()).map(({ person }) => person);
    expect(now.filter((one) => old.includes(one))).toEqual([]);
  });

  it("stops where a date of birth can't be read, naming the row and not the value", async () => {
    absenceSource((_, schema) => withoutPerson(schema));
    const text = absenceFile(20).toString("latin1").replace(person(3).birth, "31/02/1975");
    const { code, place, message } = await failure(() =>
      importFiles([delivered(Buffer.from(text, "latin1"))], "absence"),
    );
    expect([code, place.row, place.column]).toEqual(["IMPORT_GROUP", 5, "Geboortedatum"]);
    expect(message).not.toContain("1975");
  });

  it("finds a national number in a column with a harmless name, and in one with thousands of harmless values", async () => {
    absenceSource((_, schema) => withoutPerson(schema));
    const lines = absenceFile(ROWS).toString("latin1").split("\r\n");
    lines[300] = lines[300]!.replace(/;stress;|;back;|;other;/, `;${nobody(7)};`);
    const stray = await failure(() =>
      importFiles([delivered(Buffer.from(lines.join("\r\n"), "latin1"))], "absence"),
    );
    expect([stray.code, stray.message.includes("“Oorzaak” (national or BIS number)")]).toEqual([
      "IMPORT_IDENTIFIERS",
      true,
    ]);
  });

  it("keeps no identifier of a file's name either", async () => {
    absenceSource((_, schema) => withoutPerson(schema));
    const file = delivered(absenceFile(20));
    const named = join(file, "..", `dossier ${nobody(3)}.csv`);
    renameSync(file, named);
    const { delivery, privacy } = await importFiles([named], "absence");
    expect([delivery.from[0]!.name, privacy!.files[0]!.name]).toEqual(["….csv", "….csv"]);
    expect(keptName("nobody@example.org.csv")).toBe("….csv");
    expect(keptName("absence-20261128.csv")).toBe("absence-20261128.csv");
  });

  it("leaves open aggregates as they are: no privacy report, nothing to decide", async () => {
    const folder = sourceLike("eurofound-jqi");
    const { privacy, delivery } = await importFiles(originals("eurofound-jqi"), "eurofound-jqi");
    expect([privacy, delivery.privacy, delivery.sender]).toEqual([null, undefined, "Eurofound"]);
    expect(tree(folder).filter((path) => path.includes("privacy"))).toEqual([]);
  });
});

describe("the key", () => {
  it("is required for pseudonyms, long enough, read by its owner alone, and nowhere in the repository", async () => {
    absenceSource();
    const file = delivered(absenceFile(5));
    expect((await failure(() => importFiles([file], "absence"))).code).toBe("IMPORT_KEY");
    expect((await failure(() => readKey({ OSHLAB_KEY: "abc" }))).code).toBe("IMPORT_KEY_FORM");
    expect((await failure(() => readKey({ OSHLAB_KEY_FILE: "/nowhere/key" }))).code).toBe("IMPORT_NO_FILE");
    const key = join(temporaryFolder(), "key");
    writeFileSync(key, `${SECRET}\n`, { mode: 0o600 });
    expect(readKey({ OSHLAB_KEY_FILE: key })).toEqual(readKey({ OSHLAB_KEY: SECRET }));
    chmodSync(key, 0o640);
    expect((await failure(() => readKey({ OSHLAB_KEY_FILE: key }))).code).toBe("IMPORT_KEY_MODE");
    const inside = join(repositoryFolder(), "lib", "test.key");
    writeFileSync(inside, SECRET, { mode: 0o600 });
    const link = join(temporaryFolder(), "link");
    symlinkSync(inside, link);
    try {
      for (const path of [inside, link])
        expect((await failure(() => readKey({ OSHLAB_KEY_FILE: path }))).code).toBe("IMPORT_KEY_PLACE");
    } finally {
      rmSync(inside);
    }
  });

  it("and the linkage group make the pseudonym; the way of writing doesn't", () => {
    const key = readKey({ OSHLAB_KEY: SECRET });
    expect(pseudonym("00.00.01-000.05", "absence", key)).toBe(pseudonym("00000100005", "absence", key));
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (one, other) => {
        const [a, b] = [nobody(one), nobody(other)];
        const dotted = a.replace(/^(..)(..)(..)(...)(..)$/, " $1.$2.$3-$4.$5 ");
        expect(pseudonym(dotted, "g", key)).toBe(pseudonym(a, "g", key));
        expect(pseudonym(a, "g", key) === pseudonym(b, "g", key)).toBe(a === b);
        expect(pseudonym(a, "g", key)).not.toBe(pseudonym(a, "h", key));
      }),
    );
    const early = "000101000" + String(97 - (1_01_000 % 97)).padStart(2, "0");
    expect(pseudonym(String(Number(early)), "g", key)).toBe(pseudonym(early, "g", key));
  });
});

describe("a place that git sees", () => {
  it("is the project but data/, and any repository that doesn't ignore the folder, also through a link", () => {
    expect(isSeenByGit(join(repositoryFolder(), "data-samples"))).toBe(true);
    mkdirSync(join(repositoryFolder(), "data"), { recursive: true });
    expect(isSeenByGit(join(repositoryFolder(), "data"))).toBe(false);
    const other = temporaryFolder();
    expect(isSeenByGit(other)).toBe(false);
    execFileSync("git", ["init", "-q", other]);
    mkdirSync(join(other, "kept"));
    mkdirSync(join(other, "ignored"));
    writeFileSync(join(other, ".gitignore"), "/ignored/\n");
    expect([isSeenByGit(join(other, "kept")), isSeenByGit(join(other, "ignored"))]).toEqual([true, false]);
    symlinkSync(join(other, "kept"), join(other, "ignored", "link"));
    expect(isSeenByGit(join(other, "ignored", "link"))).toBe(true);
  });

  it("takes no confidential source", async () => {
    const folder = temporaryFolder();
    execFileSync("git", ["init", "-q", folder]);
    const source = absenceSource((_, schema) => withoutPerson(schema), folder);
    const file = delivered(absenceFile(5));
    expect((await failure(() => importFiles([file], "absence"))).code).toBe("IMPORT_CONFIDENTIAL");
    expect(tree(source)).toEqual(["datapackage.json", "schema.json"]);
    writeFileSync(join(folder, ".gitignore"), "*\n");
    expect((await importFiles([file], "absence")).isNew).toBe(true);
  });
});
