import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { connect } from "../../lib/mail/smtp/connection.ts";
import { smtpSettings } from "../../lib/mail/smtp/settings.ts";
import { mailServer } from "./server.ts";
import type { Behaviour } from "./server.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function server(behaviour: Behaviour) {
  const made = await mailServer(behaviour);
  closing.push(made.close);
  return made;
}

/** A server that asks for a login. */
const guarded: Behaviour = {
  disabledCommands: ["STARTTLS"],
  authMethods: ["PLAIN", "LOGIN"],
  allowInsecureAuth: true,
  onAuth({ username, password }, _session, callback) {
    if (username === "report" && password === "right é:@") callback(null, { user: username });
    else callback(Object.assign(new Error("authentication failed"), { responseCode: 535 }));
  },
};

const sendOne = async (env: Record<string, string>) => {
  const connection = await connect(await smtpSettings(env));
  try {
    return await connection.send(
      { from: "a@report.test", to: "b@reader.test" },
      Buffer.from("Subject: x\r\n\r\nx\r\n"),
    );
  } finally {
    await connection.close();
  }
};

describe("login", () => {
  test("with the password from the environment or from a file", async () => {
    const { port, received } = await server(guarded);
    const folder = await mkdtemp(join(tmpdir(), "oshlab-password-"));
    closing.push(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, "password"), "right é:@\n");
    const OSHLAB_SMTP = `smtp://report@127.0.0.1:${port}`;
    expect(await sendOne({ OSHLAB_SMTP, OSHLAB_SMTP_PASSWORD: "right é:@" })).toEqual({ kind: "sent" });
    expect(await sendOne({ OSHLAB_SMTP, OSHLAB_SMTP_PASSWORD_FILE: join(folder, "password") })).toEqual({
      kind: "sent",
    });
    expect(received).toHaveLength(2);
  });

  test("a wrong password is said with the way out, and the password is in no word of it", async () => {
    const { port } = await server(guarded);
    const error = await sendOne({
      OSHLAB_SMTP: `smtp://report@127.0.0.1:${port}`,
      OSHLAB_SMTP_PASSWORD: "hunter2-secret",
    }).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: "MAIL_LOGIN" });
    const said = JSON.stringify(error) + (error as Error).stack + (error as { wayOut: string }).wayOut;
    expect(said).toContain("OSHLAB_SMTP_PASSWORD");
    expect(said).not.toContain("hunter2");
    expect(said).not.toContain(Buffer.from("hunter2-secret").toString("base64"));
  });

  test("a server that knows no login is told apart from one that takes it", async () => {
    const { port } = await server({});
    const env = { OSHLAB_SMTP: `smtp://report@127.0.0.1:${port}`, OSHLAB_SMTP_PASSWORD: "x" };
    await expect(sendOne(env)).rejects.toMatchObject({ code: "MAIL_LOGIN" });
  });
});

describe("TLS", () => {
  test("a certificate that nobody vouches for is refused, at once and after STARTTLS", async () => {
    const secure = await server({ secure: true, disabledCommands: ["AUTH"] });
    const starting = await server({ disabledCommands: ["AUTH"] });
    for (const OSHLAB_SMTP of [`smtps://127.0.0.1:${secure.port}`, `smtp://127.0.0.1:${starting.port}`])
      await expect(sendOne({ OSHLAB_SMTP })).rejects.toMatchObject({ code: "MAIL_TLS" });
    expect([...secure.received, ...starting.received]).toEqual([]);
  });

  test("where it is demanded and not offered, nothing is sent", async () => {
    const { port, received } = await server({});
    const settings = await smtpSettings({ OSHLAB_SMTP: `smtp://127.0.0.1:${port}` });
    await expect(connect({ ...settings, tls: "required" })).rejects.toMatchObject({ code: "MAIL_TLS" });
    expect(received).toEqual([]);
  });
});

describe("settings", () => {
  const of = (OSHLAB_SMTP: string, more = {}) =>
    smtpSettings({ OSHLAB_SMTP, OSHLAB_SMTP_PASSWORD: "p", ...more });

  test("TLS is demanded of all but near servers", async () => {
    const tls = async (url: string) => (await of(url)).tls;
    expect(await tls("smtp://relay.report.test")).toBe("required");
    expect(await tls("smtp://me@relay.report.test:25")).toBe("required");
    expect(await tls("smtp://10.0.0.5:25")).toBe("required");
    expect(await tls("smtp://[fd00::1]:25")).toBe("required");
    expect(await tls("smtp://me@mail:1025")).toBe("required");
    expect(await tls("smtps://relay.report.test")).toBe("at-once");
    expect(await tls("smtp://mail:1025")).toBe("if-offered");
    expect(await tls("smtp://localhost:1025")).toBe("if-offered");
    expect(await tls("smtp://relay.report.test:25?tls=no")).toBe("if-offered");
  });

  test("ports, names with signs in them", async () => {
    expect(await of("smtp://relay.report.test")).toMatchObject({ port: 587 });
    expect(await of("smtps://a%40b.test@relay.report.test")).toMatchObject({ port: 465, user: "a@b.test" });
  });

  test("what is wrong is said, and no password stands in it", async () => {
    await expect(smtpSettings({})).rejects.toMatchObject({ code: "MAIL_SMTP_MISSING" });
    for (const broken of [
      "relay",
      "http://relay.test",
      "smtp://",
      "smtp://relay.test?tls=perhaps",
      "smtp://me:hunter2@relay.test",
    ]) {
      const error = await of(broken).catch((error: unknown) => error as Error & { wayOut: string });
      expect(error, broken).toMatchObject({ code: "MAIL_SMTP_BROKEN" });
      expect(JSON.stringify(error) + (error as Error).message).not.toContain("hunter2");
    }
    for (const none of [{ OSHLAB_SMTP_PASSWORD: "" }, { OSHLAB_SMTP_PASSWORD_FILE: "/nowhere/at/all" }])
      await expect(of("smtp://me@relay.test", none)).rejects.toMatchObject({ code: "MAIL_SMTP_PASSWORD" });
  });
});
