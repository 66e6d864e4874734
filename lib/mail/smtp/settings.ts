import { readFile } from "node:fs/promises";
import { UserError } from "../../error.ts";

/** The mail server, from the environment: nothing of it stands in the repository. */
export interface SmtpSettings {
  host: string;
  port: number;
  /** TLS from the first byte (smtps), after STARTTLS, or none. */
  tls: "at-once" | "required" | "if-offered";
  user?: string;
  password?: string;
  /** Milliseconds: to reach the server, and of silence while it answers. */
  timeouts: { connect: number; answer: number };
}

/** Patience with a server: RFC 5321 asks for five minutes at most steps. */
const TIMEOUTS = { connect: 20_000, answer: 300_000 };

/**
 * `OSHLAB_SMTP` is `smtp://user@host:port` (STARTTLS) or `smtps://user@host:port`; the password comes from
 * `OSHLAB_SMTP_PASSWORD_FILE` or `OSHLAB_SMTP_PASSWORD`. TLS is demanded of every server but this computer's own,
 * a bare name without login (a neighbouring container), and one that is named with `?tls=no`.
 *
 * @throws UserError MAIL_SMTP_MISSING, MAIL_SMTP_BROKEN, MAIL_SMTP_PASSWORD
 */
export async function smtpSettings(
  env: Record<string, string | undefined> = process.env,
): Promise<SmtpSettings> {
  const given = env.OSHLAB_SMTP ?? "";
  if (given === "") throw new UserError("MAIL_SMTP_MISSING");
  const url = URL.parse(given);
  const isKnown =
    url && ["smtp:", "smtps:"].includes(url.protocol) && url.hostname !== "" && url.password === "";
  if (!isKnown || ![null, "no"].includes(url.searchParams.get("tls")))
    throw new UserError("MAIL_SMTP_BROKEN");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const user = decodeURIComponent(url.username);
  const isSecure = url.protocol === "smtps:";
  const isNear = ["localhost", "127.0.0.1", "::1"].includes(host) || (!/[.:]/.test(host) && user === "");
  return {
    host,
    port: Number(url.port) || (isSecure ? 465 : 587),
    tls: isSecure ? "at-once" : isNear || url.searchParams.get("tls") === "no" ? "if-offered" : "required",
    ...(user === "" ? {} : { user, password: await passwordOf(env) }),
    timeouts: TIMEOUTS,
  };
}

async function passwordOf(env: Record<string, string | undefined>): Promise<string> {
  const file = env.OSHLAB_SMTP_PASSWORD_FILE;
  const password = file
    ? (await readFile(file, "utf8").catch(() => "")).replace(/\r?\n$/, "")
    : (env.OSHLAB_SMTP_PASSWORD ?? "");
  if (password === "") throw new UserError("MAIL_SMTP_PASSWORD");
  return password;
}
