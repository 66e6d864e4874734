import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

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

/** Resident memory of a process and all below it, in bytes. */
function residentOf(root: number): number {
  const parents = new Map<number, number>();
  const pages = new Map<number, number>();
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      parents.set(Number(entry), Number(fields[1]));
      pages.set(Number(entry), Number(fields[21]));
    } catch {
      // the process ended meanwhile
    }
  }
  let sum = 0;
  for (const id of parents.keys()) {
    let at: number | undefined = id;
    while (at !== undefined && at !== root) at = parents.get(at);
    if (at === root) sum += pages.get(id)!;
  }
  return sum * 4096;
}
