import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import fc from "../fastCheck.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { normal, readList } from "../../lib/mail/list.ts";
import { readRecipients } from "../../lib/mail/recipients.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { MAIL } from "./place.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "oshlab-list-"));
  await mkdir(join(root, "data/mail"), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const write = (name: string, content: string | Buffer) => writeFile(join(root, "data/mail", name), content);
const read = () => readList(root, MAIL.lists[0]!, [...LANGUAGES]);
const key = { idOf: (address: string) => `id of ${address.toLowerCase()}`, fingerprint: "" };
const people = (only?: string) => readRecipients(root, MAIL, [...LANGUAGES], key, only);

describe("a list", () => {
  test("as Excel saves it in Belgium: semicolons, Windows-1252, a language or none", async () => {
    await write(
      "policy.csv",
      Buffer.from("Email;Name;Language\r\nzoe@reader.test;Zo\xeb P.;FR\r\njan@reader.test;;\r\n", "latin1"),
    );
    const { recipients, problems } = await read();
    expect(problems).toEqual([]);
    expect(recipients).toEqual([
      {
        address: "zoe@reader.test",
        name: "Zoë P.",
        language: "fr",
        list: "policy",
        file: "data/mail/policy.csv",
        row: 2,
      },
      {
        address: "jan@reader.test",
        name: "",
        language: "nl",
        list: "policy",
        file: "data/mail/policy.csv",
        row: 3,
      },
    ]);
    expect(await readdir(join(root, "data/mail"))).toEqual(["policy.csv"]);
  });

  test("as a workbook, as UTF-8 with a mark, with addresses alone", async () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(
      book,
      XLSX.utils.aoa_to_sheet([
        ["email", "language"],
        ["a@reader.test", "de"],
      ]),
      "list",
    );
    await write("policy.xlsx", XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
    expect((await read()).recipients).toMatchObject([{ address: "a@reader.test", language: "de" }]);
    await rm(join(root, "data/mail/policy.xlsx"));
    await write("policy.csv", "\uFEFFemail\na@reader.test\n\nb@reader.test\n");
    expect((await read()).recipients.map(({ address }) => address)).toEqual([
      "a@reader.test",
      "b@reader.test",
    ]);
  });

  test("all that is wrong is said at once with row and column, and no address stands in it", async () => {
    await write(
      "policy.csv",
      "email,name,language\nsecret.person,A,nl\nb@reader.test,B,es\nc@@reader.test,C,\nd@reader.test,D,nl\nD@reader.test,D2,fr\n,E,nl\n",
    );
    const { recipients, problems, repeated } = await read();
    expect(problems).toMatchObject([
      { code: "MAIL_ROW_ADDRESS", place: { file: "data/mail/policy.csv", row: 2, column: "email" } },
      { code: "MAIL_ROW_LANGUAGE", place: { row: 3, column: "language" } },
      { code: "MAIL_ROW_ADDRESS", place: { row: 4, column: "email" } },
      { code: "MAIL_ROW_ADDRESS", place: { row: 7, column: "email" } },
    ]);
    expect(problems.map(({ message, wayOut }) => message + wayOut).join()).not.toMatch(/secret|@/);
    expect(recipients.map(({ row }) => row)).toEqual([5]);
    expect(repeated).toEqual([{ file: "data/mail/policy.csv", row: 6, first: 5 }]);
  });

  test("that isn't there, is empty or has other columns is said", async () => {
    await expect(read()).rejects.toMatchObject({ code: "MAIL_LIST_MISSING" });
    await write("policy.csv", "");
    await expect(read()).rejects.toMatchObject({ code: "IMPORT_EMPTY" });
    await write("policy.csv", "adres;naam\na@reader.test;A\n");
    await expect(read()).rejects.toMatchObject({ code: "MAIL_LIST_COLUMNS" });
  });

  test("that git would keep is refused", async () => {
    execFileSync("git", ["init", "--quiet"], { cwd: root });
    await write("policy.csv", "email\na@reader.test\n");
    await expect(read()).rejects.toMatchObject({ code: "MAIL_LIST_IN_GIT" });
    await writeFile(join(root, ".gitignore"), "/data/\n");
    expect((await read()).recipients).toHaveLength(1);
    execFileSync("git", ["add", "--force", "data/mail/policy.csv"], { cwd: root });
    await expect(read()).rejects.toMatchObject({ code: "MAIL_LIST_IN_GIT" });
  });

  test("a name is one line, whatever stood in the file", async () => {
    await write("policy.csv", 'email,name\na@reader.test,"A\nBcc: x@reader.test\u2028\u0007 B"\n');
    expect((await read()).recipients[0]!.name).toBe("A Bcc: x@reader.test B");
  });
});

test("an address is one address: no line ends, no second one, nothing beyond ASCII", () => {
  expect(normal("jan@münchen.test")).toBe("jan@xn--mnchen-3ya.test");
  for (const bad of [
    "",
    "@",
    "a@",
    "@b.test",
    "a b@c.test",
    "é@b.test",
    "<a@b.test>",
    "a@b.test,c@d.test",
    "a@localhost",
  ])
    expect(normal(bad), bad).toBeUndefined();
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(
          fc.constantFrom("@", ".", "a", "\r", "\n", " ", "<", ">", ",", '"', ";"),
          fc.string({ minLength: 1, maxLength: 1 }),
        ),
      }),
      (text) => {
        const address = normal(`${text}@reader.test`) ?? normal(text) ?? normal(`a@${text}`);
        expect(address === undefined || /^[\w.+'-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(address)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

describe("several lists", () => {
  beforeEach(async () => {
    await write("policy.csv", "email\na@reader.test\nb@reader.test\n");
    await write("experts.csv", "email\nB@reader.test\nc@reader.test\n");
  });

  test("nobody twice: the first list has them, also when only the other is asked for", async () => {
    expect(await people()).toMatchObject({
      elsewhere: 1,
      recipients: [{ list: "policy" }, { list: "policy" }, { address: "c@reader.test" }],
    });
    expect((await people("experts")).recipients.map(({ address }) => address)).toEqual(["c@reader.test"]);
    await rm(join(root, "data/mail/policy.csv"));
    expect((await people("experts")).recipients).toHaveLength(2);
    expect((await people()).problems).toMatchObject([{ code: "MAIL_LIST_MISSING" }]);
    await expect(people("expert")).rejects.toMatchObject({ code: "MAIL_LIST_UNKNOWN" });
  });

  test("whoever stopped gets nothing: by address or by id", async () => {
    await write("unsubscribed.csv", "email\nA@reader.test\nid of c@reader.test\n");
    const { recipients, stopped } = await people();
    expect(recipients.map(({ address }) => address)).toEqual(["b@reader.test"]);
    expect(stopped).toBe(2);
    await write("unsubscribed.csv", "email\n");
    expect((await people()).recipients).toHaveLength(3);
  });
});
