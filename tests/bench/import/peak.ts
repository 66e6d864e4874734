import { spawn } from "node:child_process";
import { readFileSync, readdirSync, readlinkSync, statSync } from "node:fs";

/** Seconds that a command took, and the most memory (MB, resident) that it and its children held at one time. */
export interface Measured {
  seconds: number;
  megabytes: number;
}

/** Runs a command and measures it, by what Linux says of its processes 20 times a second. @throws when it fails */
export function measure(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    let peak = 0;
    const timer = setInterval(() => (peak = Math.max(peak, residentOf(child.pid!))), 50);
    child.on("close", (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, megabytes: peak / 1e6 });
      else reject(new Error(`${command} ${args.join(" ")}: ${said.slice(-2000)}`));
    });
  });
}

/**
 * Memory of a process and all below it, in bytes: what is resident, and files of memory (memfd), which are in no
 * process.
 */
export function residentOf(root: number): number {
  let sum = 0;
  const memory = new Map<number, number>();
  for (const id of treeOf(root)) {
    try {
      sum += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) * 1024;
      for (const handle of readdirSync(`/proc/${id}/fd`).map((fd) => `/proc/${id}/fd/${fd}`))
        if (readlinkSync(handle).startsWith("/memfd:")) {
          const { ino, blocks } = statSync(handle);
          memory.set(ino, blocks * 512);
        }
    } catch {
      // the process ended meanwhile, or closed the file
    }
  }
  return [...memory.values()].reduce((all, bytes) => all + bytes, sum);
}

/** Seconds that processors have worked for a process and all below it, also those that have ended. */
export function workOf(root: number): number {
  let ticks = 0;
  for (const id of treeOf(root)) {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      for (const time of fields.slice(11, 15)) ticks += Number(time);
    } catch {
      // the process ended meanwhile: its parent has its time
    }
  }
  return ticks / 100;
}

/** A process and all below it. */
export function treeOf(root: number): number[] {
  const below = (id: number): number[] => {
    try {
      const threads = readdirSync(`/proc/${id}/task`);
      return threads.flatMap((thread) =>
        readFileSync(`/proc/${id}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
      );
    } catch {
      return [];
    }
  };
  return [root, ...below(root).flatMap(treeOf)];
}
