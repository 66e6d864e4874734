import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { afterEach, describe, expect, test } from "vitest";
import { place } from "./place.ts";
import { mailServer } from "./server.ts";
import type { Behaviour } from "./server.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function placeOf(...parameters: Parameters<typeof place>) {
  const made = await place(...parameters);
  closing.push(made.remove);
  return made;
}
async function server(behaviour: Behaviour = {}) {
  const made = await mailServer(behaviour);
  closing.push(made.close);
  return made;
}
const many = (count: number): string =>
  `email\n${Array.from({ length: count }, (_, index) => `r${String(index).padStart(3, "0")}@reader.test`).join("\n")}\n`;
const SEND = ["send", "--yes", "--no-check", "--rate", "1000000"];

describe("preview", () => {
  test("writes each message, counts the people, and reads no mail server", async () => {
    const work = await placeOf({
      policy: "email;name;language\na@reader.test;A;fr\nb@reader.test;B;fr\nc@reader.test;C;\n",
    });
    const { code, stdout, stderr } = await work.run(["preview"]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toMatch(/policy +nl +1 person .*\n +policy +fr +2 people .*\n +experts +en +1 person/);
    expect(stdout).toContain("4 messages in all.");
    expect((await readdir(work.path("build/mail/policy"))).sort()).toEqual(
      ["fr", "nl"].flatMap((one) => [`${one}.eml`, `${one}.html`, `${one}.txt`]),
    );
    const mail = await simpleParser(await readFile(work.path("build/mail/policy/fr.eml")));
    expect(mail.subject).toContain("Conditions de travail");
    expect(JSON.stringify(mail)).not.toContain("reader.test");
    expect(await readFile(work.path("build/mail/policy/fr.txt"), "utf8")).toContain(
      "https://report.test/2026/fr/",
    );
  });

  test("names every row that is not right, and then nothing can be sent", async () => {
    const work = await placeOf({
      policy: "email,language\nnobody,nl\nb@reader.test,es\nc@reader.test,\nc@reader.test,\n",
    });
    const { code, stdout } = await work.run(["preview"]);
    expect(code).toBe(1);
    expect(stdout).toContain("data/mail/policy.csv row 2, email: this is not an email address");
    expect(stdout).toContain("data/mail/policy.csv row 3, language: “es” is not a language of this edition");
    expect(stdout).toContain("data/mail/policy.csv row 4 + 5");
    const sent = await work.run(SEND, (await server()).env);
    expect(sent.code).toBe(2);
    expect(sent.stderr).toContain("MAIL_LIST_PROBLEMS");
  });

  test("as JSON", async () => {
    const work = await placeOf();
    const { stdout } = await work.run(["preview", "--json", "--list", "experts"]);
    expect(JSON.parse(stdout)).toMatchObject({
      total: 1,
      problems: [],
      groups: [{ list: "experts", language: "en", recipients: 1 }],
    });
  });
});

test("before there are lists or an address of the site, a preview shows what readers would get", async () => {
  const work = await placeOf({}, { address: "" });
  for (const list of await readdir(work.path("data/mail"))) await rm(work.path(`data/mail/${list}`));
  const { code, stdout } = await work.run(["preview"]);
  expect(code).toBe(1);
  expect(stdout).toContain("“policy” isn't there");
  expect(await readdir(work.path("build/mail/experts"))).toContain("fr.html");
  expect((await work.run(SEND)).stderr).toContain("(MAIL_LIST_PROBLEMS)");
  await work.list("policy", "email\na@reader.test\n");
  await work.list("experts", "email\nb@reader.test\n");
  expect((await work.run(["preview"])).code).toBe(0);
  expect((await work.run(SEND)).stderr).toContain("(MAIL_PLACEHOLDER)");
});

describe("what stands in the way is said", () => {
  const refused = async (
    work: Awaited<ReturnType<typeof place>>,
    code: string,
    args = ["preview"],
    env = {},
  ) => {
    const ran = await work.run(args, env);
    expect(ran.stderr).toContain(`(${code})`);
    expect(ran.code).toBe(2);
    return ran;
  };

  test("no site, a site not to be published, one of another edition, no address, no settings", async () => {
    const work = await placeOf();
    await work.writeEdition({ id: "2028" });
    await refused(work, "MAIL_SITE_OLD");
    await work.writeEdition({ address: "www.report.test" });
    await refused(work, "MAIL_NO_ADDRESS");
    await work.writeEdition({ mail: undefined });
    await refused(work, "MAIL_NOT_SET");
    await work.writeEdition();
    await writeFile(work.path("site/verdict.json"), '{"publish": false}');
    await refused(work, "MAIL_NOT_PUBLISHABLE");
    await rm(work.path("site"), { recursive: true });
    await refused(work, "SITE_MISSING");
  });

  test("not previewed, or changed since: a word, or a reader", async () => {
    const work = await placeOf();
    const { env, received } = await server();
    await refused(work, "MAIL_NO_PREVIEW", SEND, env);
    await work.run(["preview"]);
    await work.list("policy", "email\npolicy@reader.test\nnew@reader.test\n");
    const { stderr } = await refused(work, "MAIL_NO_PREVIEW", SEND, env);
    expect(stderr).toContain("policy/nl");
    expect(stderr).not.toContain("experts");
    await work.run(["preview"]);
    const path = work.path("site/edition.json");
    const site = await readFile(path, "utf8");
    await writeFile(path, site.replace(/41,5/g, "41,6"));
    await refused(work, "MAIL_NO_PREVIEW", SEND, env);
    await writeFile(path, site);
    expect(received).toEqual([]);
    expect((await work.run(SEND, env)).code).toBe(0);
    expect(received).toHaveLength(3);
  });

  test("not confirmed where nobody sits; no server; the example's addresses", async () => {
    const work = await placeOf();
    await work.run(["preview"]);
    await refused(work, "MAIL_SMTP_MISSING", SEND);
    const { env, received } = await server();
    await refused(work, "MAIL_NOT_CONFIRMED", ["send", "--no-check"], env);
    await work.writeEdition({
      mail: { ...(await import("./place.ts")).MAIL, replyTo: "report@example.org" },
    });
    await work.run(["preview"]);
    const { stderr } = await refused(work, "MAIL_PLACEHOLDER", SEND, env);
    expect(stderr).toContain("replyTo");
    expect(received).toEqual([]);
  });

  test("the site is not online, or another one is", async () => {
    let answer = "";
    const web = createServer((request, response) => {
      response.statusCode = request.url === "/2026/edition.json" && answer ? 200 : 404;
      response.end(answer);
    }).listen(0, "127.0.0.1");
    closing.push(() => web.close());
    await new Promise((done) => web.once("listening", done));
    const address = `http://127.0.0.1:${(web.address() as AddressInfo).port}/2026`;
    const work = await placeOf({}, { address });
    await work.run(["preview"]);
    const { env, received } = await server();
    expect((await refused(work, "MAIL_SITE_NOT_ONLINE", ["send", "--yes"], env)).stderr).toContain(
      "HTTP 404",
    );
    answer = "{}";
    await refused(work, "MAIL_SITE_NOT_ONLINE", ["send", "--yes"], env);
    expect(received).toEqual([]);
    answer = await readFile(work.path("site/edition.json"), "utf8");
    expect((await work.run(["send", "--yes"], env)).code).toBe(0);
    expect(received).toHaveLength(2);
  });

  test("wrong use", async () => {
    const work = await placeOf();
    expect((await work.run(["preview", "--language", "xx"])).code).toBe(2);
    expect((await work.run(["send", "--rate", "0"])).code).toBe(2);
    await refused(work, "MAIL_LIST_UNKNOWN", ["preview", "--list", "press"]);
  });
});

describe("send", () => {
  test("one message a person, in their language, to them alone; the second run sends nothing", async () => {
    const work = await placeOf({
      policy: "email;name;language\na@reader.test;Zoë;fr\nb@reader.test;;de\n",
      experts: "email\nb@reader.test\nc@reader.test\n",
    });
    const { env, received } = await server();
    await work.run(["preview"]);
    const first = await work.run(SEND, env);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toContain("Sent now: 3. In all, 3 of 3 people have the message.");
    const mails = await Promise.all(received.map(({ content }) => simpleParser(content)));
    expect(mails.map(({ subject }) => subject!.split(/[:\u00a0]/)[0])).toEqual([
      "En ligne",
      "Jetzt online",
      "Now online",
    ]);
    for (const mail of mails) expect(mail.headers.has("bcc")).toBe(false);
    const addresses = received.map(({ content }) => content.toString().match(/[\w.]+@reader\.test/g));
    expect(addresses).toEqual([["a@reader.test"], ["b@reader.test"], ["c@reader.test"]]);

    const second = await work.run(SEND, env);
    expect(second.code).toBe(0);
    expect(second.stdout).toContain("Sent now: 0. In all, 3 of 3");
    expect(received).toHaveLength(3);
    expect(await readFile(work.path("data/mail/2026.jsonl"), "utf8")).not.toContain("@");
  });

  test("refused ones are named by row, stay refused, and go again when a person says so", async () => {
    const work = await placeOf({ policy: "email\na@reader.test\nb@reader.test\nc@reader.test\n" });
    let full = true;
    const { env, to } = await server({
      to: (address) =>
        full && address.startsWith("b") ? { code: 550, words: `5.1.1 <${address}>: unknown` } : null,
    });
    await work.run(["preview"]);
    const first = await work.run(SEND, env);
    expect(first.code).toBe(1);
    expect(first.stdout).toContain("data/mail/policy.csv row 3: 550 5.1.1 <…>: unknown");
    full = false;
    const second = await work.run(SEND, env);
    expect(second.code).toBe(1);
    expect(second.stdout).toContain("data/mail/policy.csv row 3");
    expect(to()).toHaveLength(3);
    const bad = await work.run([...SEND, "--again", "x@reader.test"], env);
    expect(bad.stderr).toContain("MAIL_AGAIN_UNKNOWN");
    expect((await work.run([...SEND, "--again", "refused"], env)).code).toBe(0);
    expect(to()).toEqual(["a@reader.test", "b@reader.test", "c@reader.test", "experts@reader.test"]);
    expect((await work.journal()).at(3)).toMatchObject({ event: "intent" });
    expect((await work.journal()).find(({ event }) => event === "refused")).toMatchObject({
      code: "550 5.1.1",
    });
  });

  test("a wrong password ends it at once, says what to do and shows no password", async () => {
    const work = await placeOf();
    const { port, received } = await server({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) =>
        callback(Object.assign(new Error("bad credentials"), { responseCode: 535 })),
    });
    await work.run(["preview"]);
    const env = { OSHLAB_SMTP: `smtp://report@127.0.0.1:${port}`, OSHLAB_SMTP_PASSWORD: "hunter2-secret" };
    const { code, stdout, stderr } = await work.run(SEND, env);
    expect(code).toBe(2);
    expect(stderr).toContain("(MAIL_LOGIN)");
    expect(stdout + stderr).not.toContain("hunter2");
    expect(received).toEqual([]);
  });

  test("one list, then all: nobody twice", async () => {
    const work = await placeOf({ policy: many(3), experts: "email\nr001@reader.test\ne@reader.test\n" });
    const { env, to } = await server();
    await work.run(["preview"]);
    expect((await work.run([...SEND, "--list", "experts"], env)).code).toBe(0);
    expect(to()).toEqual(["e@reader.test"]);
    expect((await work.run(SEND, env)).code).toBe(0);
    expect(to()).toEqual(["e@reader.test", "r000@reader.test", "r001@reader.test", "r002@reader.test"]);
  });

  test("a test goes to oneself: without preview, without lists, noted nowhere", async () => {
    const work = await placeOf();
    await rm(work.path("data"), { recursive: true });
    const { env, received } = await server();
    const { code, stdout } = await work.run(["send", "--test", "me@team.test", "--language", "de"], env);
    expect(code).toBe(0);
    expect(stdout).toBe("One test message sent to me@team.test.\n");
    const mail = await simpleParser(received[0]!.content);
    expect(mail.subject).toContain("[Test] Jetzt online");
    expect(await readdir(work.root)).not.toContain("data");
    expect((await work.run(["send", "--test", "me"], env)).stderr).toContain("MAIL_TEST_ADDRESS");
  });
});

describe("a run that is cut off", () => {
  test("killed in the middle, again and again: everyone has it once, but for those named as uncertain", async () => {
    const work = await placeOf({ policy: many(60) });
    const wait = 15;
    const { env, received } = await server({
      taken: () => new Promise((done) => setTimeout(done, wait, null)),
    });
    await work.run(["preview"]);
    let kills = 0;
    for (const at of [3, 11, 25, 40]) {
      const { child, ended } = work.start(SEND, env);
      const kill = setInterval(() => {
        if (received.length >= at) child.kill("SIGKILL");
      }, 1);
      const { code } = await ended;
      clearInterval(kill);
      if (code === null) kills++;
    }
    expect(kills).toBeGreaterThanOrEqual(3);
    const last = await work.run([...SEND, "--json"], env);
    const { unknown, sent, of, left, refused } = JSON.parse(last.stdout);
    expect({ of, left, refused }).toEqual({ of: 61, left: 0, refused: [] });
    expect(sent + unknown.length).toBe(61);
    expect(unknown.length).toBeLessThanOrEqual(kills);
    const times = new Map<string, number>();
    for (const { to } of received) times.set(to, (times.get(to) ?? 0) + 1);
    expect(Math.max(...times.values())).toBe(1);
    const rows = new Set<number>(unknown.map(({ row }: { row: number }) => row));
    const certain = Array.from({ length: 60 }, (_, index) => index).filter((index) => !rows.has(index + 2));
    for (const index of certain)
      expect(times.get(`r${String(index).padStart(3, "0")}@reader.test`), `row ${index + 2}`).toBe(1);
    expect(last.code).toBe(unknown.length > 0 ? 1 : 0);

    // A person decides: those go once more, and then all is well.
    const again = await work.run([...SEND, "--again", "unknown"], env);
    expect(again.code).toBe(0);
    expect(new Set(received.map(({ to }) => to)).size).toBe(61);
    expect(received.length).toBeLessThanOrEqual(61 + rows.size);
  });

  test("Ctrl-C finishes the message under way and says how it stands", async () => {
    const work = await placeOf({ policy: many(40) });
    const { env, received } = await server({
      taken: () => new Promise((done) => setTimeout(done, 30, null)),
    });
    await work.run(["preview"]);
    const { child, ended } = work.start(SEND, env);
    // Twice, as npm does.
    let signals = 0;
    const stop = setInterval(() => {
      if (received.length >= 5 && signals++ < 2) child.kill("SIGINT");
    }, 1);
    const { code, stdout } = await ended;
    clearInterval(stop);
    expect(code).toBe(1);
    expect(stdout).toContain(`In all, ${received.length} of 41 people have the message.`);
    expect(stdout).toContain(`Still to be sent: ${41 - received.length}.`);
    expect(stdout).not.toContain("Uncertain");
    expect((await work.run(SEND, env)).code).toBe(0);
    expect(received).toHaveLength(41);
  });

  test("two at once: the second waits, says so, and sends nobody a second message", async () => {
    const work = await placeOf({ policy: many(25) });
    // Nothing is taken until the second has said that it waits.
    const told = Promise.withResolvers<null>();
    const { env, received } = await server({ taken: () => told.promise });
    await work.run(["preview"]);
    const two = [work.start(SEND, env), work.start(SEND, env)];
    let said = "";
    for (const { child } of two)
      child.stderr!.on("data", (text: string | Buffer) => {
        said += text.toString();
        if (said.includes("Another process is sending already")) told.resolve(null);
      });
    const both = await Promise.all(two.map(({ ended }) => ended));
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.map(({ stderr }) => stderr).join()).toContain("Another process is sending already");
    expect(received).toHaveLength(26);
    expect(new Set(received.map(({ to }) => to)).size).toBe(26);
  });
});
