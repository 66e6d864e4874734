import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import type { PublicFigure } from "../disclosure/public.ts";
import type { Drawer } from "../figure/draw.ts";
import type { Language } from "../words.ts";
import { hashOf, hashOfFolders } from "./files.ts";
import { ROOT } from "./root.ts";
import { sweepFolder } from "./sweep.ts";

/** How much drawings that a report doesn't use may take, in bytes: some ten reports of twelve chapters. */
const ROOM = 100e6;

export interface Drawings {
  draw: Drawer["draw"];
  close(): Promise<void>;
}

/**
 * Draws figures, each once, and keeps the drawings by their content: the browser starts only when one must
 * be drawn. When those that this report doesn't use take too much room, the oldest of them go.
 */
export async function openDrawings(root: string): Promise<Drawings> {
  const folder = join(root, "data/cache/drawings");
  const engine = hashOf(
    hashOfFolders([join(ROOT, "lib/figure")], ".ts"),
    await readFile(join(ROOT, "package-lock.json"), "utf8"),
  );
  const asked = new Map<string, Promise<string>>();
  let drawer: Promise<Drawer> | undefined;

  async function drawn(path: string, ...figure: Parameters<Drawer["draw"]>): Promise<string> {
    const kept = await readFile(path, "utf8").catch(() => "");
    if (kept.endsWith("</svg>")) return kept;
    drawer ??= import("../figure/draw.ts").then(({ openDrawer }) => openDrawer());
    const svg = await (await drawer).draw(...figure);
    writeAtomically(path, svg);
    return svg;
  }

  return {
    draw(record: PublicFigure, language: Language, width, words) {
      const key = hashOf(engine, JSON.stringify(record), language, String(width), words.title, words.alt);
      const drawing = asked.get(key) ?? drawn(join(folder, `${key}.svg`), record, language, width, words);
      asked.set(key, drawing);
      return drawing;
    },
    async close() {
      if (!drawer) return;
      // Whoever asked for a drawing was told that the browser didn't start.
      await drawer.then(({ close }) => close()).catch(() => {});
      await sweepFolder(folder, ROOM, new Set([...asked.keys()].map((key) => `${key}.svg`)));
    },
  };
}
