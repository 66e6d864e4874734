import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { PublicFigure } from "../disclosure/public.ts";
import type { Language } from "../words.ts";
import { canonicalSvg } from "./canonical.ts";
import type { DrawingWords } from "./canonical.ts";
import { launchChromium } from "./chromium.ts";
import { plotlySpec } from "./spec.ts";
import type { PlotlySpec } from "./spec.ts";

/** How long Chromium may take to load the page that draws, in milliseconds: a tenth of a second on a quiet computer. */
const PATIENCE = 300_000;

export interface Drawer {
  /** An SVG without script, style or outside reference; the same bytes for the same input. */
  draw(record: PublicFigure, language: Language, width: number, words: DrawingWords): Promise<string>;
  close(): Promise<void>;
}

/**
 * Opens a browser page that draws figures, many after each other or at once.
 *
 * @example
 * const drawer = await openDrawer();
 * const svg = await drawer.draw(record, "nl", 720, { title, alt });
 * await drawer.close();
 */
export async function openDrawer(): Promise<Drawer> {
  const browser = await launchChromium();
  const page = await browser.newPage({ offline: true });
  page.setDefaultTimeout(PATIENCE);
  await page.setContent(await drawingPage());
  await page.addScriptTag({ path: packageFile("plotly.js/dist/plotly-cartesian.min.js") });
  // Widths are measured with the site's font, so it has to be there before the first drawing.
  await page.evaluate(async () => {
    for (const weight of [400, 700])
      await document.fonts.load(`${weight} 15px "Source Sans 3 Variable"`, "aé→ł");
  });
  return {
    async draw(record, language, width, words) {
      const svg = await page.evaluate(drawInPage, plotlySpec(record, language, { width }));
      return canonicalSvg(svg, `${record.id}-${language}-${width}`, words);
    },
    close: () => browser.close(),
  };
}

/** Runs in the page. */
async function drawInPage({ data, layout, config }: PlotlySpec): Promise<string> {
  const { Plotly } = globalThis as unknown as {
    Plotly: { toImage(figure: unknown, options: unknown): Promise<string> };
  };
  return Plotly.toImage(
    { data, layout, config },
    { format: "svg", imageDataOnly: true, width: layout.width, height: layout.height },
  );
}

async function drawingPage(): Promise<string> {
  const faces = await Promise.all(
    ["latin", "latin-ext"].map(async (subset) => {
      const file = `@fontsource-variable/source-sans-3/files/source-sans-3-${subset}-wght-normal.woff2`;
      const font = (await readFile(packageFile(file))).toString("base64");
      return (
        `@font-face { font-family: "Source Sans 3 Variable"; font-weight: 200 900; ` +
        `unicode-range: ${RANGES[subset]}; src: url(data:font/woff2;base64,${font}) format("woff2"); }`
      );
    }),
  );
  return `<!doctype html><meta charset="utf-8"><style>${faces.join("\n")}</style><body></body>`;
}

/** Which letters are in which file, as the font's own style sheet says. */
const RANGES: Record<string, string> = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
};

const packageFile = (path: string): string => fileURLToPath(import.meta.resolve(path));
