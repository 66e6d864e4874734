import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { command as venv } from "../../lib/cli/venv.ts";
import { expect, test } from "vitest";
import { COMMAND_WORDS } from "../../lib/cli/help/commands.ts";
import { OPTION_WORDS } from "../../lib/cli/help/options.ts";
import { ROOT } from "../../lib/report/root.ts";

type Command = ReturnType<typeof venv>;

const FOLDER = join(ROOT, "lib/cli");

async function commands(): Promise<Command[]> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".ts") && file !== "oshlab.ts");
  const modules = await Promise.all(files.map((file) => import(join(FOLDER, file))));
  const withInner = (one: Command): Command[] => [one, ...one.commands.flatMap(withInner)];
  return modules.flatMap((module) => (module.command ? withInner(module.command() as Command) : []));
}

const oshlab = (language: string, ...words: string[]): Promise<{ exit: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, OSHLAB_LANG: language };
    execFile(process.execPath, [join(FOLDER, "oshlab.mjs"), ...words], { env }, (error, out, err) =>
      resolve({ exit: (error?.code as number | undefined) ?? 0, out, err }),
    );
  });

test("every command, argument and option speaks four languages", async () => {
  const all = await commands();
  expect(all.length).toBeGreaterThan(12);
  const texts = all.flatMap((one) => [
    one.description(),
    ...[...one.options, ...one.registeredArguments].map(({ description }) => description),
  ]);
  const known = { ...COMMAND_WORDS, ...OPTION_WORDS };
  expect([...new Set(texts)].filter((text) => !(text in known))).toEqual([]);
});

test("help is in the user's language, headings and what comes after it too", async () => {
  const { out, exit } = await oshlab("fr", "mail", "send", "--help");
  expect(exit).toBe(0);
  expect(out).toMatch(/^Usage : oshlab mail send/);
  expect(out).toContain("messages par minute (par défaut : 120)");
  expect(out).toContain("Codes de sortie : 0");
  expect(out).not.toMatch(/default|display help|Exit code/);
});

test.each([
  [["reprot"], "De opdracht “reprot” bestaat niet. Bedoelt u report?", "npx oshlab --help"],
  [["mail", "preveiw"], "De opdracht “preveiw” bestaat niet. Bedoelt u preview?", "npx oshlab mail --help"],
  [["report", "--chaptr"], "De optie --chaptr bestaat hier niet.", "npx oshlab report --help"],
  [["import", "x.csv", "--describe"], "De optie --as <name> is nodig.", "npx oshlab import --help"],
  [["import", "--as", "x"], "Hier ontbreekt nog: <file>.", "npx oshlab import --help"],
  [["report", "--out"], "Bij --out <folder> ontbreekt de waarde.", "npx oshlab report --help"],
  [["site", "--port", "x"], "Bij --port <number> hoort iets anders: 0–65535", "npx oshlab site --help"],
  [["new", "chapter", "x", "--language", "es"], "iets anders: nl, fr, de, en\n", "new chapter --help"],
  [["venv", "now"], "Hier staat te veel: now.", "npx oshlab venv --help"],
])("wrong use ends with 2 and one plain line: %j", async (words, said, more) => {
  const { exit, err } = await oshlab("nl", ...words);
  expect(exit).toBe(2);
  expect(err).toContain(said);
  expect(err).toContain(`Hulp: `);
  expect(err).toContain(more);
  expect(err.trim().split("\n")).toHaveLength(2);
});
