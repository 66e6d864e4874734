import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { run } from "../../lib/python/run.ts";
import { ensureVenv, venvProgram } from "../../lib/python/venv.ts";

const { PATH } = process.env;
afterEach(() => void (process.env["PATH"] = PATH));

test("the environment has the Lab in the version of the lock", async () => {
  const { output } = await run(venvProgram(await ensureVenv(), "python"), ["-m", "jupyterlab", "--version"]);
  expect(output.trim()).toBe("4.6.6");
});

test("a computer without Python is told so, and nothing half-made is taken for whole", async () => {
  const root = await mkdtemp(join(tmpdir(), "venv-"));
  await writeFile(join(root, "requirements.lock"), "");
  process.env["PATH"] = root;
  await expect(ensureVenv(root)).rejects.toMatchObject({ code: "VENV_NO_PYTHON" });
  expect(existsSync(join(root, ".venv/oshlab.sha256"))).toBe(false);
  await rm(root, { recursive: true });
});
