import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startKernel } from "@oshlab/kernel/client";
import { expect, test } from "vitest";
import { CANDIDATE_MIME } from "../lib/disclosure/candidate.ts";
import { expressions, figureWords } from "../lib/prose/index.ts";

const ROOT = join(import.meta.dirname, "..");
const readme = await readFile(join(ROOT, "README.md"), "utf8");
const block = (language: string) => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "s").exec(readme)![1]!;

test("the first figure of the README is drawn, and its words are bound to a value", async () => {
  const kernel = await startKernel({ cwd: join(ROOT, "notebooks/explore") });
  try {
    const strict = { metadata: { oshlab: { types: "strict" } } };
    const { status, outputs, error } = await kernel.execute(block("ts"), strict);
    expect(error).toBeUndefined();
    expect(status).toBe("ok");
    expect(outputs).toMatchObject([{ data: { [CANDIDATE_MIME]: { id: "my-first-figure" } } }]);
    const words = block("md");
    expect(figureWords(words)).toMatchObject([{ id: "my-first-figure" }]);
    const [bound] = expressions(words);
    const reply = await kernel.execute("", { silent: true, userExpressions: { bound: bound! } });
    expect(reply.userExpressions["bound"]).toMatchObject({ status: "ok", data: { "text/plain": "41.5" } });
  } finally {
    await kernel.shutdown();
  }
});

test("every file and folder that the README names is there", () => {
  const linked = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path]) => path!);
  const folders = [...readme.matchAll(/^\| `([\w/-]+\/?)` \|/gm)].map(([, path]) => path!);
  expect(folders.length).toBeGreaterThan(5);
  for (const path of [...linked, ...folders]) expect(existsSync(join(ROOT, path)), path).toBe(true);
});
