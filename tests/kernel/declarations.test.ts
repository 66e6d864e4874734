import { readdirSync } from "node:fs";
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startKernel } from "@oshlab/kernel/client";
import { declareAhead, declared } from "@oshlab/kernel/language/declared.ts";
import { warned } from "./kernel.ts";

// A project with a package of its own in TypeScript, as npm links the packages of a workspace.
const project = await realpath(await mkdtemp(join(tmpdir(), "oshlab-test-")));
const notebooks = join(project, "notebooks");
const cache = join(project, "tools/node_modules/.cache/oshlab-declarations");
afterAll(() => rm(project, { recursive: true, force: true }));

async function files(texts: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(dirname(join(project, name)), { recursive: true });
    await writeFile(join(project, name), text);
  }
}

await files({
  "notebooks/tsconfig.json":
    '{ "compilerOptions": { "types": ["tools", "other"] }, "files": ["names.d.ts"] }',
  "notebooks/names.d.ts":
    'import "tools/names.ts"; declare module "tools/names.ts" { interface Names { jqi: 1 } }',
  "tools/package.json":
    '{ "name": "tools", "type": "module", "exports": { ".": "./index.ts", "./*": "./*" } }',
  "tools/index.ts":
    'import type { Names } from "./names.ts";\n/** Half of it. */\nexport const half = (value: number) => value / 2;\nexport const named = (name: keyof Names) => name;',
  "tools/names.ts": "export interface Names { other: 1 }",
  "tools/inner/deep.ts":
    'import { half } from "../index.ts";\nexport const quarter = (n: number) => half(half(n));',
  "node_modules/other/package.json": '{ "name": "other", "main": "main.js" }',
});
await symlink("../tools", join(project, "node_modules/tools"));

/** What stands in the folder that an import of the package leads to. */
async function declaration(): Promise<string | undefined> {
  const [path] = declared(notebooks, () => {}).paths.tools ?? [];
  return path === undefined ? undefined : await readFile(path.replace(/\.ts$/, ".d.ts"), "utf8");
}

/** What the check says of a cell in a new kernel. */
async function said(code: string): Promise<string> {
  const kernel = await startKernel({ cwd: notebooks, env: { OSHLAB_LANG: "en" } });
  try {
    // It waits until the language server has read what it needs.
    await kernel.execute('import "tools";', { metadata: { oshlab: { types: "strict" } } });
    return (await warned(kernel, code)).text;
  } finally {
    await kernel.shutdown();
  }
}

test("a package in TypeScript is declared once, also when several ask for it", async () => {
  await Promise.all([declareAhead(notebooks), declareAhead(notebooks), declareAhead(notebooks)]);
  expect(readdirSync(cache)).toHaveLength(1);
  expect(declared(notebooks, () => {}).names).toEqual(["tools"]);
  expect(await declaration()).toContain("half: (value: number) => number");
});

test("cells are checked against the declarations, parts of the package and what is added to it too", async () => {
  expect(await said('import { half } from "tools"; half("x")')).toContain("the function expects a number");
  expect(await said('import { quarter } from "tools/inner/deep.ts"; quarter(1).length')).toContain("length");
  const named = await said('import { named } from "tools"; named("jqi"); named("other"); named("jqui")');
  expect(named.trim().split("\n")).toEqual([expect.stringContaining('"jqui"')]);
});

test("the declarations are those that are read", async () => {
  // What no source says: only for this test.
  const [path] = declared(notebooks, () => {}).paths.tools!;
  const file = path!.replace(/\.ts$/, ".d.ts");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace("value: number", "value: string"));
  expect(await said('import { half } from "tools"; half(1)')).toContain("the function expects text");
  await writeFile(file, text);
});

test("sources that have changed are checked as they are now", async () => {
  await files({ "tools/index.ts": "export const half = (value: string) => value.slice(1);" });
  expect(await declaration()).toBeUndefined();
  expect(await said('import { half } from "tools"; half(1)')).toContain("the function expects text");
  await expect.poll(declaration).toContain("half: (value: string) => string");
});

test("a mistake in the sources: no declarations, and nothing is left", async () => {
  const before = readdirSync(cache);
  await files({ "tools/inner/deep.ts": "export const = 3;" });
  await declareAhead(notebooks);
  expect(declared(notebooks, () => {}).names).toEqual([]);
  await expect.poll(() => readdirSync(cache)).toEqual(before);
});
