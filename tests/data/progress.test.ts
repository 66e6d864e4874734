import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { importProgress } from "../../lib/cli/importProgress.ts";
import { importFiles } from "../../lib/data/import/import.ts";
import type { ImportStep } from "../../lib/data/import/import.ts";
import { COLUMNS, generate } from "../bench/import/generate.ts";
import { textSource } from "../fuzz/import/seed.ts";
import { removeTemporary, temporaryFolder } from "./temporary.ts";

const ROWS = 300_000;
let folder: string;
let paths: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "oshlab-progress-"));
  paths = await generate(folder, ROWS);
  // Another encoding goes through a pipe, and says by itself how far it is.
  paths.latin1 = join(folder, "latin1.csv");
  writeFileSync(paths.latin1, readFileSync(paths.csv!, "latin1").replace("weight", "é"), "latin1");
});

afterAll(() => rmSync(folder, { recursive: true }));
afterEach(removeTemporary);

/** What a long import says of itself. */
async function said(path: string, columns: string[]): Promise<[ImportStep, number][]> {
  const home = temporaryFolder();
  const { name, files } = textSource("long", columns);
  mkdirSync(join(home, name));
  for (const [file, content] of Object.entries(files)) writeFileSync(join(home, name, file), content);
  const steps: [ImportStep, number][] = [];
  const { delivery } = await importFiles([path], name, {
    progress: (step, part) => steps.push([step, part]),
  });
  expect(delivery.rows).toBe(ROWS);
  return steps;
}

it.each(["sav", "dta", "latin1"])(
  "of a long file (%s) it is said how much is read, then what is done",
  async (end) => {
    const columns = COLUMNS.map((name) =>
      end === "sav" ? name.toUpperCase() : end === "latin1" && name === "weight" ? "é" : name,
    );
    const steps = await said(paths[end]!, columns);
    const parts = steps.filter(([step]) => step === "read").map(([, part]) => part);
    expect(parts.length).toBeGreaterThanOrEqual(3);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect([parts[0]! > 0, parts[0]! < 0.6, parts.at(-1)]).toEqual([true, true, 1]);
    expect(steps.slice(parts.length).map(([step]) => step)).toEqual(["check", "write"]);
  },
);

it("shows on a terminal as one line that changes, in the user's language, and is gone at the end", () => {
  const terminal = { isTTY: true, text: "", write: (text: string) => (terminal.text += text) };
  const { progress, done } = importProgress("fr", { output: terminal });
  progress("read", 0.414);
  progress("check", 0);
  done();
  const lines = terminal.text.split("\r\u001b[K");
  expect(lines.map((line) => line.replace(/^ *\d+\.\d s/, "… s"))).toEqual([
    "",
    "… s  lecture 41 %",
    "… s  contrôle",
    "",
  ]);
  expect(terminal.text).not.toContain("\n");

  const file = { isTTY: false, text: "", write: (text: string) => (file.text += text) };
  const quiet = importProgress("fr", { output: file });
  quiet.progress("read", 0.5);
  quiet.done();
  expect(file.text).toBe("");

  const program = { isTTY: false, text: "", write: (text: string) => (program.text += text) };
  importProgress("fr", { asJson: true, output: program }).progress("read", 0.5);
  expect(JSON.parse(program.text)).toEqual({ step: "lecture", part: 0.5 });
});
