import { execFile } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { ROOT } from "../../lib/report/root.ts";

/** How a command ends that did this. */
const ends = (code: string, language: string): Promise<{ exit: number; said: string }> =>
  new Promise((resolve) => {
    const fail = pathToFileURL(join(ROOT, "lib/cli/fail.ts")).href;
    const script = `import fs from "node:fs"; import { failWith } from "${fail}"; try { ${code} } catch (error) { failWith(error); }`;
    const env = { ...process.env, OSHLAB_LANG: language };
    execFile(process.execPath, ["--input-type=module", "-e", script], { env }, (error, _out, said) =>
      resolve({ exit: (error?.code as number | undefined) ?? 0, said }),
    );
  });

test("a full disk is no bug: it is said plainly, with exit code 2", async () => {
  const { exit, said } = await ends(`fs.writeFileSync("/dev/full", "x")`, "nl");
  expect(exit).toBe(2);
  expect(said).toContain("De schijf is vol.");
  expect(said).not.toContain("    at ");
});

test("a folder that may not be written is named", async () => {
  const error = `Object.assign(new Error("no"), { code: "EACCES", path: "/srv/oshlab/build" })`;
  const { exit, said } = await ends(`throw ${error}`, "fr");
  expect(exit).toBe(2);
  expect(said).toContain("/srv/oshlab/build");
  expect(said).toContain("Demandez les droits");
});

test("anything else is a bug, said in the user's language, with its stack", async () => {
  const { exit, said } = await ends(`null.length`, "de");
  expect(exit).toBe(3);
  expect(said).toContain("Fehler in OSHLab selbst");
  expect(said).toContain("TypeError");
});
