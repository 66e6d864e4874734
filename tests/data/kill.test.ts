import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { sourceOfCatalogue } from "../../lib/data/catalogue.ts";
import { repositoryFolder } from "../../lib/data/folders.ts";
import { importFiles } from "../../lib/data/import/import.ts";
import { absenceFile, absenceSource, person } from "./absence.ts";
import { removeTemporary, temporaryFolder, tree } from "./temporary.ts";

afterEach(() => {
  removeTemporary();
  delete process.env.OSHLAB_KEY;
});

const ROWS = 2999;
const CLI = [
  `--import=${join(import.meta.dirname, "dieAt.ts")}`,
  join(repositoryFolder(), "lib/cli/oshlab.ts"),
  "import",
];

/** Random numbers from a seed, 0 to 1: xorshift. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

it("an import killed at any of 20 points leaves nothing: no half delivery, no byte of a person, no folder", async () => {
  process.env.OSHLAB_KEY = "0123456789abcdef".repeat(4);
  const folder = absenceSource();
  const kept = process.env.OSHLAB_DATA;
  const temporary = temporaryFolder();
  process.env.OSHLAB_DATA = kept;
  const file = join(temporary, "delivered.csv");
  const env = { ...process.env, TMPDIR: join(folder, "..") };
  // Windows-1252 and UTF-8 in turn: they take different ways.
  const fresh = (attempt: number) => {
    const content = absenceFile(ROWS, attempt * ROWS);
    writeFileSync(file, attempt % 2 ? content : content.toString("latin1"));
  };

  fresh(0);
  const start = performance.now();
  const whole = spawnSync(process.execPath, [...CLI, file, "--as", "absence"], { encoding: "utf8", env });
  const milliseconds = performance.now() - start;
  expect(whole.status).toBe(0);
  const steps = Number(/(\d+) steps/.exec(whole.stderr)![1]);
  expect(steps).toBeGreaterThan(10);

  const next = random(20261128);
  let killed = 0;
  for (let attempt = 1; attempt <= 20; attempt++) {
    fresh(attempt);
    const byStep = attempt <= 13;
    const point = byStep
      ? { DIE_AT: `${1 + Math.floor(next() * steps)} ${next() < 0.5 ? "before" : "after"}` }
      : {};
    const child = spawn(process.execPath, [...CLI, file, "--as", "absence"], {
      stdio: "ignore",
      env: { ...env, ...point },
    });
    const ended = new Promise<boolean>((done) => child.on("exit", (_, signal) => done(signal === "SIGKILL")));
    if (!byStep) {
      await setTimeout(milliseconds * (0.3 + 0.5 * next()));
      child.kill("SIGKILL");
    }
    if (await ended) killed++;

    // What is left: whole deliveries, and no value of a person among what the killed import was writing.
    for (const { file: parquet, hash, quality } of sourceOfCatalogue("absence")!.deliveries) {
      expect(`sha256:${createHash("sha256").update(readFileSync(parquet)).digest("hex")}`).toBe(hash);
      expect(JSON.parse(readFileSync(quality, "utf8")).rows).toBe(ROWS);
    }
    const left = tree(join(folder, ".."))
      .map((path) => join(folder, "..", path))
      .flatMap((path) => (/\.\w+$|process|publishing|scratch/.test(path) ? [readIfFile(path)] : []))
      .join("\n");
    for (let row = attempt * ROWS; row < attempt * ROWS + 50; row++) {
      const { number, email, iban } = person(row);
      expect([number, email, iban].some((canary) => left.includes(canary))).toBe(false);
    }
  }
  expect(killed).toBeGreaterThanOrEqual(13);

  // The next import sweeps all of it.
  fresh(21);
  expect((await importFiles([file], "absence")).isNew).toBe(true);
  const named = sourceOfCatalogue("absence")!.deliveries.map(({ id }) => `deliveries/${id}`);
  const files = named.flatMap((id) =>
    ["", "/data.parquet", "/privacy.json", "/quality.json", "/schema.json"].map((part) => id + part),
  );
  expect(tree(folder)).toEqual(["datapackage.json", "deliveries", "schema.json", ...files].sort());
});

function readIfFile(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EISDIR") return "";
    throw error;
  }
}
