import { execFileSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { shown, testKernel } from "./kernel.ts";

const { kernel } = await testKernel({ OSHLAB_TYPES: "off" });

/** Numbers that are the same in every run. */
let state = 20261124;
function dice(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state % below;
}

const CELLS = [
  "1 + 1",
  "while (true) {}",
  "await new Promise(() => {})",
  "for (;;) console.log('line')",
  "import { spawnSync } from 'node:child_process'; spawnSync('sleep', ['60']);",
  "import { spawn } from 'node:child_process'; spawn('sleep', ['60']); await new Promise(() => {})",
  "process.exit(3)",
  "process.abort()",
  "process.kill(process.pid, 'SIGSEGV'); await new Promise(() => {})",
];

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** The groups with a process that runs; one that has ended but was not collected counts as gone. */
function groupsThatRun(): number[] {
  const lines = execFileSync("ps", ["-eo", "pgid=,stat="], { encoding: "utf8" }).trim().split("\n");
  return lines
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([group, state]) => (state!.startsWith("Z") ? [] : [Number(group)]));
}

/** The process that runs the cells; a kill that comes late may take the first cell that asks. */
async function worker(): Promise<number> {
  const asked = await kernel.execute("process.pid");
  expect(asked.error?.code ?? "WORKER_ENDED").toBe("WORKER_ENDED");
  const pid = Number(shown(asked.error ? await kernel.execute("process.pid") : asked));
  expect(pid).toBeGreaterThan(1);
  return pid;
}

test("200 random kills: every request is answered, nothing hangs, no process is left", async () => {
  const groups = new Set<number>();
  for (let kill = 0; kill < 200; kill++) {
    const pid = await worker();
    groups.add(pid);
    const running = kernel.execute(CELLS[dice(CELLS.length)]!);
    const queued = kernel.execute("'queued'", { stopOnError: false });
    const asked = kernel.request("kernel_info_request", {});
    await pause(dice(30));
    if (alive(pid)) process.kill(pid, "SIGKILL");
    // A kill that comes before the cell has begun leaves it to the next process, where it never ends.
    const stop = setInterval(() => void kernel.interrupt(), 2000);
    expect((await asked).content.status).toBe("ok");
    expect(["ok", "error"]).toContain((await running).status);
    expect(["ok", "error", "aborted"]).toContain((await queued).status);
    clearInterval(stop);
  }
  groups.delete(await worker());
  expect(shown(await kernel.execute("'still here'"))).toBe("'still here'");
  expect(groups.size).toBeGreaterThan(190);
  await expect.poll(() => groupsThatRun().filter((group) => groups.has(group))).toEqual([]);
});
