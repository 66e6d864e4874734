import { once } from "node:events";
import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { NodemailerError } from "nodemailer";
import { connectionError, outcomeOf } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import type { SmtpSettings } from "./settings.ts";

export interface Envelope {
  from: string;
  to: string;
}

export interface Connection {
  /** False once the server or an error has ended it. */
  readonly open: boolean;
  /** Hands over one message. One at a time. */
  send(envelope: Envelope, message: Buffer): Promise<Outcome>;
  /** Says goodbye. */
  close(): Promise<void>;
}

/**
 * A connection to the mail server, logged in, that is kept for many messages. nodemailer's own pool sends a
 * message again when a connection breaks; here whoever calls decides that, since a message may have arrived.
 *
 * @throws UserError MAIL_LOGIN, MAIL_TLS, MAIL_SERVER_SLOW, MAIL_SERVER_DOWN
 */
export async function connect(settings: SmtpSettings): Promise<Connection> {
  const { host, port, tls, user, password, timeouts } = settings;
  const connection = new SMTPConnection({
    host,
    port,
    secure: tls === "at-once",
    requireTLS: tls === "required",
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.connect,
    dnsTimeout: timeouts.connect,
    socketTimeout: timeouts.answer,
    socketCloseTimeout: 1000,
  });
  try {
    await new Promise<void>((done, failed) => {
      connection.once("error", failed);
      connection.connect((error) => (error ? failed(error) : done()));
    });
    if (user !== undefined)
      await new Promise<void>((done, failed) => {
        connection.once("error", failed);
        connection.login({ user, pass: password, credentials: { user, pass: password } }, (error) =>
          error ? failed(error) : done(),
        );
      });
  } catch (error) {
    connection.close();
    throw connectionError(error as NodemailerError, settings);
  }
  connection.removeAllListeners("error");
  // What ends it while a message is on its way is told to that message; else `open` tells it.
  connection.on("error", () => {});
  return {
    get open() {
      return !connection.destroyed;
    },
    async send(envelope, message) {
      const content = Readable.from([message]);
      const error = await new Promise<NodemailerError | null>((done) =>
        connection.send({ ...envelope, size: message.length }, content, (failure) => done(failure)),
      );
      if (!error) return { kind: "sent" };
      const outcome = outcomeOf(error, { began: content.readableDidRead, sender: envelope.from, settings });
      if (outcome.kind === "refused" || outcome.kind === "deferred") await reset(connection);
      else connection.close();
      return outcome;
    },
    async close() {
      if (connection.destroyed) return;
      const ended = once(connection, "end", { signal: AbortSignal.timeout(2000) }).catch(() =>
        connection.close(),
      );
      connection.quit();
      await ended;
    },
  };
}

/** Makes it ready for the next message; a connection that can't be is closed. */
const reset = (connection: SMTPConnection): Promise<void> =>
  new Promise((done) => {
    const ended = (): void => done();
    connection.once("end", ended);
    connection.reset((error) => {
      connection.off("end", ended);
      if (error) connection.close();
      done();
    });
  });
