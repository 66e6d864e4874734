import type { NodemailerError } from "nodemailer";
import { UserError } from "../../error.ts";
import type { SmtpSettings } from "./settings.ts";

/** What came of one attempt to hand a message to the server. */
export type Outcome =
  | { kind: "sent" }
  /** The server refuses this reader for good (5xx), or for now (4xx). */
  | { kind: "refused" | "deferred"; reply: string }
  /** The server takes nothing at the moment, or the connection ended before the message began: not sent. */
  | { kind: "busy"; reply: string; error: UserError }
  /** The connection ended after the message had begun: whether it arrived, nobody can say. */
  | { kind: "unknown"; reply: string }
  /** It makes no sense to go on. */
  | { kind: "stop"; reply: string; error: UserError };

/**
 * What a failed attempt means.
 *
 * @param began whether any of the message's content had gone out
 * @param sender the address it was sent from
 */
export function outcomeOf(
  error: NodemailerError,
  { began, sender, settings }: { began: boolean; sender: string; settings: SmtpSettings },
): Outcome {
  const code = error.responseCode ?? 0;
  const reply = oneLine(error.response ?? error.message);
  const answered = code >= 400 && code < 600;
  // 421: the server is closing; 503: it has lost count. Neither is about the message.
  if (!answered || code === 421 || code === 503 || error.code === "EAUTH") {
    if (began && !answered) return { kind: "unknown", reply };
    const found = connectionError(error, settings);
    return {
      kind: found.code === "MAIL_LOGIN" || found.code === "MAIL_TLS" ? "stop" : "busy",
      reply,
      error: found,
    };
  }
  if (error.command === "MAIL FROM") {
    if (code < 500) return { kind: "busy", reply, error: connectionError(error, settings) };
    return { kind: "stop", reply, error: new UserError("MAIL_SENDER_REFUSED", { sender, reply }) };
  }
  return { kind: code < 500 ? "deferred" : "refused", reply };
}

/** Why there is no connection, as the user can put it right. */
export function connectionError(error: NodemailerError, { host, port, user }: SmtpSettings): UserError {
  const reply = oneLine(error.response ?? error.message);
  if (error.code === "EAUTH" || error.code === "ENOAUTH")
    return new UserError("MAIL_LOGIN", { user, host, reply });
  if (error.code === "ETLS" || /cert|ssl|tls/i.test(`${error.originalCode ?? ""} ${error.message}`))
    return new UserError("MAIL_TLS", { host, reply });
  if (error.code === "ETIMEDOUT") return new UserError("MAIL_SERVER_SLOW", { host, port });
  return new UserError("MAIL_SERVER_DOWN", { host, port, reply });
}

const oneLine = (text: string): string =>
  text
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, 300);
