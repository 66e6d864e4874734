import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { existsSync } from "node:fs";

/** What this needs, as Debian names its packages. */
const TOOLS = { buildah: "buildah", podman: "podman", runc: "runc", mmdebstrap: "mmdebstrap" };

/** Tools that are not installed here. */
export const missingTools = (): string[] =>
  Object.entries(TOOLS)
    .filter(
      ([tool]) => !(process.env["PATH"] ?? "").split(delimiter).some((one) => existsSync(join(one, tool))),
    )
    .map(([, name]) => name);

/** Images, layers and settings of these tests, apart from all others; kept, so that a second run builds quickly. */
export const STORE = process.env["OSHLAB_CONTAINERS"] || join(tmpdir(), "oshlab-containers");

/**
 * Settings that work without a Docker engine and without systemd: for root on Debian 12, buildah builds and
 * podman runs.
 */
export async function prepareEngine(): Promise<void> {
  await mkdir(join(STORE, "secrets"), { recursive: true, mode: 0o700 });
  await writeFile(
    join(STORE, "storage.conf"),
    `[storage]\ndriver = "overlay"\ngraphroot = "${STORE}/store"\nrunroot = "${STORE}/run"\n`,
  );
  await writeFile(
    join(STORE, "containers.conf"),
    `[containers]
default_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
[network]
network_backend = "netavark"
`,
  );
  Object.assign(process.env, {
    CONTAINERS_CONF: join(STORE, "containers.conf"),
    CONTAINERS_STORAGE_CONF: join(STORE, "storage.conf"),
    BUILDAH_ISOLATION: "chroot",
  });
}

export interface Ran {
  code: number;
  out: string;
  /** Without podman's complaints about a missing systemd. */
  err: string;
}

/** Runs a program to its end. */
export function run(program: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 2 ** 28 };
    execFile(program, args, options, (error, out, err) => {
      const code = error ? (typeof error.code === "number" ? error.code : 127) : 0;
      resolve({ code, out, err: err.replaceAll(/^.*systemd.*\n?/gm, "") });
    });
  });
}

/** The same for podman, which must succeed; what it printed. */
export async function podman(...args: string[]): Promise<string> {
  const { code, out, err } = await run("podman", args);
  if (code !== 0) throw new Error(`podman ${args.join(" ")}: ${err.trim() || out.trim()}`);
  return out.trim();
}

/** The arguments in a text, where none of them holds a space. */
export const words = (text: string): string[] => text.split(" ");
