import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CANDIDATE_MIME } from "oshlab/disclosure/candidate.ts";
import { ensureVenv, venvProgram } from "oshlab/python/venv.ts";
import { readEdition } from "../../lib/report/edition.ts";
import { ROOT, stored, textOf } from "./stored.ts";

const run = promisify(execFile);
const edition = await readEdition(ROOT);
const chapters = stored().filter(({ file }) => edition.chapters.includes(file.replace("notebooks/", "")));

let folder: string;
let python: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "oshlab-stock-"));
  python = venvProgram(await ensureVenv(), "python");
  await run(process.execPath, [join(ROOT, "kernel-extensions/kernel/cli.ts"), "install", "--prefix", folder]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(["nbclient", "papermill"])("%s runs the chapters as they lie", (tool) => {
  test.each(chapters)("$file", async (chapter) => {
    const script = join(import.meta.dirname, "stock.py");
    const env = { ...process.env, JUPYTER_PATH: join(folder, "share/jupyter") };
    const output = join(folder, `${tool}.ipynb`);
    const { stdout } = await run(python, [script, tool, join(ROOT, chapter.file), output], { env });
    const kinds = JSON.parse(stdout.trim().split("\n").at(-1)!);
    const declared = chapter.cells
      .filter((cell) => cell.cell_type === "code")
      .flatMap((cell) => [...textOf(cell).matchAll(/^(figure|table)\(/gm)]).length;
    expect(declared).toBeGreaterThan(0);
    expect(kinds[CANDIDATE_MIME]).toBe(declared);
    expect(kinds["text/html"]).toBeGreaterThanOrEqual(declared);
    expect(kinds["error"]).toBeUndefined();
  });
});
