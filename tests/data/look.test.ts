import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { describeFiles } from "../../lib/data/describe/describe.ts";
import { fillDraft } from "../../lib/data/describe/fill.ts";
import type { Answer } from "../../lib/data/describe/fill.ts";
import { lookAt } from "../../lib/data/describe/look.ts";
import { fits } from "../../lib/data/describe/lookText.ts";
import type { OpenField } from "../../lib/data/describe/openFields.ts";
import { open as openSource } from "../../lib/data/open.ts";
import { importFiles } from "../../lib/data/import/import.ts";
import { readDescription } from "../../lib/data/read-descriptor.ts";
import { absenceFile, absenceSource, person } from "./absence.ts";
import { failure, originals, removeTemporary, sourceLike, temporaryFolder, tree } from "./temporary.ts";

afterEach(removeTemporary);

/** The file of sixty people who don't exist, in a folder of its own. */
function tuesday(): string {
  const file = join(temporaryFolder(), "tuesday.csv");
  writeFileSync(file, absenceFile(60));
  return file;
}

/** Answers as a person might give them. */
function answer({ file, path, kind, choices, about }: OpenField, decision: string): Answer {
  const value =
    kind === "decision"
      ? about === "Rijksregisternummer"
        ? decision
        : "drop"
      : kind === "choice"
        ? choices![0]!.value
        : kind === "date"
          ? "2099-12-31"
          : path.at(-1) === "mail"
            ? ""
            : path.at(-1) === "group"
              ? "absence"
              : "made up";
  return { file, path, value };
}

describe("a look at a file", () => {
  it("says what it is, what identifies somebody, and which source it fits; it leaves nothing behind", async () => {
    sourceLike("eurofound-jqi");
    const [file] = originals("eurofound-jqi") as [string];
    const home = temporaryFolder();
    const look = await lookAt([file]);
    expect(look).toMatchObject({ formats: ["csv"], rows: 813, found: [] });
    expect(look.sources.filter(fits).map(({ name }) => name)).toEqual(["eurofound-jqi"]);
    expect(look.expected.map(({ name }) => name)).toContain("fedris-accidents");
    expect(tree(home)).toEqual([]);
  });

  it("reads a file once, and again when it has changed", async () => {
    const file = tuesday();
    const told: string[] = [];
    const look = (as?: string) => lookAt([file], as, (step) => told.push(step));
    const first = await look();
    expect(told.at(-1)).toBe("check");
    told.length = 0;
    expect(await look()).toEqual(first);
    expect(told).toEqual([]);
    writeFileSync(file, absenceFile(61));
    expect((await look()).rows).toBe(61);
    expect(told.at(-1)).toBe("check");
  });

  it("says of a named source what becomes of each column that identifies somebody", async () => {
    const file = tuesday();
    absenceSource();
    const { source } = await lookAt([file], "absence");
    expect(source).toMatchObject({ open: [], problem: null });
    expect(Object.fromEntries(source!.identifiers.map((one) => [one.column, one.treatment]))).toEqual({
      Rijksregisternummer: "pseudonym",
      Naam: "dropped",
      "E-mail": "dropped",
      GSM: "dropped",
      Rekening: "dropped",
      Geboortedatum: "age-group",
      Postcode: "area",
      Opmerkingen: "dropped",
    });
  });

  it("warns of a file with identifiers where git sees it, and of no other", async () => {
    const folder = temporaryFolder();
    execFileSync("git", ["init", "--quiet", folder]);
    mkdirSync(join(folder, "hidden"));
    writeFileSync(join(folder, ".gitignore"), "hidden/\n");
    temporaryFolder();
    const [seen, hidden, counts] = ["seen.csv", "hidden/not.csv", "counts.csv"].map((name) =>
      join(folder, name),
    );
    for (const file of [seen!, hidden!]) writeFileSync(file, absenceFile(60));
    writeFileSync(counts!, "sector;cases\nA;3\nB;4\n");
    expect((await lookAt([seen!])).exposed).toEqual([seen]);
    expect((await lookAt([hidden!])).exposed).toEqual([]);
    expect((await lookAt([counts!])).exposed).toEqual([]);
  });

  it("quotes no value of a row", async () => {
    const look = JSON.stringify(await lookAt([tuesday()]));
    const { number, name, email, iban } = person(3);
    for (const value of [number, name, email, iban]) expect(look).not.toContain(value);
  });

  it("names the line where a description is broken, and an unknown source", async () => {
    const file = tuesday();
    const folder = absenceSource(({ oshlab }) => delete oshlab["owner"]);
    expect((await lookAt([file], "absence")).source!.problem).toMatchObject({ code: "DESCRIPTOR_INVALID" });
    writeFileSync(join(folder, "schema.json"), '{\n "fields": [\n');
    const { source } = await lookAt([file], "absence");
    expect(source!.problem!.place.line).toBe(3);
    expect((await failure(() => lookAt([file], "abscence"))).code).toBe("DATA_UNKNOWN");
  });
});

describe("a draft that is filled in", () => {
  it("can be imported; a pseudonym brings its column and asks what it is linked with", async () => {
    const file = tuesday();
    await describeFiles([file], "sick-leave");
    const { source } = await lookAt([file], "sick-leave");
    expect(source!.identifiers.map(({ treatment }) => treatment)).toContain("undecided");
    let open = fillDraft(
      "sick-leave",
      source!.open.map((one) => answer(one, "pseudonym")),
    );
    expect(open.map(({ path }) => path.join("."))).toEqual([
      "oshlab.privacy.linkage.group",
      "oshlab.privacy.linkage.purpose",
      "oshlab.privacy.linkage.sources.0",
    ]);
    open = fillDraft(
      "sick-leave",
      open.map((one) => answer(one, "pseudonym")),
    );
    expect(open).toEqual([]);
    process.env["OSHLAB_KEY"] = "0".repeat(64);
    const { privacy } = await importFiles([file], "sick-leave").finally(
      () => delete process.env["OSHLAB_KEY"],
    );
    expect(privacy!.columns.find(({ column }) => column === "Rijksregisternummer")).toMatchObject({
      treatment: "pseudonym",
      into: ["rijksregisternummer"],
    });
  });

  it("writes answers where they belong when a decision before them adds a column", async () => {
    const file = tuesday();
    await describeFiles([file], "sick-leave");
    const { open } = (await lookAt([file], "sick-leave")).source!;
    const decisions = open.filter(({ kind }) => kind === "decision");
    const unit = open.find(({ path }) => path.at(-1) === "unit")!;
    const days = { nl: "dagen", fr: "jours", de: "Tage", en: "days" };
    const left = fillDraft("sick-leave", [
      ...decisions.map((one) => answer(one, "pseudonym")),
      { file: unit.file, path: unit.path, value: days },
    ]);
    expect(left.filter(({ path }) => path.at(-1) === "unit").map(({ about }) => about)).not.toContain(
      unit.about,
    );
    const { json } = readDescription(join(process.env["OSHLAB_DATA"]!, "sick-leave"));
    const { fields } = json.schema as { fields: { oshlab: { from: string; unit?: object } }[] };
    expect(fields.filter(({ oshlab }) => oshlab.unit?.["en" as never] === "days")).toMatchObject([
      { oshlab: { from: unit.about } },
    ]);
  });

  it("asks in the language of its reader, keeps texts by language, and takes only what is open", async () => {
    const file = tuesday();
    await describeFiles([file], "sick-leave");
    const { open } = (await lookAt([file], "sick-leave")).source!;
    const title = open.find(({ path }) => path.join(".") === "oshlab.title")!;
    expect(title).toMatchObject({ file: "datapackage.json", kind: "words", hint: "the source's title" });
    const answers = [{ file: title.file, path: title.path, value: { nl: "Ziekte", fr: "Maladie" } }];
    const left = fillDraft("sick-leave", answers);
    expect(left).toHaveLength(open.length - 1);
    expect((await failure(() => fillDraft("sick-leave", answers))).code).toBe("DESCRIPTOR_FILLED");
    const { json } = readDescription(join(process.env["OSHLAB_DATA"]!, "sick-leave"));
    expect(json.package).toMatchObject({
      oshlab: { title: { nl: "Ziekte", fr: "Maladie", de: "Ziekte", en: "Ziekte" } },
    });
  });

  it("takes a decision about a column that an earlier file hadn't", async () => {
    const file = tuesday();
    absenceSource(
      (_, { oshlab }) => delete (oshlab as { identifiers: Record<string, string> }).identifiers["GSM"],
    );
    const treated = async () =>
      (await lookAt([file], "absence")).source!.identifiers.find(({ column }) => column === "GSM")!.treatment;
    expect(await treated()).toBe("undecided");
    fillDraft("absence", [{ file: "schema.json", path: ["oshlab", "identifiers", "GSM"], value: "drop" }]);
    expect(await treated()).toBe("dropped");
    const again: Answer = { file: "schema.json", path: ["oshlab", "identifiers", "GSM"], value: "pseudonym" };
    expect((await failure(() => fillDraft("absence", [again]))).code).toBe("DESCRIPTOR_FILLED");
  });

  it.each([
    [",", { decimalChar: ",", groupChar: ".", oshlab: { digits: 0 } }, 6272],
    [".", { decimalChar: ".", oshlab: { digits: 2 } }, 6.272],
  ])("asks what a dot before three digits is where the file doesn't tell: %s", async (sign, field, value) => {
    const file = join(temporaryFolder(), "counts.csv");
    writeFileSync(file, "jaar;ongevallen\n2023;710\n2024;6.272\n2025;7.104\n");
    await describeFiles([file], "counts");
    let { open } = (await lookAt([file], "counts")).source!;
    const asked = open.find(({ path }) => path.at(-1) === "decimalChar")!;
    expect([asked.about, asked.kind, asked.choices!.length]).toEqual(["ongevallen", "choice", 2]);
    const chosen: Record<string, string> = {
      "fields.1.decimalChar": sign,
      "fields.1.oshlab.kind": "count",
      "oshlab.kind": "aggregate",
      "oshlab.sensitivity": "open",
      "oshlab.manager.language": "nl",
      "oshlab.manager.mail": "",
    };
    open = fillDraft(
      "counts",
      open.map(({ file, path }) => ({ file, path, value: chosen[path.join(".")] ?? "x" })),
    );
    expect(open).toEqual([]);
    const { json } = readDescription(join(process.env["OSHLAB_DATA"]!, "counts"));
    expect((json.schema as { fields: unknown[] }).fields[1]).toMatchObject(field);
    await importFiles([file], "counts");
    expect((await (await openSource("counts")).rows())[1]).toEqual({ jaar: "2024", ongevallen: value });
  });

  it("of numbers about groups that are confidential asks why they may be kept; of a register no weights", async () => {
    const file = join(temporaryFolder(), "counts.csv");
    writeFileSync(
      file,
      `sector;cases\n${Array.from({ length: 40 }, (_, row) => `${"AB"[row % 2]};${row * 7}\n`).join("")}`,
    );
    await describeFiles([file], "counts");
    const about = (key: string, value: string): Answer => ({
      file: "datapackage.json",
      path: ["oshlab", key],
      value,
    });
    const open = fillDraft("counts", [about("kind", "aggregate"), about("sensitivity", "confidential")]);
    expect(open.map(({ path }) => path.join("."))).toContain("oshlab.privacy.purpose");
    await describeFiles([file], "cases");
    const cases = fillDraft("cases", [about("kind", "microdata")]);
    const weights = cases.find(({ path }) => path.at(-1) === "weights")!;
    expect(weights.choices!.map(({ value }) => value)).toEqual(["*", "cases"]);
  });
});
