import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Chapter } from "../../lib/report/chapter.ts";
import { openKernels } from "../../lib/report/kernels.ts";
import { leftIn, processesIn } from "./processes.ts";
import { REPO, workspace } from "./workspace.ts";

const chapters = ["a", "b", "c"].map((id) => ({ id }) as Chapter) as [Chapter, Chapter, Chapter];

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "oshlab-kernels-"));
  await mkdir(join(root, "notebooks"));
});
afterAll(() => rm(root, { recursive: true }));

describe.runIf(process.platform === "linux")("the kernels of a report", () => {
  test("the next one starts ahead, each is fresh and seeded by its chapter, and all end", async () => {
    const draw = "Math.random()";
    const kernels = openKernels(root, () => ({ date: "2026-11-23", mergings: [] }), chapters);
    const first = await kernels.take(chapters[0]);
    const random = (await first.execute(`globalThis.mine = 1; ${draw}`)).outputs;
    kernels.release(first);
    const second = await kernels.take(chapters[1]);
    const { outputs } = await second.execute("typeof globalThis.mine");
    expect(outputs).toMatchObject([{ data: { "text/plain": "'undefined'" } }]);
    expect((await second.execute(draw)).outputs).not.toMatchObject([{ data: random.map(plain)[0] }]);
    await kernels.close();
    expect(await leftIn(root)).toEqual([]);

    const again = openKernels(root, () => ({ date: "2026-11-23", mergings: [] }), chapters);
    const same = await again.take(chapters[0]);
    expect((await same.execute(draw)).outputs.map(plain)).toEqual(random.map(plain));
    await again.close();
    expect(await leftIn(root)).toEqual([]);
  });

  test("closed while one runs and the next starts: what runs is told, and all end", async () => {
    const kernels = openKernels(root, () => ({ date: "2026-11-23", mergings: [] }), chapters);
    const kernel = await kernels.take(chapters[0]);
    const cell = kernel.execute("await new Promise(() => {})");
    const told = cell.catch(String);
    await expect.poll(() => processesIn(root).length).toBeGreaterThan(1);
    await kernels.close();
    expect(await told).toContain("The kernel has ended");
    expect(await leftIn(root)).toEqual([]);
    await expect(kernels.take(chapters[2])).rejects.toThrow("aborted");
  });

  test("a kernel that is lost is told, and the others end", async () => {
    const kernels = openKernels(root, () => ({ date: "2026-11-23", mergings: [] }), chapters);
    const kernel = await kernels.take(chapters[0]);
    const cell = kernel.execute("await new Promise(() => {})");
    const told = cell.catch(String);
    process.kill(kernel.pid, "SIGKILL");
    expect(await told).toContain("SIGKILL");
    await kernels.close();
    expect(await leftIn(root)).toEqual([]);
  });
});

const plain = (output: object): unknown => (output as { data?: unknown }).data;

describe.runIf(process.platform === "linux")("a report that is stopped", () => {
  let work: Awaited<ReturnType<typeof workspace>>;
  const ids = ["one", "two", "three"];
  beforeAll(async () => {
    work = await workspace();
    const wait = "await new Promise((done) => setTimeout(done, 3_600_000));";
    for (const id of ids) await work.chapter(id, [{ id: "wait", type: "code", source: wait }]);
    await work.chapters(...ids);
  });
  afterAll(() => work.remove());

  for (const signal of ["SIGINT", "SIGTERM", "SIGKILL"] as const)
    test(`leaves no process behind: ${signal}`, async () => {
      const program = join(REPO, "lib/cli/oshlab.mjs");
      const child = spawn(process.execPath, [program, "report", "--folder", work.root, "--json"], {
        cwd: work.root,
        stdio: ["ignore", "pipe", "ignore"],
      });
      const ended = new Promise((resolve) => child.once("exit", resolve));
      // Two cells are about to wait, and the third kernel is there or on its way.
      let said = "";
      await new Promise<void>((resolve) =>
        child.stdout.on("data", (chunk: Buffer) => {
          said += chunk.toString();
          if (said.split('"done":0').length > 2) resolve();
        }),
      );
      await expect.poll(() => processesIn(work.root).length).toBeGreaterThan(4);
      child.kill(signal);
      await ended;
      expect(await leftIn(work.root)).toEqual([]);
    });
});
