import type { Contents } from "@jupyterlab/services";
import type { Language } from "oshlab/words.ts";
import { names } from "./chapters.ts";

/** A notebook to learn and explore with, as the panel lists it. */
export interface Guide {
  path: string;
  title: string;
}

const FOLDER = "notebooks/explore";

/** The notebooks of `notebooks/explore/` with their titles, in the order of their names. */
export async function readGuides(contents: Contents.IManager, language: Language): Promise<Guide[]> {
  // A missing folder is no error: its parent is listed first.
  if (!(await names(contents, "notebooks")).includes("explore")) return [];
  const files = (await names(contents, FOLDER)).filter((name) => name.endsWith(".ipynb")).sort();
  return Promise.all(
    files.map(async (name) => {
      const path = `${FOLDER}/${name}`;
      const file = await contents.get(path, { content: true }).catch(() => null);
      return { path, title: (file && titleOf(file.content as Cells, language)) || name };
    }),
  );
}

interface Cells {
  cells: { cell_type: string; source: string | string[] }[];
}

/** The first heading; of one in two languages ("# Nederlands · Français") the part for this one. */
function titleOf({ cells }: Cells, language: Language): string | undefined {
  for (const { cell_type, source } of cells) {
    if (cell_type !== "markdown") continue;
    const heading = /^# (.+)$/m.exec([source].flat().join(""))?.[1];
    const [dutch, french] = heading?.split(" · ") ?? [];
    if (heading) return (language === "fr" ? french : language === "nl" ? dutch : undefined) ?? heading;
  }
  return undefined;
}
