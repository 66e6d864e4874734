import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, expect, test } from "vitest";
import { source } from "../data/counts.ts";
import { mailServer, silentServer } from "./server.ts";
import { MAIL } from "./place.ts";
import type { Behaviour } from "./server.ts";

const REPO = join(import.meta.dirname, "../..");
let root: string;
let place: string;
const closing: (() => unknown)[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "oshlab-letter-"));
  await mkdir(join(root, "notebooks"));
  await mkdir(join(root, "data"));
  const edition = JSON.parse(await readFile(join(REPO, "notebooks/edition.json"), "utf8"));
  await writeFile(join(root, "notebooks/edition.json"), JSON.stringify({ ...edition, mail: MAIL }));
  place = source(join(root, "data"), {
    manager: { role: "registry of counts", language: "fr", mail: "registry@source.test" },
  });
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await rm(root, { recursive: true, force: true });
});

/** Runs the real command in the project. */
function oshlab(args: string[], env: Record<string, string> = {}) {
  const { OSHLAB_SMTP: _none, ...own } = process.env;
  const child = spawn(process.execPath, [join(REPO, "lib/cli/oshlab.mjs"), ...args], {
    env: { ...own, OSHLAB_LANG: "en", OSHLAB_FOLDER: root, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => void (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => void (stderr += chunk.toString()));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((done) =>
    child.once("close", (code) => done({ code, stdout, stderr })),
  );
  return { child, ended };
}
const run = (args: string[], env?: Record<string, string>) => oshlab(args, env).ended;

let deliveries = 0;
async function deliver(rows: string[]) {
  const file = join(root, `delivery-${++deliveries}.csv`);
  await writeFile(file, `year,sex,region,accidents\n${rows.join("\n")}\n`);
  const day = `2026-0${(deliveries % 9) + 1}-01`;
  const { code, stderr } = await run(["import", file, "--as", "counts", "--date", day]);
  expect([code, stderr]).toEqual([0, ""]);
}
const RIGHT = ["2019,F,north,4", "2019,M,north,6", "2019,T,north,10"];
const WRONG = [...RIGHT, "2019,X,south,1", "2018,T,north,-3"];

async function server(behaviour: Behaviour = {}) {
  const one = await mailServer(behaviour);
  closing.push(one.close);
  return one;
}
const send = (env: Record<string, string>, ...more: string[]) =>
  run(["quality", "mail", "counts", "--send", "--yes", ...more], env);
const journal = async () =>
  (await readFile(join(root, "data/mail/quality-counts.jsonl"), "utf8"))
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => (JSON.parse(line) as { event: string }).event);

test("shown first, in the manager's language, then sent once, with the report; a second run sends nothing", async () => {
  await deliver(WRONG);
  const { port, received, env } = await server();
  expect(port).toBeGreaterThan(0);
  const unseen = await send(env);
  expect([unseen.code, unseen.stderr.includes("MAIL_LETTER_UNSEEN")]).toEqual([2, true]);
  const shown = await run(["quality", "mail", "counts"]);
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain("Chère collègue, cher collègue,");
  expect(shown.stdout).toContain("not sent yet");
  expect(await readFile(join(root, "build/mail/quality/counts.txt"), "utf8")).toContain("« X »");
  expect(received).toEqual([]);

  const sent = await send(env);
  expect([sent.code, sent.stdout.includes("Sent to registry@source.test")]).toEqual([0, true]);
  const again = await send(env);
  expect([again.code, again.stdout.includes("nothing was sent")]).toEqual([0, true]);
  expect(received.map(({ to }) => to)).toEqual(["registry@source.test"]);
  expect(await journal()).toEqual(["intent", "sent"]);

  const mail = await simpleParser(received[0]!.content);
  expect(mail.subject).toContain("À propos de vos données");
  expect(mail.text).toContain("Suggestion");
  expect(mail.headers.get("content-language")).toBe("fr");
  expect(mail.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    [expect.stringMatching(/^counts-2026-.*\.html$/), "text/html"],
    [expect.stringMatching(/^counts-2026-.*\.json$/), "application/json"],
  ]);
  expect(mail.attachments[0]!.content.toString()).toContain('<html lang="fr">');
  expect(JSON.parse(mail.attachments[1]!.content.toString()).open.length).toBe(2);
});

test("the next delivery's letter continues the thread, thanks for what was put right, and doesn't ask what was answered", async () => {
  await deliver(WRONG);
  const { received, env } = await server();
  await run(["quality", "mail", "counts"]);
  await send(env);
  const wrong = await run(["quality", "answer", "counts", "CODE_UNKNOWN sex Y", "?"]);
  expect([wrong.code, wrong.stderr.includes("CODE_UNKNOWN sex X")]).toEqual([2, true]);
  const noted = await run(["quality", "answer", "counts", "CODE_UNKNOWN sex X", "Sexe non communiqué."]);
  expect([noted.code, noted.stdout.trim()]).toEqual([0, "✓ Noted: the next letter doesn't ask this again."]);

  await deliver([...RIGHT, "2019,X,south,1", "2018,T,north,3"]);
  await run(["quality", "mail", "counts"]);
  await send(env);
  const [first, second] = await Promise.all(received.map(({ content }) => simpleParser(content)));
  expect(second!.inReplyTo).toBe(first!.messageId);
  expect([second!.references].flat()).toEqual([first!.messageId]);
  expect(second!.messageId).not.toBe(first!.messageId);
  const text = second!.text!.replace(/\s+/g, " ");
  expect(text).toContain("Résolu depuis la livraison précédente, merci : * accidents : 1 valeur impossible");
  // Where it stood in the file of last time is no news; where something asked stands now is.
  expect(text).not.toContain("Voyez la ligne");
  expect(first!.text).toContain("Voyez la ligne 5 du fichier.");
  expect(text).toContain("— Sexe non communiqué.");
  expect(text.split("Vous nous l’avez déjà expliqué")[0]).not.toContain("aucune liste de codes");
});

test("nothing to ask and nothing to thank for: no letter", async () => {
  await deliver(RIGHT);
  const { received, env } = await server();
  const { code, stdout } = await send(env);
  expect([code, stdout.includes("nothing to ask")]).toEqual([0, true]);
  expect(received).toEqual([]);
});

test("no mailbox of the manager, an example's address: said before anything", async () => {
  source(join(root, "data"));
  await deliver(WRONG);
  expect((await run(["quality", "mail", "counts"])).stderr).toContain("MAIL_NO_MANAGER");
  const file = join(place, "datapackage.json");
  const description = JSON.parse(await readFile(file, "utf8"));
  description.oshlab.manager = { role: "registry", language: "nl", mail: "registry@example.org" };
  await writeFile(file, JSON.stringify(description));
  await run(["quality", "mail", "counts"]);
  expect((await send({ OSHLAB_SMTP: "smtp://127.0.0.1:9" })).stderr).toContain("MAIL_PLACEHOLDER");
});

test("refused (5xx): said with the server's words, not tried again unless a person says so", async () => {
  await deliver(WRONG);
  await run(["quality", "mail", "counts"]);
  let refuse = true;
  const { received, env } = await server({
    to: () => (refuse ? { code: 550, words: "no such mailbox" } : null),
  });
  const first = await send(env);
  expect([first.code, first.stdout.includes("no such mailbox")]).toEqual([1, true]);
  refuse = false;
  const second = await send(env);
  expect([second.code, second.stderr.includes("MAIL_LETTER_AGAIN")]).toEqual([2, true]);
  expect(received).toEqual([]);
  expect((await send(env, "--again")).code).toBe(0);
  expect(received.length).toBe(1);
  expect(await journal()).toEqual(["intent", "refused", "again", "intent", "sent"]);
});

test("busy for now (4xx), then accepted: one letter", async () => {
  await deliver(WRONG);
  await run(["quality", "mail", "counts"]);
  let times = 0;
  const { received, env } = await server({
    from: () => (++times === 1 ? { code: 451, words: "later" } : null),
  });
  const { code } = await send(env);
  expect(code).toBe(0);
  expect([times, received.length]).toEqual([2, 1]);
  expect(await journal()).toEqual(["intent", "deferred", "intent", "sent"]);
});

test("slow: waited for", async () => {
  await deliver(WRONG);
  await run(["quality", "mail", "counts"]);
  const { received, env } = await server({
    taken: () => new Promise((done) => setTimeout(() => done(null), 2_000)),
  });
  expect((await send(env)).code).toBe(0);
  expect(received.length).toBe(1);
});

test("closed in the middle of the letter: never sent again by itself", async () => {
  await deliver(WRONG);
  await run(["quality", "mail", "counts"]);
  let drops = true;
  const { received, env } = await server({
    taken: (_to, drop) => {
      if (drops) drop();
      return drops ? "silence" : null;
    },
  });
  const first = await send(env);
  expect([first.code, first.stdout.includes("nobody can say")]).toEqual([1, true]);
  drops = false;
  const second = await send(env);
  expect([second.code, second.stderr.includes("MAIL_LETTER_AGAIN")]).toEqual([2, true]);
  expect(received).toEqual([]);
  expect((await send(env, "--again")).code).toBe(0);
  expect(received.length).toBe(1);
});

test("killed between the server's yes and the journal: not sent twice", async () => {
  await deliver(WRONG);
  await run(["quality", "mail", "counts"]);
  const { received, env } = await server({
    taken: () => new Promise((done) => setTimeout(() => done(null), 3_600_000)),
  });
  const { child, ended } = oshlab(["quality", "mail", "counts", "--send", "--yes"], env);
  await expect.poll(() => journal().catch(() => [])).toEqual(["intent"]);
  child.kill("SIGKILL");
  await ended;
  const then = await send(env);
  expect([then.code, then.stderr.includes("MAIL_LETTER_AGAIN")]).toEqual([2, true]);
  expect(received).toEqual([]);
});

test("down, wrong password, a certificate nobody vouches for: a clear line each, and nothing noted", async () => {
  await deliver(WRONG);
  await run(["quality", "mail", "counts"]);
  const silent = await silentServer();
  closing.push(silent.close);
  const gone = await mailServer();
  await gone.close();
  const down = await send({ OSHLAB_SMTP: `smtp://127.0.0.1:${gone.port}` });
  expect([down.code, down.stderr.includes("MAIL_SERVER_DOWN")]).toEqual([2, true]);

  const secret = await server({
    disabledCommands: ["STARTTLS"],
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, callback) => callback(new Error("Invalid username or password")),
  });
  const login = await send({
    OSHLAB_SMTP: `smtp://team@127.0.0.1:${secret.port}?tls=no`,
    OSHLAB_SMTP_PASSWORD: "wrong",
  });
  expect([login.code, login.stderr.includes("MAIL_LOGIN")]).toEqual([2, true]);
  expect(login.stderr).not.toContain("wrong\n");

  const self = await server({ secure: true, disabledCommands: ["AUTH"] });
  const tls = await send({ OSHLAB_SMTP: `smtps://127.0.0.1:${self.port}` });
  expect([tls.code, tls.stderr.includes("MAIL_TLS")]).toEqual([2, true]);
  await expect(journal()).resolves.toEqual([]);
});
