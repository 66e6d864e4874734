import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Connection } from "../wire/connection.ts";

const CLI = join(import.meta.dirname, "..", "cli.ts");

/** A kernel that was started: its process, how to reach it, and how to tidy up after it. */
export interface Launched {
  child: ChildProcess;
  connection: Connection;
  tidy(): Promise<void>;
}

/** How a kernel is started. */
export interface LaunchOptions {
  /** The notebook's folder, from which imports are resolved. */
  cwd: string;
  /** Added to this process's. */
  env?: Record<string, string>;
  /** Ends the kernel, also while it starts. */
  signal?: AbortSignal;
}

/** Starts a kernel process with a connection of its own, which only this user can read. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const folder = await mkdtemp(join(tmpdir(), "oshlab-kernel-"));
  await chmod(folder, 0o700);
  const connection = process.platform === "win32" ? await overTcp() : overSockets(join(folder, "kernel"));
  const file = join(folder, "connection.json");
  await writeFile(file, JSON.stringify(connection), { mode: 0o600 });
  const child = spawn(process.execPath, [CLI, "run", file], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env, JPY_PARENT_PID: String(process.pid) },
    stdio: ["ignore", "ignore", "pipe"],
    signal: options.signal,
  });
  return { child, connection, tidy: () => rm(folder, { recursive: true, force: true }) };
}

function overSockets(ip: string): Connection {
  return connection("ipc", ip, [1, 2, 3, 4, 5]);
}

async function overTcp(): Promise<Connection> {
  const servers = await Promise.all(
    [1, 2, 3, 4, 5].map(async () => {
      const server = createServer().listen(0, "127.0.0.1");
      await new Promise((resolve) => server.once("listening", resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return connection("tcp", "127.0.0.1", ports);
}

function connection(transport: string, ip: string, ports: number[]): Connection {
  const [shell_port, iopub_port, stdin_port, control_port, hb_port] = ports;
  const key = randomBytes(32).toString("hex");
  const signature_scheme = "hmac-sha256";
  return { transport, ip, key, signature_scheme, shell_port, iopub_port, stdin_port, control_port, hb_port };
}
