import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const root = join(import.meta.dirname, "../..");

/** The report cold (nothing kept) and warm (nothing changed), and the compressed size of every page. */
export async function bench(): Promise<string[]> {
  rmSync(join(root, "data/cache"), { recursive: true, force: true });
  const cold = run();
  const warm = [run(), run(), run()].sort((a, b) => a - b)[1]!;
  const site = join(root, "site");
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );
  const sizes = pages
    .map((name) => ({ name, bytes: brotliCompressSync(readFileSync(join(site, name))).length }))
    .sort((a, b) => b.bytes - a.bytes);
  return [
    `report cold ${cold.toFixed(1)} s, warm ${warm.toFixed(2)} s (median of 3), from the command line`,
    `${pages.length} pages, compressed (brotli), largest first:`,
    ...sizes.map(({ name, bytes }) => `  ${(bytes / 1000).toFixed(1).padStart(6)} kB  ${name}`),
  ];
}

function run(): number {
  const start = performance.now();
  const { status, stderr } = spawnSync("npx", ["--no-install", "oshlab", "report"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`oshlab report ended with ${status}: ${stderr}`);
  return (performance.now() - start) / 1000;
}
