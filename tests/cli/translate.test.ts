import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { REPO } from "../report/workspace.ts";
import { project } from "../translate/project.ts";

const oshlab = (language: string, ...words: string[]) =>
  spawnSync(process.execPath, [join(REPO, "lib/cli/oshlab.mjs"), "translate", ...words], {
    encoding: "utf8",
    env: { ...process.env, OSHLAB_LANG: language },
  });

test("status, export and import from the command line", async () => {
  const { root, remove } = await project({ drop: "limits.fr" });
  const status = oshlab("nl", "status", "--folder", root);
  expect([status.status, status.stderr]).toEqual([0, ""]);
  expect(status.stdout).toMatch(/^! {2}trial +fr +3 +1 +0 +3$/m);
  expect(status.stdout).toContain("npx oshlab translate export --to fr");
  expect(JSON.parse(oshlab("en", "status", "trial", "--folder", root, "--json").stdout)).toHaveLength(3);

  const out = oshlab("de", "export", "--to", "fr", "--folder", root);
  expect([out.status, out.stderr]).toEqual([0, ""]);
  expect(out.stdout).toContain("✓ build/translations/trial.fr.xlf (1 Text zu übersetzen)");

  const path = join(root, "build/translations/trial.fr.xlf");
  const text = await readFile(path, "utf8");
  await writeFile(
    path,
    text
      .replaceAll(/<source>(Limits|One survey\.)<\/source>/g, "$&<target>$1 !</target>")
      .replace(/(<target>.*)<ph[^>]*be2015[^>]*>/, "$1"),
  );
  const dry = oshlab("fr", "import", path, "--folder", root, "--dry-run");
  expect(dry.status).toBe(1);
  expect(dry.stdout).toContain(
    "1 repris, 0 pas encore terminés, 1 non repris. (Rien n'a été écrit : --dry-run.)",
  );
  const back = oshlab("fr", "import", path, "--folder", root);
  expect(back.status).toBe(1);
  expect(back.stdout).toContain("✗ trial, fr, 1 (intro): non repris");
  expect(back.stdout).toContain("il manque : {eval}`be2015`");
  const again = oshlab("en", "import", path, "--folder", root, "--json");
  expect(JSON.parse(again.stdout).map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    "unchanged",
    "unchanged",
    "refused",
    "unchanged",
  ]);
  await remove();
});

test("wrong use ends with 2 and the command's own help", () => {
  const { status, stderr } = oshlab("en", "export");
  expect(status).toBe(2);
  expect(stderr).toContain("npx oshlab translate export --help");
});
