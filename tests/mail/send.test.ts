import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { journalKey, openJournal } from "../../lib/mail/journal.ts";
import type { Journal } from "../../lib/mail/journal.ts";
import { messageOf } from "../../lib/mail/message.ts";
import { send } from "../../lib/mail/send.ts";
import type { Letter, Sending, Step } from "../../lib/mail/send.ts";
import { smtpSettings } from "../../lib/mail/smtp/settings.ts";
import { content } from "./content.ts";
import { mailServer, silentServer } from "./server.ts";
import type { Behaviour } from "./server.ts";

let root: string;
let journal: Journal;
const closing: (() => unknown)[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "oshlab-send-"));
  journal = await openJournal(root, "2026", await journalKey(root, "2026"));
});
afterEach(async () => {
  await journal.close();
  for (const close of closing.splice(0)) await close();
  await rm(root, { recursive: true, force: true });
});

/** Letters to a, b, c, …; each is known by its letter. */
const letters = (names: string): Letter[] =>
  [...names].map((id, index) => ({
    recipient: {
      id,
      address: `${id}@reader.test`,
      name: "",
      language: "nl",
      list: "policy",
      file: "policy.csv",
      row: index + 2,
    },
    message: messageOf(content(), content().mail.lists[0]!, "nl", id),
  }));

const patience = { busy: [10, 10], deferred: [10, 10, 10] };

/** Where a server must be waited for in vain, the test says how short that may be: a busy computer answers late. */
async function run(
  names: string,
  port: number,
  more: Partial<Sending> = {},
  { connect = 60_000, answer = 60_000 } = {},
) {
  const steps: Step[] = [];
  const settings = await smtpSettings({ OSHLAB_SMTP: `smtp://127.0.0.1:${port}` });
  const sent = await send(letters(names), {
    settings: { ...settings, timeouts: { connect, answer } },
    journal,
    perMinute: Infinity,
    patience,
    onStep: (step) => steps.push(step),
    ...more,
  });
  return { ...sent, steps, states: Object.fromEntries(journal.states) };
}

async function server(behaviour: Behaviour = {}) {
  const made = await mailServer(behaviour);
  closing.push(made.close);
  return made;
}

/** The first answers to each reader, by letter; then all goes well. */
const scripted = (script: Record<string, number[]>) => (address: string) => {
  const code = script[address[0]!]?.shift();
  return code ? { code, words: `${code === 550 ? "5.1.1 " : ""}about <${address}>` } : null;
};

describe("a server that answers", () => {
  test("takes all over one connection, one message a person", async () => {
    const made = await server();
    const { states, stopped } = await run("abcdef", made.port);
    expect(stopped).toBeUndefined();
    expect(made.received.map(({ to }) => to)).toEqual([..."abcdef"].map((id) => `${id}@reader.test`));
    expect(new Set(Object.values(states))).toEqual(new Set(["sent"]));
    expect(made.connections).toBe(1);
  });

  test("5xx: that one is refused and the others get it; its words are kept without the address", async () => {
    const made = await server({ to: scripted({ b: [550], d: [553] }) });
    const { states, replies, stopped } = await run("abcde", made.port);
    expect(stopped).toBeUndefined();
    expect(states).toEqual({ a: "sent", b: "refused", c: "sent", d: "refused", e: "sent" });
    expect(replies.get("b")).toBe("550 5.1.1 about <…>");
    expect(made.to()).toHaveLength(3);
  });

  test("5xx after the content is a refusal too", async () => {
    const made = await server({ taken: (to) => (to.startsWith("b") ? { code: 554, words: "no" } : null) });
    expect((await run("abc", made.port)).states).toEqual({ a: "sent", b: "refused", c: "sent" });
  });

  test("4xx, then accepted: tried again after the others, and the wait is said", async () => {
    const made = await server({ to: scripted({ a: [450, 451], c: [452] }) });
    const { states, steps } = await run("abc", made.port);
    expect(states).toEqual({ a: "sent", b: "sent", c: "sent" });
    expect(made.received.map(({ to }) => to[0])).toEqual(["b", "c", "a"]);
    expect(steps.filter(({ kind }) => kind === "waiting")).toMatchObject([
      { count: 2, reply: "450 about <…>" },
      { count: 1 },
    ]);
  });

  test("4xx for ever: left for the next run, which sends it", async () => {
    const script = { b: Array<number>(4).fill(450) };
    const made = await server({ to: scripted(script) });
    expect((await run("abc", made.port)).states).toEqual({ a: "sent", b: "deferred", c: "sent" });
    expect((await run("b", made.port)).states).toMatchObject({ b: "sent" });
    expect(made.to()).toHaveLength(3);
  });

  test("refuses all: it stops after ten, since it is not about the readers", async () => {
    const made = await server({ to: () => ({ code: 554, words: "relay access denied" }) });
    const { states, stopped } = await run("abcdefghijklmn", made.port);
    expect(stopped).toMatchObject({ code: "MAIL_ALL_REFUSED" });
    expect(Object.keys(states)).toHaveLength(10);
  });

  test("refuses the sender: it stops at once and nobody counts as refused", async () => {
    const made = await server({ from: () => ({ code: 530, words: "authentication required" }) });
    const { states, stopped } = await run("abc", made.port);
    expect(stopped).toMatchObject({ code: "MAIL_SENDER_REFUSED" });
    expect(stopped!.message).toContain("noreply@report.test");
    expect(states).toEqual({ a: "deferred" });
  });

  test("takes nothing for a while (4xx for the sender, 421): the same letter is tried again", async () => {
    const busy = [451, 421];
    const made = await server({
      from: () => (busy.length > 0 ? { code: busy.shift()!, words: "later" } : null),
    });
    const { states, steps } = await run("ab", made.port);
    expect(states).toEqual({ a: "sent", b: "sent" });
    expect(steps.filter(({ kind }) => kind === "waiting")).toHaveLength(2);
    expect(made.to()).toHaveLength(2);
  });

  test("takes nothing at all: it gives up with a plain word and nothing is lost", async () => {
    const made = await server({ from: () => ({ code: 451, words: "later" }) });
    const { states, stopped } = await run("abc", made.port);
    expect(stopped).toMatchObject({ code: "MAIL_SERVER_DOWN" });
    expect(states).toEqual({ a: "deferred" });
  });
});

describe("a server that fails", () => {
  test("is down: said at once, and the journal is empty", async () => {
    const gone = await mailServer();
    await gone.close();
    await expect(run("abc", gone.port)).rejects.toMatchObject({ code: "MAIL_SERVER_DOWN" });
    expect(journal.states.size).toBe(0);
  });

  test("never greets: said after a while", async () => {
    const silent = await silentServer();
    closing.push(silent.close);
    await expect(run("abc", silent.port, {}, { connect: 2_000 })).rejects.toMatchObject({
      code: "MAIL_SERVER_SLOW",
    });
    expect(journal.states.size).toBe(0);
  });

  test("is slow but answers in time: all goes well", async () => {
    const wait = () => new Promise<null>((done) => setTimeout(done, 150, null));
    const made = await server({ from: wait, to: wait, taken: wait });
    expect((await run("ab", made.port)).states).toEqual({ a: "sent", b: "sent" });
  });

  test("never answers after the content: nobody knows, it is not sent again, the others are", async () => {
    const made = await server({ taken: (to) => (to.startsWith("b") ? "silence" : null) });
    const { states, stopped } = await run("abc", made.port, {}, { answer: 5_000 });
    expect(stopped).toBeUndefined();
    expect(states).toEqual({ a: "sent", b: "intent", c: "sent" });
    expect(made.to()).toEqual(["a@reader.test", "c@reader.test"]);
  });

  test("breaks the connection after the content: the same", async () => {
    const made = await server({
      taken(to, drop) {
        if (!to.startsWith("b")) return null;
        drop();
        return "silence";
      },
    });
    const { states, replies } = await run("abc", made.port);
    expect(states).toEqual({ a: "sent", b: "intent", c: "sent" });
    expect([...replies.keys()]).toEqual(["b"]);
    expect(made.connections).toBe(2);
  });

  test("breaks the connection before the content: not sent, so it is sent over a new one", async () => {
    let broken = false;
    const made = await server({
      to(address, drop) {
        if (!address.startsWith("b") || broken) return null;
        broken = true;
        drop();
        return "silence";
      },
    });
    const { states } = await run("abc", made.port);
    expect(states).toEqual({ a: "sent", b: "sent", c: "sent" });
    expect(made.to()).toHaveLength(3);
    expect(made.connections).toBe(2);
  });

  test("ends idle connections: a new one is made and nobody notices", async () => {
    const made = await server({ socketTimeout: 2_000 });
    const { states, steps } = await run("abc", made.port, { perMinute: 60_000 / 3_000 });
    expect(states).toEqual({ a: "sent", b: "sent", c: "sent" });
    expect(steps.filter(({ kind }) => kind === "waiting").length).toBeLessThanOrEqual(2);
    expect(made.to()).toHaveLength(3);
  });
});

test("no faster than asked", async () => {
  const made = await server();
  const started = Date.now();
  await run("abcd", made.port, { perMinute: 60_000 / 200 });
  expect(Date.now() - started).toBeGreaterThanOrEqual(600);
});

test("stopped by hand: the letter under way is finished, the rest is for the next run", async () => {
  const abort = new AbortController();
  const made = await server({
    taken(to) {
      if (to.startsWith("b")) abort.abort();
      return null;
    },
  });
  const { states } = await run("abcd", made.port, { signal: abort.signal });
  expect(states).toEqual({ a: "sent", b: "sent" });
});
