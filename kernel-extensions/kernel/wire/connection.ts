import { readFileSync } from "node:fs";
import { KernelError } from "../errors.ts";

/** What Jupyter writes in a connection file. */
export interface Connection {
  transport: string;
  ip: string;
  key: string;
  signature_scheme: string;
  shell_port: number;
  iopub_port: number;
  stdin_port: number;
  control_port: number;
  hb_port: number;
}

/** The five channels of a kernel. */
export const CHANNELS = ["shell", "iopub", "stdin", "control", "hb"] as const;

/** Reads a connection file. Throws a `KernelError` that says what is wrong with it. */
export function readConnection(file: string): Connection {
  let connection: Partial<Connection>;
  try {
    connection = JSON.parse(readFileSync(file, "utf8")) as Partial<Connection>;
  } catch (error) {
    throw new KernelError("CONNECTION_FILE", { file, reason: (error as Error).message });
  }
  const wrong = (reason: string): never => {
    throw new KernelError("CONNECTION_FILE", { file, reason });
  };
  if (typeof connection !== "object" || connection === null) wrong("it is not an object");
  const missing = ["ip", ...CHANNELS.map((name) => `${name}_port`)].filter((name) => !(name in connection));
  if (missing.length > 0) wrong(`it lacks ${missing.join(", ")}`);
  const transport = connection.transport ?? "tcp";
  if (transport !== "tcp" && transport !== "ipc") wrong(`the transport ${transport} is not known`);
  for (const name of CHANNELS) {
    const port = connection[`${name}_port`];
    if (!Number.isInteger(port) || port! < 0 || port! > 65_535)
      wrong(`${name}_port is ${JSON.stringify(port)}, which is no port`);
  }
  const scheme = connection.signature_scheme || "hmac-sha256";
  if (scheme !== "hmac-sha256") wrong(`the signature scheme ${scheme} is not known`);
  return { key: "", ...connection, transport, signature_scheme: scheme } as Connection;
}

/** The ZeroMQ address of a channel. */
export function address(connection: Connection, channel: (typeof CHANNELS)[number]): string {
  const port = connection[`${channel}_port`];
  return connection.transport === "ipc"
    ? `ipc://${connection.ip}-${port}`
    : `${connection.transport}://${connection.ip}:${port}`;
}
