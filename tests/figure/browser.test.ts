import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";

/** Everything a file imports at run time, through our own files. */
async function imports(file: URL, found = new Set<string>()): Promise<Set<string>> {
  const source = await readFile(file, "utf8");
  for (const [, name] of source.matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)";/gm)) {
    const target = name!.startsWith(".") ? new URL(name!, file).href : name!;
    if (found.has(target)) continue;
    found.add(target);
    if (target.startsWith("file:")) await imports(new URL(target), found);
  }
  return found;
}

it("finds imports of imports", async () => {
  const found = await imports(new URL("../../lib/figure/draw.ts", import.meta.url));
  expect([...found]).toContain("svgo");
  expect([...found].some((one) => one.endsWith("/charts/ticks.ts"))).toBe(true);
});

describe("what the Lab and the site's pages bundle", () => {
  it.each(["spec.ts", "tableHtml.ts", "format.ts", "palette.ts"])(
    "%s needs no Node and no package",
    async (name) => {
      const found = await imports(new URL(`../../lib/figure/${name}`, import.meta.url));
      expect([...found].filter((one) => !one.startsWith("file:"))).toEqual([]);
    },
  );
});
