import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
const CLI = join(import.meta.dirname, "..", "..", "kernel-extensions", "kernel", "cli.ts");
const FILES = ["kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "oshlab-test-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs `oshlab-kernel`: its exit code and what it wrote. */
async function cli(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const all = { ...process.env, OSHLAB_LANG: "en", ...env };
  return await run(process.execPath, [CLI, ...args], { env: all }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

test("--prefix writes kernel.json and the logos", async () => {
  const { code, stdout } = await cli(["install", "--prefix", join(folder, "a")]);
  const target = join(folder, "a", "share", "jupyter", "kernels", "oshlab");
  expect(code).toBe(0);
  expect(stdout).toContain(target);
  expect((await readdir(target)).sort()).toEqual(FILES);
  const spec = JSON.parse(await readFile(join(target, "kernel.json"), "utf8"));
  expect(spec).toMatchObject({
    display_name: "TypeScript (OSHLab)",
    language: "typescript",
    interrupt_mode: "message",
  });
  expect(spec.argv).toEqual([process.execPath, CLI, "run", "{connection_file}"]);
});

test("--user writes where Jupyter looks for the user's kernels", async () => {
  expect((await cli(["install", "--user"], { JUPYTER_DATA_DIR: join(folder, "u") })).code).toBe(0);
  expect(await readdir(join(folder, "u", "kernels", "oshlab"))).toContain("kernel.json");
});

test("--sys-prefix finds the active environment", async () => {
  expect((await cli(["install", "--sys-prefix"], { VIRTUAL_ENV: join(folder, "v") })).code).toBe(0);
  expect(await readdir(join(folder, "v", "share", "jupyter", "kernels", "oshlab"))).toContain("kernel.json");
});

test("--sys-prefix without any Python says what to do", async () => {
  const { code, stderr } = await cli(["install", "--sys-prefix"], {
    VIRTUAL_ENV: "",
    CONDA_PREFIX: "",
    PATH: folder,
  });
  expect(code).toBe(2);
  expect(stderr).toMatch(/No Python was found[^]*--user/);
});

test("a folder that cannot be written says which, and what to do", async () => {
  await writeFile(join(folder, "file"), "");
  const { code, stderr } = await cli(["install", "--prefix", join(folder, "file")]);
  expect(code).toBe(2);
  expect(stderr).toContain("could not be installed in");
  expect(stderr).toContain("--user");
});

test("wrong use shows how it is used", async () => {
  for (const args of [[], ["install"], ["install", "--everywhere"], ["run"], ["install", "--user", "x"]]) {
    const { code, stderr } = await cli(args);
    expect(code).toBe(2);
    expect(stderr).toContain("oshlab-kernel install --user");
  }
  expect((await cli(["--help"])).code).toBe(0);
});

test("a connection file that is missing, wrong or unreadable is told plainly", async () => {
  await writeFile(join(folder, "broken.json"), "{");
  await writeFile(join(folder, "empty.json"), "{}");
  for (const name of ["none.json", "broken.json", "empty.json"]) {
    const { code, stderr } = await cli(["run", join(folder, name)]);
    expect(code).toBe(2);
    expect(stderr).toContain(`The connection file ${join(folder, name)} cannot be used`);
  }
});
