import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PublicFigure } from "../disclosure/public.ts";
import { openDrawer } from "../figure/draw.ts";
import type { Language } from "../words.ts";
import { hashOf, hashOfFolders, writeWhole } from "./files.ts";

type Drawer = Awaited<ReturnType<typeof openDrawer>>;

/** Draws figures, keeping each drawing by its content: the browser starts only when one must be drawn. */
export async function openDrawings(root: string) {
  const engine = hashOf(
    await hashOfFolders([join(root, "lib/figure")]),
    await readFile(join(root, "package-lock.json"), "utf8"),
  );
  let drawer: Promise<Drawer> | undefined;
  return {
    async draw(
      record: PublicFigure,
      language: Language,
      width: number,
      words: { title: string; alt: string },
    ): Promise<string> {
      const key = hashOf(engine, JSON.stringify(record), language, String(width), words.title, words.alt);
      const path = join(root, "data/cache/drawings", `${key}.svg`);
      const kept = await readFile(path, "utf8").catch(() => null);
      if (kept !== null) return kept;
      drawer ??= openDrawer();
      const svg = await (await drawer).draw(record, language, width, words);
      await writeWhole(path, svg);
      return svg;
    },
    async close(): Promise<void> {
      await (await drawer)?.close();
    },
  };
}
