import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDrawer } from "../../lib/figure/draw.ts";
import type { Drawer } from "../../lib/figure/draw.ts";
import { PALETTE, paletteCss } from "../../lib/figure/palette.ts";
import { everyKind } from "./records.ts";

const words = { title: "A & B", alt: "What it shows" };
let drawer: Drawer;
let drawings: Map<string, string>;

beforeAll(async () => {
  drawer = await openDrawer();
  const all = everyKind().flatMap((record) => [720, 360].map((width) => ({ record, width })));
  drawings = new Map(
    await Promise.all(
      all.map(async ({ record, width }): Promise<[string, string]> => [
        `${record.id}-${width}`,
        await drawer.draw(record, "nl", width, words),
      ]),
    ),
  );
});
afterAll(() => drawer.close());

describe("a static drawing", () => {
  it("is the same bytes in another browser, alone and in another order", async () => {
    const other = await openDrawer();
    try {
      for (const record of everyKind().reverse()) {
        expect(await other.draw(record, "nl", 360, words)).toBe(drawings.get(`${record.id}-360`));
      }
    } finally {
      await other.close();
    }
  });

  it("is the drawing that was looked at and found good", async () => {
    await expect(drawings.get("hidden-720")).toMatchFileSnapshot("../golden/figure/hidden-nl-720.svg");
  });

  it("has a role, a title and a description, with ids of its own", () => {
    const ids = new Set<string>();
    for (const [name, svg] of drawings) {
      expect(svg).toMatch(/^<svg[^>]* role="img"/);
      const labels = /aria-labelledby="(\S+) (\S+)"/.exec(svg)!;
      expect(svg).toContain(`<title id="${labels[1]}">A &amp; B</title>`);
      expect(svg).toContain(`<desc id="${labels[2]}">What it shows</desc>`);
      for (const [, id] of svg.matchAll(/ id="([^"]+)"/g)) {
        expect(ids.has(id!), `${name} ${id}`).toBe(false);
        ids.add(id!);
      }
    }
  });

  it("has no style attribute, script, image or outside reference", () => {
    for (const svg of drawings.values()) {
      expect(svg).not.toMatch(/style=|<style|<script|<image|<foreignObject|\son\w+=|<a[ >]/);
      expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|url\((?!#)/);
    }
  });

  it("names the role of every colour in a class that the style sheet knows", () => {
    const css = paletteCss();
    for (const svg of drawings.values()) {
      for (const [element] of svg.matchAll(/<(path|text|tspan|g|rect)[^>]*>/g)) {
        for (const [, name, hex] of element.matchAll(/ (fill|stroke)="(#[0-9a-f]+|[a-z]+)"/g)) {
          if (hex === "none") continue;
          const role = / class="([^"]*)"/
            .exec(element)?.[1]
            ?.split(" ")
            .find((one) => one[0] === name![0]);
          expect({ element, known: css.includes(`.${role} {`) }).toEqual({ element, known: true });
        }
      }
    }
  });

  it("says so when the data are synthetic, and shows what is withheld", () => {
    const svg = drawings.get("hidden-720")!;
    expect(svg).toContain("Synthetische gegevens");
    expect(svg).toContain("[c]");
    expect(svg).toContain("vertrouwelijk: niet getoond, om respondenten te beschermen");
    expect(drawings.get("trend-720")).not.toContain("Synthetische");
  });
});

describe("the palette", () => {
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (a: string, b: string) => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high! + 0.05) / (low! + 0.05);
  };

  it("has enough contrast with the paper: 3 for what is drawn, 4.5 for text", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const [role, shades] of Object.entries(PALETTE)) {
        if (/^(grid|paper|on-)/.test(role)) continue;
        const least = /^(label|text|quiet|notice)/.test(role) ? 4.5 : 3;
        const found = contrast(shades[scheme], PALETTE.paper[scheme]);
        expect(found, `${scheme} ${role}`).toBeGreaterThanOrEqual(least);
      }
    }
  });

  it("has one light colour a role, so that a drawing can name it", () => {
    const light = Object.values(PALETTE).map((shades) => shades.light);
    expect(new Set(light).size).toBe(light.length);
  });
});
