import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { SMTPServer } from "smtp-server";
import type { SMTPServerOptions } from "smtp-server";

export interface Received {
  to: string;
  content: Buffer;
}

/** What the server says to a step: nothing (it goes well), or an answer's code and words. */
type Answer = { code: number; words: string } | null | Promise<{ code: number; words: string } | null>;

export interface Behaviour extends SMTPServerOptions {
  from?: (address: string) => Answer;
  /** `drop` ends the connection instead of answering. */
  to?: (address: string, drop: () => void) => Answer | "silence";
  /** After the content has come. */
  taken?: (to: string, drop: () => void) => Answer | "silence";
}

/** A real mail server on a free port that keeps what it takes. */
export async function mailServer({ from, to, taken, ...options }: Behaviour = {}) {
  const received: Received[] = [];
  const sockets: Socket[] = [];
  const drop = (): void => void sockets.at(-1)?.destroy();
  const answerWith = async (
    answer: Answer | "silence" | undefined,
    callback: (error?: Error | null) => void,
  ) => {
    const refusal = await answer;
    if (refusal === "silence") return;
    callback(refusal ? Object.assign(new Error(refusal.words), { responseCode: refusal.code }) : null);
  };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onMailFrom: ({ address }, _session, callback) => void answerWith(from?.(address), callback),
    onRcptTo: ({ address }, _session, callback) => void answerWith(to?.(address, drop), callback),
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const address = session.envelope.rcptTo[0]!.address;
        const answer = taken?.(address, drop);
        void answerWith(answer, (error) => {
          if (!error) received.push({ to: address, content: Buffer.concat(parts) });
          callback(error);
        });
      });
    },
    ...options,
  });
  server.server.on("connection", (socket: Socket) => sockets.push(socket));
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    received,
    env: { OSHLAB_SMTP: `smtp://127.0.0.1:${port}` },
    get connections() {
      return sockets.length;
    },
    to: () => received.map(({ to }) => to).sort(),
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}

/** A port where nothing answers a greeting. */
export async function silentServer(): Promise<{ port: number; close: () => void }> {
  const server: Server = createServer(() => {}).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}
