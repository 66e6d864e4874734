import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
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

test("uninstall takes away what install wrote, and nothing else", async () => {
  const prefix = join(folder, "gone");
  const kernels = join(prefix, "share", "jupyter", "kernels");
  await cli(["install", "--prefix", prefix]);
  await cp(join(kernels, "oshlab"), join(kernels, "tslab"), { recursive: true });
  await writeFile(join(kernels, "oshlab", "kernel.js"), "");
  const { code, stdout } = await cli(["uninstall", "--prefix", prefix]);
  expect(code).toBe(0);
  expect(stdout).toContain(join(kernels, "oshlab"));
  expect(await readdir(join(kernels, "oshlab"))).toEqual(["kernel.js"]);
  expect((await readdir(join(kernels, "tslab"))).sort()).toEqual(FILES);
  await rm(join(kernels, "oshlab", "kernel.js"));
  await cli(["install", "--prefix", prefix]);
  await cli(["uninstall", "--prefix", prefix]);
  expect(await readdir(kernels)).toEqual(["tslab"]);
});

test("uninstall for a user and an environment; where it is not installed it says so", async () => {
  const user = { JUPYTER_DATA_DIR: join(folder, "u2") };
  const python = { VIRTUAL_ENV: join(folder, "v2") };
  await cli(["install", "--user"], user);
  await cli(["install", "--sys-prefix"], python);
  expect((await cli(["uninstall", "--user"], user)).code).toBe(0);
  expect((await cli(["uninstall", "--sys-prefix"], python)).code).toBe(0);
  const { code, stderr } = await cli(["uninstall", "--user"], user);
  expect(code).toBe(2);
  expect(stderr).toContain(
    `not installed in ${join(folder, "u2", "kernels", "oshlab")}; nothing was removed`,
  );
  expect((await cli(["uninstall"])).stderr).toContain("oshlab-kernel uninstall");
});

test("installed within its project, it may be moved with it", async () => {
  const before = join(folder, "before");
  const kernel = join("kernel-extensions", "kernel");
  await cp(join(CLI, ".."), join(before, kernel), { recursive: true });
  await symlink(join(CLI, "../../../node_modules"), join(before, "node_modules"));
  const installed = ["install", "--prefix", join(before, "env")];
  await run(process.execPath, [join(before, kernel, "cli.ts"), ...installed]);
  const after = join(folder, "after");
  await rename(before, after);
  const resources = join(after, "env", "share", "jupyter", "kernels", "oshlab");
  const { argv } = JSON.parse(await readFile(join(resources, "kernel.json"), "utf8")) as { argv: string[] };
  const [node, program, verb] = argv.map((part) => part.replace("{resource_dir}", resources));
  const { stderr } = await run(node!, [program!, verb!, join(folder, "none.json")]).catch((error) => error);
  expect(stderr).toContain("none.json");
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
