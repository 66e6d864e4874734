import { DOMParser } from "@xmldom/xmldom";
import type { Element } from "@xmldom/xmldom";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { markOf } from "../../lib/report/translation.ts";
import { exportTranslation } from "../../lib/translate/export.ts";
import { importTranslations } from "../../lib/translate/import.ts";
import { translationStatus } from "../../lib/translate/status.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { REPO } from "../report/workspace.ts";
import { INTRO, otherTool, project, unitOf } from "./project.ts";

type Project = Awaited<ReturnType<typeof project>>;
let made: Project;
const open = async (...change: Parameters<typeof project>): Promise<Project> =>
  (made = await project(...change));
afterEach(() => made.remove());

const outcomes = (results: { name: string; outcome: string; problem?: { code: string } }[]) =>
  results.map(({ name, outcome, problem }) => [name, problem?.code ?? outcome]);

test("the status counts blocks and the words that wait", async () => {
  const { root } = await open({ drop: "limits.fr", stale: "intro.de" });
  expect(await translationStatus(root)).toEqual([
    { chapter: "trial", from: "en", language: "nl", translated: 4, missing: 0, stale: 0, words: 0 },
    { chapter: "trial", from: "en", language: "fr", translated: 3, missing: 1, stale: 0, words: 3 },
    { chapter: "trial", from: "en", language: "de", translated: 3, missing: 0, stale: 1, words: 29 },
  ]);
});

test("another tool fills what is missing, and it comes back with its codes", async () => {
  const { root, french } = await open({ drop: "intro.fr" });
  const [exported] = await exportTranslation({ root, only: ["trial"], to: "fr" });
  const out = join(root, "back.xlf");
  const seen = await otherTool(join(root, exported!.path), out);
  expect(seen.map(({ translated }) => translated)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
    false,
    false,
    false,
    true,
    true,
  ]);
  const before = await french();
  const results = await importTranslations({ root, files: [out] });
  expect(outcomes(results)).toEqual([
    ["title", "unchanged"],
    ["summary", "unchanged"],
    ["1 (intro)", "new"],
    ["3 (limits)", "unchanged"],
  ]);
  const words = INTRO.replace("Work got *faster*", "WORK GOT *FASTER*")
    .replace("In 2015 it was", "IN 2015 IT WAS")
    .replace(", see [the source]", ", SEE [THE SOURCE]")
    .replace(" and [](", " AND [](")
    .replace("**First.** One {term}`index", "**FIRST.** ONE {term}`INDEX")
    .replace("of many", "OF MANY")
    .replace("Second", "SECOND")
    .replace("A line that ends at", "A LINE THAT ENDS AT")
    .replace("Work got faster", "WORK GOT FASTER")
    .replace("Index, Belgium", "INDEX, BELGIUM")
    .replace("A note.", "A NOTE.");
  expect(await french()).toBe(`<!-- cell: intro of: ${markOf(INTRO)} -->\n\n${words}\n\n${before}`);
  expect((await translationStatus(root))[1]).toMatchObject({ language: "fr", missing: 0, stale: 0 });
});

test("the chapters of the report go through another tool and come back as they were", async () => {
  const { root } = await open();
  for (const to of LANGUAGES) {
    const exported = await exportTranslation({ root: REPO, only: [], to, out: root });
    for (const { chapter } of exported) {
      const path = join(root, `${chapter}.${to}.xlf`);
      const seen = await otherTool(path, path);
      expect(seen.length).toBeGreaterThan(10);
      const results = await importTranslations({ root: REPO, files: [path], dryRun: true });
      expect(results.filter(({ outcome }) => outcome === "refused" || outcome === "replaced")).toEqual([]);
    }
  }
});

test("a stale block goes along with its earlier translation, and is confirmed by its state", async () => {
  const { root, french, roundTrip } = await open({ stale: "intro.fr" });
  const before = await french();
  const untouched = await roundTrip((xliff) => {
    expect(unitOf(xliff, "intro")).toContain("Le texte a changé depuis sa traduction.");
    expect(unitOf(xliff, "intro").match(/state="initial"/g)).toHaveLength(8);
    expect(unitOf(xliff, "intro")).toContain("<target>Work got <pc");
    return xliff;
  });
  expect(outcomes(untouched)).toContainEqual(["1 (intro)", "open"]);
  expect(await french()).toBe(before);
  const done = await roundTrip((xliff) => xliff.replaceAll('state="initial"', 'state="final"'));
  expect(outcomes(done)).toContainEqual(["1 (intro)", "confirmed"]);
  expect(await french()).toBe(
    before.replace("of: 00000000 -->\n", `of: ${markOf(INTRO)} -->\n\n`).replace(":::\n\n<", ":::\n\n<"),
  );
  expect((await translationStatus(root))[1]).toMatchObject({ language: "fr", missing: 0, stale: 0 });
});

test("an earlier translation with other paragraphs goes along whole, as a note", async () => {
  const { roundTrip, writeFrench } = await open();
  await writeFrench("<!-- cell: limits of: 00000000 -->\nUne seule phrase.\n");
  await roundTrip((xliff) => {
    expect(unitOf(xliff, "limits")).toMatch(/<note>La traduction précédente[^]*Une seule phrase\.<\/note>/);
    expect(unitOf(xliff, "limits")).not.toContain("<target>");
    return xliff;
  });
});

/** Changes what the translator wrote for a cell. */
const replaceIn = (id: string, from: string | RegExp, to: string) => (xliff: string) => {
  const unit = unitOf(xliff, id);
  const changed = unit.replace(/<target>.*<\/target>/g, (target) => target.replace(from, to));
  expect(changed).not.toBe(unit);
  return xliff.replace(unit, () => changed);
};

test.for([
  ["lost", /<ph[^>]*be2015[^>]*\/>/, "", "TRANSLATE_CODE_LOST", "{eval}`be2015`"],
  ["typed by hand", " One ", " One {eval}`be1995` ", "TRANSLATE_CODE_ADDED", "{eval}`be1995`"],
  ["doubled", /(<ph[^>]*be2015[^>]*\/>)/, "$1$1", "TRANSLATE_CODE_ADDED", "{eval}`be2015`"],
  [
    "a link unmade",
    /<pc [^>]*type="link"[^>]*>([^<]*)<\/pc>/,
    "$1",
    "TRANSLATE_CODE_LOST",
    "https://example.org/a_b",
  ],
] as const)(
  "a code that is %s: the block is refused by name, the others are taken",
  async ([, from, to, code, named]) => {
    const { french, roundTrip } = await open();
    const before = await french();
    const results = await roundTrip((xliff) =>
      replaceIn("limits", "One survey.", "Une enquête.")(replaceIn("intro", from, to)(xliff)),
    );
    expect(outcomes(results)).toEqual([
      ["title", "unchanged"],
      ["summary", "unchanged"],
      ["1 (intro)", code],
      ["3 (limits)", "replaced"],
    ]);
    const problem = results[2]!.problem!;
    for (const language of ["nl", "fr", "de", "en"] as const) expect(problem.what(language)).toContain(named);
    expect(problem.place).toMatchObject({ chapter: "trial", file: "trial.fr.xlf" });
    expect(await french()).toContain("Une enquête.");
    expect((await french()).split("<!-- cell: limits")[0]).toBe(before.split("<!-- cell: limits")[0]);
  },
);

test("words that would change the structure, and a source that was changed, are refused", async () => {
  const { french, roundTrip } = await open();
  const before = await french();
  const heading = await roundTrip(replaceIn("limits", "One survey.", "# One survey."));
  expect(outcomes(heading)).toContainEqual(["3 (limits)", "TRANSLATE_MARKUP"]);
  const source = await roundTrip((xliff) => xliff.replace("<source>One survey.", "<source>Two surveys."));
  expect(outcomes(source)).toContainEqual(["3 (limits)", "TRANSLATE_SOURCE"]);
  expect(await french()).toBe(before);
});

test("bold and italics may go, and codes may change places", async () => {
  const { french, roundTrip } = await open();
  const results = await roundTrip((xliff) =>
    replaceIn(
      "intro",
      /<pc [^>]*type="fmt"[^>]*>faster<\/pc>/,
      "plus vite",
    )(replaceIn("intro", /(<ph[^>]*be2015[^>]*\/>)(, see .*?)( and )/, "$2$3$1")(xliff)),
  );
  expect(outcomes(results)).toContainEqual(["1 (intro)", "replaced"]);
  expect(await french()).toContain("# Work got plus vite\n");
});

test("a file made from an older text brings its words with the old mark: they show as stale", async () => {
  const { root, french, roundTrip, changeCell } = await open({ drop: "limits.fr" });
  const fill = (xliff: string) =>
    xliff
      .replaceAll(/(<source>(Limits|One survey\.)<\/source>)/g, "$1<target>FR $2</target>")
      .replaceAll('state="initial"', 'state="translated"');
  const [exported] = await exportTranslation({ root, only: [], to: "fr" });
  const path = join(root, "old.xlf");
  await writeFile(path, fill(await readFile(join(root, exported!.path), "utf8")));
  await changeCell("limits", "## Limits\n\nTwo surveys.");
  const results = await importTranslations({ root, files: [path] });
  expect(results.at(-1)).toMatchObject({
    outcome: "new",
    stale: true,
    after: "## FR Limits\n\nFR One survey.",
  });
  expect(await french()).toContain(`<!-- cell: limits of: ${markOf("## Limits\n\nOne survey.")} -->`);
  expect((await translationStatus(root))[1]).toMatchObject({ language: "fr", missing: 0, stale: 1 });
  // The text was translated anew meanwhile: the old file must not undo that.
  const newer = await roundTrip((xliff) =>
    xliff.replaceAll('state="initial"', 'state="final"').replace("FR One survey.", "FR Two surveys."),
  );
  expect(outcomes(newer)).toContainEqual(["3 (limits)", "replaced"]);
  const again = await importTranslations({ root, files: [path] });
  expect(outcomes(again)).toContainEqual(["3 (limits)", "TRANSLATE_NEWER"]);
  expect(await french()).toContain("FR Two surveys.");
});

test("a translation that changed since the export is replaced only with --force", async () => {
  const { french, writeFrench, roundTrip } = await open();
  const edit = (xliff: string) =>
    replaceIn(
      "limits",
      "One survey.",
      "Une enquête.",
    )(xliff).replaceAll(/oshlab:earlier="[0-9a-f]{8}"/g, 'oshlab:earlier="12345678"');
  const before = await french();
  const refused = await roundTrip(edit);
  expect(outcomes(refused)).toContainEqual(["3 (limits)", "TRANSLATE_NEWER"]);
  const dry = await roundTrip(edit, { force: true, dryRun: true });
  expect(dry.at(-1)).toMatchObject({
    outcome: "replaced",
    before: "## Limits\n\nOne survey.",
    after: "## Limits\n\nUne enquête.",
  });
  expect(await french()).toBe(before);
  await writeFrench(`Kept: a remark.\n${before}\n<!-- cell: gone of: 11111111 -->\nVieux.\n`);
  const forced = await roundTrip(edit, { force: true });
  expect(outcomes(forced)).toContainEqual(["3 (limits)", "replaced"]);
  const after = await french();
  expect(after).toMatch(/^Kept: a remark\.\n/);
  expect(after).toContain("<!-- cell: gone of: 11111111 -->\nVieux.\n");
});

test("title and summary go along and come back into the notebook, with their mark", async () => {
  const { root, path, roundTrip } = await open();
  const results = await roundTrip((xliff) => xliff.replace("<target>trial fr<", "<target>Essai<"));
  expect(outcomes(results)[0]).toEqual(["title", "replaced"]);
  const notebook = JSON.parse(await readFile(path("notebooks/trial.ipynb"), "utf8"));
  expect(notebook.metadata.oshlab).toMatchObject({
    title: { fr: "Essai", nl: "trial nl" },
    translatedFrom: { title: { fr: markOf("trial") } },
  });
  notebook.metadata.oshlab.title.en = "A trial";
  await writeFile(path("notebooks/trial.ipynb"), JSON.stringify(notebook));
  expect((await translationStatus(root))[1]).toMatchObject({ language: "fr", stale: 1 });
});

test("what isn't XLIFF 2 is said so, with the line; a file with work in it isn't overwritten", async () => {
  const { root, roundTrip } = await open();
  const broken = (edit: (xliff: string) => string) => roundTrip(edit).catch((error: unknown) => error);
  expect(await broken((xliff) => xliff.replace("</segment>", ""))).toMatchObject({
    code: "TRANSLATE_FILE_BROKEN",
  });
  expect(await broken((xliff) => xliff.slice(0, 900))).toMatchObject({ code: "TRANSLATE_FILE_BROKEN" });
  expect(
    await broken(() => '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>'),
  ).toMatchObject({ code: "TRANSLATE_FILE_BROKEN" });
  expect(await broken((xliff) => xliff.replace('trgLang="fr"', 'trgLang="es"'))).toMatchObject({
    code: "TRANSLATE_LANGUAGE",
  });
  await expect(exportTranslation({ root, only: [], to: "fr" })).rejects.toMatchObject({
    code: "TRANSLATE_FILE_THERE",
  });
  await expect(exportTranslation({ root, only: [], to: "en" })).rejects.toMatchObject({
    code: "TRANSLATE_LANGUAGE",
  });
});

test("the file is what XLIFF 2.0 asks for", async () => {
  const { root } = await open({ drop: "limits.fr", stale: "intro.fr" });
  const [exported] = await exportTranslation({ root, only: [], to: "fr", out: "out/to-french.xlf" });
  expect(exported).toEqual({ chapter: "trial", path: "out/to-french.xlf", waiting: 2 });
  const text = await readFile(join(root, exported!.path), "utf8");
  const xliff = new DOMParser().parseFromString(text, "text/xml").documentElement!;
  const attributes = (element: Element) =>
    Object.fromEntries([...element.attributes].map((a) => [a.name, a.value]));
  expect(attributes(xliff)).toMatchObject({ version: "2.0", srcLang: "en", trgLang: "fr" });
  expect(xliff.namespaceURI).toBe("urn:oasis:names:tc:xliff:document:2.0");
  const children = (element: Element) =>
    [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
  const [file] = children(xliff);
  expect(children(file!).map(({ localName }) => localName)).toEqual([
    "notes",
    "unit",
    "unit",
    "unit",
    "unit",
  ]);
  const units = children(file!).slice(1);
  expect(new Set(units.map((unit) => unit.getAttribute("id"))).size).toBe(units.length);
  for (const unit of units) {
    const order = children(unit)
      .map(({ localName }) => localName)
      .join(" ");
    expect(order).toMatch(/^(notes )?(originalData )?(segment|ignorable)( (segment|ignorable))*$/);
    const data = [...unit.getElementsByTagName("data")].map((one) => one.getAttribute("id"));
    expect(new Set(data).size).toBe(data.length);
    const parts = children(unit).filter(({ localName }) => /^(segment|ignorable)$/.test(localName ?? ""));
    const segments = parts.filter(({ localName }) => localName === "segment");
    for (const one of segments) expect(one.getAttribute("state")).toMatch(/^(initial|translated)$/);
    const below = (element: Element | undefined) =>
      [...(element?.getElementsByTagName("*") ?? [])].map(attributes);
    const codes = parts.map((part) => children(part).map(below));
    const references = codes.flatMap(([source]) =>
      source!.flatMap((code) =>
        [code["dataRef"], code["dataRefStart"], code["dataRefEnd"]].filter((ref) => ref),
      ),
    );
    expect(data).toEqual(expect.arrayContaining(references));
    // The same code has the same id and the same data in the translation.
    for (const [source, target = []] of codes) expect(source).toEqual(expect.arrayContaining(target));
    const ids = [...segments.map(attributes), ...codes.flatMap(([source]) => source!)].map(
      (one) => one["id"]!,
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of [...ids, ...data]) expect(id).toMatch(/^[\w.:-]+$/);
  }
});
