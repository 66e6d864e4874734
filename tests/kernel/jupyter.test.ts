import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureVenv, venvProgram } from "oshlab/python/venv.ts";

const run = promisify(execFile);
const CLI = join(import.meta.dirname, "..", "..", "kernel-extensions", "kernel", "cli.ts");

const CHAPTER = join(import.meta.dirname, "..", "..", "notebooks", "03-accidents.ipynb");
const PACKAGES = join("lib", "python3.11", "site-packages");

let folder: string;
let python: string;

/** Where stock tools find the kernel, and papermill what `oshlab-kernel install` puts into an environment. */
const environment = () => ({
  ...process.env,
  OSHLAB_LANG: "en",
  JUPYTER_PATH: join(folder, "share", "jupyter"),
  PYTHONPATH: join(folder, PACKAGES),
});

/** Lets a stock Jupyter tool do something with the installed kernel (`python.py`). */
async function stock(what: string): Promise<unknown> {
  const env = { ...environment(), CHAPTER };
  const { stdout } = await run(python, [join(import.meta.dirname, "python.py"), what, folder], { env });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "oshlab-test-"));
  python = venvProgram(await ensureVenv(), "python");
  await mkdir(join(folder, PACKAGES), { recursive: true });
  await run(process.execPath, [CLI, "install", "--prefix", folder]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("stock tools run a notebook unpatched", () => {
  const lines = Array.from({ length: 2000 }, (_, i) => `${i}\n`).join("");
  const expected = [
    { count: 1, text: "", data: [] },
    { count: 2, text: "", data: [{ "text/plain": "'in 2023'" }] },
    { count: 3, text: lines, data: [] },
    { count: 4, text: "", data: [{ "text/html": "<b>x</b>", "text/plain": "x" }] },
  ];

  test("nbclient", async () => expect(await stock("nbclient")).toEqual(expected));
  test("papermill", async () => expect(await stock("papermill")).toEqual(expected));
});

test("100,000 printed lines are all kept under nbclient", async () => {
  // How fast is for `npm run bench -- kernel` to say.
  expect(await stock("lines")).toEqual({ whole: true });
});

test("papermill gives parameters in TypeScript; without our word for it, as far as C# is the same", async () => {
  expect(await stock("parameters")).toEqual({
    known: [
      ["year", "number", "2022", "Which year"],
      ["names", "string[]", "[]", ""],
      ["about", "unknown", "null", ""],
    ],
    tags: [["parameters"], ["injected-parameters"], []],
    shown: `[ 2025, [ 'é"\\n', '😀' ], { 'a b': [ 1, null, true, -2.5, Infinity ] } ]`,
    without: "[ 2026, [], null ]",
  });
});

test("jupytext: to text and back, with every cell and its id", async () =>
  expect(await stock("jupytext")).toEqual({ same: true, cells: 1, added: "const added = 1;" }));

test("nbdime: what differs, and two people's changes in one", async () =>
  expect(await stock("nbdime")).toEqual({ diff: true, merged: true }));

test("jupyter console: cells, values, errors, a question and its answer, at a terminal", async () => {
  const { stdout } = await run(python, [join(import.meta.dirname, "console.py")], { env: environment() });
  expect(stdout).toBe("0\n");
});

test("jupyter_kernel_test, strict: all of its tests, none left out", async () => {
  const env = { ...process.env, OSHLAB_LANG: "en", JUPYTER_PATH: join(folder, "share", "jupyter") };
  const { stderr } = await run(python, [join(import.meta.dirname, "conformance.py")], { env });
  expect(stderr.match(/ \.\.\. ok$/gm)).toHaveLength(15);
  expect(stderr).toMatch(/\nOK\n$/);
});

test("jupyter_client stops a loop, and the state is kept", async () => {
  expect(await stock("interrupt")).toMatchObject({ code: "CELL_STOPPED", kept: "'kept'" });
});

test("jupyter_client restarts the kernel", async () => {
  expect(await stock("restart")).toBe("'undefined'");
});
