import fc from "../fastCheck.ts";
import { simpleParser } from "mailparser";
import type { AddressObject, ParsedMail } from "mailparser";
import { describe, expect, test } from "vitest";
import { encode } from "../../lib/mail/encode.ts";
import { messageOf } from "../../lib/mail/message.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { content } from "./content.ts";
import { MAIL } from "./place.ts";

const DATE = new Date("2026-11-23T09:00:00Z");
const ID = "0123456789abcdef01234567";

const made = async (language: (typeof LANGUAGES)[number], change = {}, name = "Zoë Peeters") => {
  const about = content(change);
  const message = messageOf(about, about.mail.lists[0]!, language, ID);
  const bytes = await encode(message, { name, address: "zoe@reader.test" }, DATE);
  return { message, bytes, mail: await simpleParser(bytes) };
};

describe.each(LANGUAGES)("in %s", (language) => {
  test("a mail program reads what was meant", async () => {
    const { mail, message } = await made(language);
    const { site } = content();
    expect(mail.subject).toBe(message.subject);
    expect(mail.subject).toContain(site.title[language]);
    expect(mail.from!.value).toEqual([{ name: MAIL.sender.name[language], address: "noreply@report.test" }]);
    expect((mail.to as AddressObject).value).toEqual([{ name: "Zoë Peeters", address: "zoe@reader.test" }]);
    expect(mail.replyTo!.value[0]!.address).toBe("team@report.test");
    expect(mail.messageId).toBe(`<oshlab.2026.${ID}@report.test>`);
    expect((mail.html as string).trim()).toBe(message.html.trim());
    for (const text of [mail.text!, (mail.html as string).replace(/&amp;/g, "&")]) {
      const plain = text.replace(/\s+/g, " ");
      expect(plain).toContain(`https://report.test/2026/${language}/`);
      for (const chapter of site.chapters) {
        expect(plain).toContain(chapter.finding[language]!.replace(/\s+/g, " "));
        expect(plain).toContain(`https://report.test/2026/${language}/${chapter.id}/`);
      }
      expect(plain).toContain("stop@report.test");
      expect(plain).not.toContain("undefined");
    }
  });

  test("the line says how to stop, and that it is one of many", async () => {
    const { mail } = await made(language);
    const raw = Object.fromEntries(
      mail.headerLines.map(({ key, line }) => [key, line.replace(/\r?\n\s+/g, " ")]),
    );
    expect(raw["list-unsubscribe"]).toBe(
      "List-Unsubscribe: <mailto:stop@report.test?subject=unsubscribe%20policy>",
    );
    expect(raw["list-unsubscribe-post"]).toBeUndefined();
    expect(raw["list-id"]).toBe("List-ID: <policy.report.test>");
    expect(raw["content-language"]).toBe(`Content-Language: ${language}`);
    expect(raw["precedence"]).toBe("Precedence: bulk");
    expect(raw["auto-submitted"]).toBe("Auto-Submitted: auto-generated");
  });

  test("one click stops it where the edition has a page for that", async () => {
    const page = "https://report.test/stop?list={list}&id={id}";
    const { mail } = await made(language, { unsubscribe: { mail: "stop@report.test", page } });
    const raw = Object.fromEntries(
      mail.headerLines.map(({ key, line }) => [key, line.replace(/\r?\n\s+/g, " ")]),
    );
    expect(raw["list-unsubscribe"]).toContain(`<https://report.test/stop?list=policy&id=${ID}>, <mailto:`);
    expect(raw["list-unsubscribe-post"]).toBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(mail.text).toContain(`https://report.test/stop?list=policy&id=${ID}`);
    expect(mail.html).toContain(`href="https://report.test/stop?list=policy&amp;id=${ID}"`);
  });

  test("lines are short and plain ASCII on the wire", async () => {
    const { bytes } = await made(language);
    const lines = bytes.toString("latin1").split("\r\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(bytes.every((byte) => byte < 128)).toBe(true);
    expect(bytes.length).toBeLessThan(60_000);
  });

  test("the plain text keeps to 72 characters, but for addresses", async () => {
    const { message } = await made(language);
    const lines = message.text.split("\n").filter((line) => !/^\s*https:/.test(line));
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(72);
  });

  test("nothing of it asks a server for anything", async () => {
    const { html } = (await made(language)).message;
    expect(html).not.toMatch(
      /<(?:img|script|link|iframe|object|video|audio|form)\b|\bsrc=|url\(|@import|srcset/i,
    );
  });
});

test("made twice, it is the same but for the borders of its parts", async () => {
  const bare = ({ bytes }: { bytes: Buffer }) => bytes.toString().replace(/--_NmP-[\w-]+/g, "border");
  expect(bare(await made("nl"))).toBe(bare(await made("nl")));
});

describe("no text becomes a header", () => {
  const HEADERS =
    "auto-submitted content-language content-type date from list-id list-unsubscribe message-id mime-version precedence reply-to subject to".split(
      " ",
    );
  const names = (mail: ParsedMail) => mail.headerLines.map(({ key }) => key).sort();
  const nasty = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({
      unit: fc.constantFrom(
        "\r",
        "\n",
        "\0",
        ":",
        "<",
        ">",
        '"',
        ",",
        "@",
        "\\",
        "\u2028",
        "B",
        "é",
        " ",
        "=?",
      ),
    }),
    fc.constantFrom(
      "x\r\nBcc: all@reader.test",
      "x\n\nbody",
      'x" <evil@reader.test>, "y',
      "=?utf-8?q?=0D=0ABcc:_a@b.test?=",
    ),
  );

  test("a reader's name, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (name) => {
        const { mail } = await made("fr", {}, name);
        expect(names(mail)).toEqual(HEADERS);
        expect((mail.to as AddressObject).value.map(({ address }) => address)).toEqual(["zoe@reader.test"]);
        expect(mail.html).toContain("https://report.test/2026/fr/");
      }),
      { numRuns: 150 },
    );
  });

  test("the edition's title and the sender's name, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (title, sender) => {
        const about = content();
        about.site.title = { ...about.site.title, de: title };
        about.mail.sender = { ...about.mail.sender, name: { ...MAIL.sender.name, de: sender } };
        const message = messageOf(about, about.mail.lists[0]!, "de", ID);
        const mail = await simpleParser(
          await encode(message, { name: "", address: "zoe@reader.test" }, DATE),
        );
        expect(names(mail)).toEqual(HEADERS);
        expect(mail.from!.value.map(({ address }) => address)).toEqual(["noreply@report.test"]);
        expect(mail.html).not.toContain("<script");
      }),
      { numRuns: 100 },
    );
  });
});
