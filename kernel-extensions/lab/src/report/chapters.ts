import type { Contents } from "@jupyterlab/services";
import type { Language } from "oshlab/words.ts";

export type State = "draft" | "never" | "ready" | "changed" | "error" | "missing";

/** A chapter of the edition, as the panel lists it. */
export interface Chapter {
  /** Its notebook, from the project's folder. */
  path: string;
  id: string;
  title: string;
  state: State;
}

/** What the last report said of a chapter. */
interface Verdict {
  chapters: { id: string; problems: unknown[] }[];
}

interface About {
  chapter?: string;
  title?: Partial<Record<Language, string>>;
}

/**
 * The chapters and drafts of `notebooks/edition.json` with their state: what the last report said of them, unless the
 * notebook was saved since. Null when the edition can't be read.
 */
export async function readChapters(
  contents: Contents.IManager,
  language: Language,
): Promise<Chapter[] | null> {
  const edition = (await json(contents, "notebooks/edition.json"))?.content as
    { chapters?: string[]; drafts?: string[] } | undefined;
  if (!edition) return null;
  const drafts = edition.drafts ?? [];
  const last = await lastVerdict(contents);
  return Promise.all(
    [...(edition.chapters ?? []), ...drafts].map(async (name): Promise<Chapter> => {
      const path = `notebooks/${name}`;
      const file = await contents.get(path, { content: true }).catch(() => null);
      if (!file) return { path, id: name, title: name, state: "missing" };
      const about = ((file.content as { metadata?: { oshlab?: About } }).metadata?.oshlab ?? {}) as About;
      const id = about.chapter ?? name;
      const said = (last?.content as Verdict | undefined)?.chapters.find((chapter) => chapter.id === id);
      const state = !said
        ? drafts.includes(name)
          ? "draft"
          : "never"
        : Date.parse(file.last_modified) > last!.time
          ? "changed"
          : said.problems.length > 0
            ? "error"
            : "ready";
      return { path, id, title: about.title?.[language] ?? id, state };
    }),
  );
}

interface File {
  content: unknown;
  time: number;
}

/** The verdict of the last report, wherever it went. Folders are listed first: a missing file is no error here. */
async function lastVerdict(contents: Contents.IManager): Promise<File | null> {
  const found: File[] = [];
  for (const folder of await names(contents, "")) {
    if (folder !== "build" && folder !== "site") continue;
    const file =
      (await names(contents, folder)).includes("verdict.json") &&
      (await json(contents, `${folder}/verdict.json`));
    if (file) found.push(file);
  }
  return found.sort((a, b) => b.time - a.time)[0] ?? null;
}

/** The names in a folder. */
export async function names(contents: Contents.IManager, folder: string): Promise<string[]> {
  const { content } = await contents.get(folder, { type: "directory", content: true });
  return (content as { name: string }[]).map(({ name }) => name);
}

/** A JSON file of the project; null where it can't be read. */
export async function json(contents: Contents.IManager, path: string): Promise<File | null> {
  try {
    const file = await contents.get(path, { type: "file", format: "text", content: true });
    return { content: JSON.parse(String(file.content)), time: Date.parse(file.last_modified) };
  } catch {
    return null;
  }
}
