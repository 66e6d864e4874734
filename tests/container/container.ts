import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { imageOf } from "./build.ts";
import type { Target } from "./build.ts";
import { podman, run, words } from "./engine.ts";
import type { Ran } from "./engine.ts";

/** As compose.yaml has it: `checkCompose` holds the two together. */
export const HARDENED = words(
  "--read-only --tmpfs /tmp:rw,noexec,nosuid,nodev,mode=1777 --cap-drop all --security-opt no-new-privileges",
);
export const LIMITS: Record<Target, { memory: string; pids: number }> = {
  lab: { memory: "4g", pids: 512 },
  site: { memory: "128m", pids: 32 },
  mail: { memory: "256m", pids: 64 },
};

export interface Options {
  /** Further flags of `podman run`. */
  flags?: string[];
  env?: Record<string, string>;
  /** The port inside that is published on this computer. */
  port?: number;
  command?: string[];
}

export class Container implements AsyncDisposable {
  id = "";
  /** Of the published port. */
  origin = "";

  async exec(...command: string[]): Promise<Ran> {
    return run("podman", ["exec", this.id, ...command]);
  }

  async logs(): Promise<string> {
    const { out, err } = await run("podman", ["logs", this.id]);
    return out + err;
  }

  /** What stands in its log, or soon will: the first group of the pattern; nothing after ten seconds. */
  async says(pattern: RegExp): Promise<string> {
    for (let time = 0; time < 100; time++) {
      const found = pattern.exec(await this.logs())?.[1];
      if (found) return found;
      await sleep(100);
    }
    return "";
  }

  /** Ends it as `docker stop` does; its exit code. */
  async stop(): Promise<number> {
    await podman("stop", "-t", "10", this.id);
    return Number(await podman("inspect", "--format", "{{.State.ExitCode}}", this.id));
  }

  /** Seconds until an address answers well. */
  async answers(path: string, patience = 120): Promise<number> {
    const start = performance.now();
    while (performance.now() - start < patience * 1000) {
      const reply = await fetch(`${this.origin}${path}`).catch(() => null);
      if (reply?.ok) return (performance.now() - start) / 1000;
      await sleep(50);
    }
    throw new Error(`${path} does not answer:\n${(await this.logs()).slice(-2000)}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await run("podman", ["rm", "-f", "-v", "-t", "2", this.id]);
  }
}

/** Starts a container, hardened. */
export async function start(target: Target, options: Options = {}): Promise<Container> {
  const container = new Container();
  const published = options.port ? await freePort() : 0;
  const { memory, pids } = LIMITS[target];
  container.origin = `http://127.0.0.1:${published}`;
  container.id = await podman(
    ...words("run -d"),
    ...HARDENED,
    ...words(`--memory ${memory} --pids-limit ${pids}`),
    ...(options.port ? ["-p", `127.0.0.1:${published}:${options.port}`] : []),
    ...Object.entries(options.env ?? {}).flatMap(([name, value]) => ["-e", `${name}=${value}`]),
    ...(options.flags ?? []),
    imageOf(target),
    ...(options.command ?? []),
  );
  return container;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
