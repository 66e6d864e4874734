import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { REPO } from "../report/workspace.ts";

interface Said {
  well: boolean;
  checks: { code: string; state: string; what: string; way?: string }[];
}

let root: string;
beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), "doctor-"))));
afterEach(() => rm(root, { recursive: true, force: true }));

const doctor = (at: string, language: string, env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(at, "lib/cli/oshlab.mjs"), "doctor", "--json"],
    { encoding: "utf8", env: { ...process.env, OSHLAB_LANG: language, ...env } },
  );
  expect(stderr).toBe("");
  return { status, ...(JSON.parse(stdout) as Said) };
};

/** A project as it comes from git, before `npm ci`. */
async function bare(): Promise<void> {
  for (const name of ["package.json", "package-lock.json", "requirements.lock"])
    await cp(join(REPO, name), join(root, name));
  await cp(join(REPO, "lib/cli"), join(root, "lib/cli"), { recursive: true });
}

test("before npm ci, and outside git, it says so in every language", async () => {
  await bare();
  for (const language of ["nl", "fr", "de", "en"]) {
    const { status, well, checks } = doctor(root, language, { OSHLAB_DATA: join(root, "no-disk") });
    expect([status, well]).toEqual([1, false]);
    const states = Object.fromEntries(checks.map(({ code, state }) => [code, state]));
    expect(states).toMatchObject({
      packages: "bad",
      venv: "warn",
      project: "warn",
      gitNone: "warn",
      dataFolder: "bad",
      write: "ok",
    });
    for (const { state, what, way } of checks) {
      expect(`${what} ${way ?? ""}`).not.toMatch(/[{}]|undefined/);
      expect(way === undefined).toBe(state === "ok");
    }
    expect(checks.find(({ code }) => code === "packages")?.way).toContain("npm ci");
  }
});

test("a package of another version is named, and so is a git that would see the data", async () => {
  await bare();
  const lock = {
    packages: {
      "": {},
      "node_modules/zod": { version: "1.0.0" },
      "node_modules/gone": { version: "2.0.0", optional: true },
    },
  };
  await writeFile(join(root, "package-lock.json"), JSON.stringify(lock));
  await mkdir(join(root, "node_modules/zod"), { recursive: true });
  await writeFile(join(root, "node_modules/zod/package.json"), '{"version":"0.9.0"}');
  spawnSync("git", ["init", "-q"], { cwd: root });
  const of = (code: string) => doctor(root, "en").checks.find((check) => check.code === code);
  expect(of("packages")?.what).toBe("1 of 1 npm packages are missing or have another version: zod …");
  expect(of("git")).toMatchObject({ state: "bad" });
  await writeFile(join(root, ".gitignore"), "/data\n");
  await writeFile(join(root, "node_modules/zod/package.json"), '{"version":"1.0.0"}');
  expect(of("git")).toMatchObject({ state: "ok" });
  // The packages of the lock are there, and the library still doesn't start.
  expect(of("projectFailed")).toMatchObject({ state: "bad" });
});

test("this project is well, but for a source whose description is broken", async () => {
  expect(doctor(REPO, "en")).toMatchObject({ status: 0, well: true });
  await mkdir(join(root, "cut-off"));
  await writeFile(join(root, "cut-off/datapackage.json"), '{"name": "cut');
  const { status, checks } = doctor(REPO, "nl", { OSHLAB_DATA: root });
  expect(status).toBe(1);
  const bad = checks.filter(({ state }) => state === "bad");
  expect(bad).toMatchObject([{ code: "sourceBroken", what: expect.stringContaining("cut-off") }]);
});

test("a draft of a description waits for a person: nothing is wrong, and it says how to go on", async () => {
  await writeFile(join(root, "new.csv"), "jaar;aantal\n2024;1\n2025;2\n");
  const env = { ...process.env, OSHLAB_DATA: root };
  const { status } = spawnSync(
    process.execPath,
    [join(REPO, "lib/cli/oshlab.mjs"), "import", join(root, "new.csv"), "--as", "new", "--describe"],
    { env },
  );
  expect(status).toBe(0);
  const said = doctor(REPO, "de", { OSHLAB_DATA: root });
  expect(said).toMatchObject({ status: 0, well: true });
  const [draft] = said.checks.filter(({ code }) => code.startsWith("source") && code !== "sources");
  expect(draft).toMatchObject({ code: "sourceDraft", state: "warn" });
  expect(draft!.way).toContain("npx oshlab fill new");
});
