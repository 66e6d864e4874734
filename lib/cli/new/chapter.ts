import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { UserError } from "../../error.ts";
import { slug } from "../../prose/slug.ts";
import { EDITION_FILE, readEdition } from "../../report/edition.ts";
import type { Edition } from "../../report/edition.ts";
import { readNotebook } from "../../report/notebook.ts";
import { markLine, markOf, translationFile } from "../../report/translation.ts";
import { LANGUAGES, wordsOf } from "../../words.ts";
import type { Language, Words } from "../../words.ts";
import { skeleton } from "./skeleton.ts";
import type { SkeletonCell } from "./skeleton.ts";

interface Wanted {
  name: string;
  language: Language;
  title?: string;
  theme?: string;
  number?: string;
}

/** The notebook, relative to the project. */
export interface Made {
  path: string;
}

/**
 * Makes a notebook with a chapter that runs, its translations, and its place among the drafts of the edition.
 *
 * @throws UserError NEW_NAME, NEW_NUMBER, NEW_TAKEN, CHAPTER_THEME, EDITION_BROKEN
 */
export async function createChapter(root: string, wanted: Wanted): Promise<Made> {
  const { name, language } = wanted;
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new UserError("NEW_NAME", { name, better: slug(name).replace(/^[^a-z]+/, "") || "noise" });
  const edition = await readEdition(root);
  const theme = wanted.theme ?? edition.themes[0]?.id ?? "";
  const themes = edition.themes.map(({ id }) => id);
  if (!themes.includes(theme)) throw new UserError("CHAPTER_THEME", { theme, known: themes.join(", ") });
  const files = (await readdir(join(root, "notebooks"))).filter((file) => file.endsWith(".ipynb"));
  await refuseTaken(root, name, files, edition);
  const file = `${numberOf(wanted.number, files)}-${name}.ipynb`;

  const title = wanted.title ?? `${name[0]!.toUpperCase()}${name.slice(1)}`.replaceAll("-", " ");
  const cells = skeleton(name, title);
  for (const other of edition.languages.filter((one) => one !== language))
    writeAtomically(join(root, translationFile(name, other)), translation(cells, language, other));
  writeAtomically(join(root, "notebooks", file), notebook(cells, { name, theme, language, title }));
  await changeEdition(root, { drafts: [...edition.drafts, file] });
  return { path: `notebooks/${file}` };
}

/**
 * Takes a draft into the report, in the order of the numbers that the files begin with.
 *
 * @throws UserError CHAPTER_UNKNOWN, EDITION_BROKEN, NEW_TEMPLATE
 */
export async function addChapter(root: string, name: string): Promise<Made> {
  const edition = await readEdition(root);
  const ids = await Promise.all(edition.drafts.map((file) => idOf(root, file)));
  const file = edition.drafts[ids.indexOf(name)];
  if (file === undefined) throw new UserError("CHAPTER_UNKNOWN", { name, known: ids.join(", ") });
  await refuseTemplate(root, file);
  await askForTitles(join(root, "notebooks", file));
  const after = edition.chapters.findIndex((one) => parseInt(one) > parseInt(file));
  const at = after < 0 || !isInOrder(edition.chapters) ? edition.chapters.length : after;
  await changeEdition(root, {
    chapters: edition.chapters.toSpliced(at, 0, file),
    drafts: edition.drafts.filter((one) => one !== file),
  });
  return { path: `notebooks/${file}` };
}

/** Words that nobody wrote would be published in four languages. */
async function refuseTemplate(root: string, file: string): Promise<void> {
  const path = `notebooks/${file}`;
  const { metadata, cells } = await readNotebook(join(root, path), path);
  const { chapter, language, title, summary } = metadata.oshlab;
  const began = skeleton(chapter, title[language]).filter(({ kind }) => kind === "markdown");
  // Below its heading: a new title alone is not yet a text.
  const body = (text = ""): string => text.slice(Math.max(0, text.indexOf("\n")));
  const isUntouched = ({ id, source }: SkeletonCell): boolean => {
    const now = id === "summary" ? summary[language] : cells.find((one) => one.id === id)?.source;
    return body(now) === body(source[language]);
  };
  const untouched = began.filter(isUntouched).map(({ id }) => id);
  if (untouched.length > 0)
    throw new UserError("NEW_TEMPLATE", { cells: untouched.join(", ") }, { file: path });
}

/** A title that is still the author's in another language is to be translated. */
async function askForTitles(path: string): Promise<void> {
  const notebook = JSON.parse(await readFile(path, "utf8"));
  const { title, language, translatedFrom } = notebook.metadata.oshlab;
  for (const other of LANGUAGES)
    if (other !== language && title[other] === title[language] && translatedFrom?.title?.[other])
      translatedFrom.title[other] = "00000000";
  writeAtomically(path, `${JSON.stringify(notebook, null, 1)}\n`);
}

const isInOrder = (files: string[]): boolean =>
  files.every((file, index) => index === 0 || parseInt(files[index - 1]!) < parseInt(file));

const idOf = async (root: string, file: string): Promise<string> =>
  (await readNotebook(join(root, "notebooks", file), `notebooks/${file}`)).metadata.oshlab.chapter;

async function refuseTaken(root: string, name: string, files: string[], edition: Edition): Promise<void> {
  const known = [...edition.chapters, ...edition.drafts];
  const ids = await Promise.all(known.map((file) => idOf(root, file).catch(() => "")));
  const taken =
    files.find((file) => file.replace(/^\d+-/, "") === `${name}.ipynb`) ?? known[ids.indexOf(name)];
  if (taken) throw new UserError("NEW_TAKEN", { name, file: `notebooks/${taken}` });
}

function numberOf(wanted: string | undefined, files: string[]): string {
  const numbers = files.map((file) => parseInt(file)).filter((number) => !Number.isNaN(number));
  const number = wanted === undefined ? Math.max(0, ...numbers) + 1 : Number(wanted);
  if (!Number.isInteger(number) || number < 1 || number > 99 || numbers.includes(number))
    throw new UserError("NEW_NUMBER", { number: wanted });
  return String(number).padStart(2, "0");
}

function notebook(
  cells: SkeletonCell[],
  { name, theme, language, title }: { name: string; theme: string; language: Language; title: string },
): string {
  const lines = (text: string): string[] => text.split(/(?<=\n)/);
  const summary = cells.find((cell) => cell.id === "summary")!;
  const shown = cells.filter((cell) => cell !== summary);
  return `${JSON.stringify(
    {
      cells: shown.map((cell) =>
        cell.kind === "code"
          ? {
              cell_type: "code",
              execution_count: null,
              id: cell.id,
              metadata: {},
              outputs: [],
              source: lines(cell.source.en),
            }
          : { cell_type: "markdown", id: cell.id, metadata: {}, source: lines(cell.source[language]) },
      ),
      metadata: {
        kernelspec: { display_name: "TypeScript (OSHLab)", language: "typescript", name: "oshlab" },
        language_info: { name: "typescript" },
        oshlab: {
          chapter: name,
          language,
          summary: summary.source,
          theme,
          title: wordsOf(() => title),
          translatedFrom: {
            summary: marks(summary.source[language], language),
            title: marks(title, language),
          },
        },
      },
      nbformat: 4,
      nbformat_minor: 5,
    },
    null,
    1,
  )}\n`;
}

const marks = (text: string, own: Language): Partial<Words> =>
  Object.fromEntries(LANGUAGES.filter((one) => one !== own).map((language) => [language, markOf(text)]));

const translation = (cells: SkeletonCell[], own: Language, to: Language): string =>
  cells
    .filter((cell) => cell.kind === "markdown" && cell.id !== "summary")
    .map((cell) => `${markLine(cell.id, markOf(cell.source[own]))}\n\n${cell.source[to]}\n`)
    .join("\n");

/** Writes lists of notebooks into the edition; the rest of the file stays as its author wrote it. */
async function changeEdition(root: string, lists: { chapters?: string[]; drafts: string[] }): Promise<void> {
  const path = join(root, EDITION_FILE);
  let text = await readFile(path, "utf8");
  for (const [name, files] of Object.entries(lists)) {
    const written = `"${name}": [${files.map((file) => JSON.stringify(file)).join(", ")}]`;
    const there = new RegExp(`"${name}"\\s*:\\s*\\[[^\\]]*\\]`);
    text = there.test(text)
      ? text.replace(there, () => written)
      : text.replace(/"chapters"\s*:\s*\[[^\]]*\]/, (chapters) => `${chapters},\n  ${written}`);
  }
  writeAtomically(path, text);
}
