import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { Dealer, Subscriber } from "zeromq";
import { launch } from "@oshlab/kernel/client/launch.ts";
import { address } from "@oshlab/kernel/wire/connection.ts";
import type { Connection } from "@oshlab/kernel/wire/connection.ts";
import { parse, serialise } from "@oshlab/kernel/wire/frames.ts";
import { header } from "@oshlab/kernel/wire/message.ts";
import type { Message } from "@oshlab/kernel/wire/message.ts";

/** A kernel's sockets without the client in between: frames as they go over the wire. */
export interface RawKernel {
  connection: Connection;
  shell: Dealer;
  /** What it publishes; the subscription has reached it. */
  iopub: Subscriber;
  /** What the kernel wrote on its own standard error. */
  log(): string;
  /** A message of ours, signed with a key. */
  frames(type: string, content: object, key?: string, metadata?: object): Buffer[];
  /** The next message on the shell channel. */
  reply(): Promise<Message>;
  /** Everything that was published until "idle" for the request of this id. */
  published(id: string): Promise<Message[]>;
}

/** Starts a kernel whose wire is spoken to directly. It ends after the tests of the file. */
export async function rawKernel(env: Record<string, string> = {}): Promise<RawKernel> {
  const cwd = await mkdtemp(join(tmpdir(), "oshlab-test-"));
  const { child, connection, tidy } = await launch({ cwd, env: { OSHLAB_TYPES: "off", ...env } });
  let log = "";
  child.stderr?.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const shell = new Dealer({ linger: 0, receiveTimeout: 300_000 });
  shell.connect(address(connection, "shell"));
  const iopub = new Subscriber({ linger: 0, receiveTimeout: 300_000 });
  iopub.connect(address(connection, "iopub"));
  iopub.subscribe();
  afterAll(async () => {
    child.kill("SIGTERM");
    shell.close();
    iopub.close();
    await tidy();
    await rm(cwd, { recursive: true, force: true });
  });
  const kernel: RawKernel = {
    connection,
    shell,
    iopub,
    log: () => log,
    frames: (type, content, key = connection.key, metadata = {}) =>
      serialise(
        {
          identities: [],
          header: header(type, randomUUID()),
          parent: {},
          metadata,
          content,
          buffers: [],
        },
        key,
      ),
    reply: async () => parse((await shell.receive()) as Buffer[], connection.key),
    async published(id) {
      const messages: Message[] = [];
      for (;;) {
        const message = parse((await iopub.receive()) as Buffer[], connection.key);
        if ((message.parent as { msg_id?: string }).msg_id !== id) continue;
        messages.push(message);
        if (message.content.execution_state === "idle") return messages;
      }
    },
  };
  // Until the subscription has reached the kernel.
  const first = iopub.receive().then(() => true);
  for (let heard = false; !heard;) {
    await shell.send(kernel.frames("kernel_info_request", {}));
    await kernel.reply();
    heard = await Promise.race([first, new Promise<boolean>((resolve) => setTimeout(resolve, 100, false))]);
  }
  return kernel;
}
