import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as oshlab from "../../lib/index.ts";

const folder = join(import.meta.dirname, "../../lib/waves");
const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<unknown>;

/** Runs code as a chapter would, and gives what its last line is. */
async function run(lines: string[]): Promise<unknown> {
  const bare = lines.filter((line) => !line.startsWith("import "));
  const last = bare.at(-1)!.replace(/;.*$/, "");
  const code = [...bare.slice(0, -1), `return ${last};`].join("\n");
  return new AsyncFunction(...Object.keys(oshlab), code)(...Object.values(oshlab));
}

const examples = globSync("*.ts", { cwd: folder }).flatMap((file) => {
  const text = readFileSync(join(folder, file), "utf8");
  if (!text.includes('open("')) return [];
  const [, block] = /@example\n((?: \* .*\n)+) \*\//.exec(text)!;
  return [
    {
      file,
      lines: block!
        .trimEnd()
        .split("\n")
        .map((line) => line.replace(/^ \* /, "")),
    },
  ];
});

test("every helper of the author's door has an example", () =>
  expect(examples.map(({ file }) => file)).toEqual(["changeBetween.ts", "indexThrough.ts"]));

test.each(examples)("the example of $file runs, and gives what it says", async ({ lines }) => {
  const value = await run(lines);
  const [, said] = / \/\/ ([+−]?[\d.]+)$/.exec(lines.at(-1)!)!;
  expect(value).toBeInstanceOf(oshlab.Value);
  expect(String(value)).toBe(said);
});

test("the README's example runs", async () => {
  const [, block] = /```ts\n([^`]+)```/.exec(readFileSync(join(folder, "README.md"), "utf8"))!;
  expect(await run(block!.trimEnd().split("\n"))).toBeInstanceOf(oshlab.Cube);
});
