import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { repositoryFolder } from "../../lib/data/folders.ts";
import type { OpenField } from "../../lib/data/describe/openFields.ts";
import { absenceFile } from "./absence.ts";
import { originals, removeTemporary, sourceLike, temporaryFolder } from "./temporary.ts";

afterEach(() => {
  removeTemporary();
  delete process.env["OSHLAB_FOLDER"];
});

const EDITION = "notebooks/edition.json";

const given = (input: string, ...words: string[]) =>
  spawnSync(process.execPath, [join(repositoryFolder(), "lib/cli/oshlab.ts"), ...words], {
    encoding: "utf8",
    input,
  });

const oshlab = (...words: string[]) => given("", ...words);

describe("oshlab import and oshlab catalogue", () => {
  it("import a file, say what happened, and list it", () => {
    sourceLike("eurofound-jqi");
    const [file] = originals("eurofound-jqi") as [string];
    const first = oshlab("import", file, "--as", "eurofound-jqi", "--date", "2026-11-24");
    expect([first.status, first.stderr]).toEqual([0, ""]);
    expect(first.stdout).toMatch(
      /^✓ eurofound-jqi: delivery 2026-11-24-[0-9a-f]{8} imported, 426 rows\.\n→ .*`npx oshlab quality eurofound-jqi`\n$/,
    );
    const again = JSON.parse(oshlab("import", file, "--as", "eurofound-jqi", "--json").stdout);
    expect(again).toMatchObject({ source: "eurofound-jqi", new: false, quality: { rows: 426 } });
    const entries: { name: string }[] = JSON.parse(oshlab("catalogue", "--json").stdout);
    expect(entries.find(({ name }) => name === "eurofound-jqi")).toMatchObject({
      kind: "aggregate",
      sensitivity: "open",
      delivery: again.delivery.id,
      rows: 426,
    });
    expect(oshlab("catalogue").stdout).toContain(`aggregates · ${again.delivery.id}, 426 rows`);
  });

  it("lead from a file to a letter: each step says the next", () => {
    // A project of its own, so that the letter and its key lie there.
    const project = temporaryFolder();
    process.env["OSHLAB_FOLDER"] = project;
    mkdirSync(join(project, "notebooks"));
    copyFileSync(join(repositoryFolder(), EDITION), join(project, EDITION));
    const file = join(project, "tuesday.csv");
    writeFileSync(file, absenceFile(60));
    const looked = oshlab("import", file);
    expect(looked.stdout).toContain("csv, 60 rows, 13 columns; nothing is imported yet.");
    expect(looked.stdout).toMatch(/→ Next step: .*--as NAME --describe`\n$/);
    expect(oshlab("import", file, "--as", "sick", "--describe").stdout).toMatch(
      /`npx oshlab fill sick`.*\n$/,
    );
    const draft = oshlab("import", file, "--as", "sick");
    expect([draft.status, draft.stderr.includes("npx oshlab fill sick")]).toEqual([2, true]);
    const { source } = JSON.parse(oshlab("import", file, "--as", "sick", "--dry-run", "--json").stdout);
    const answers = (source.open as OpenField[]).map(({ file: where, path, kind, choices }) => ({
      file: where,
      path,
      value:
        kind === "decision"
          ? "drop"
          : (choices?.[0]!.value ??
            (kind === "date" ? "2099-12-31" : path.at(-1) === "mail" ? "data@example.org" : "made up")),
    }));
    const filled = given(JSON.stringify(answers), "fill", "sick", "--json");
    expect(JSON.parse(filled.stdout)).toEqual({ open: [], problem: null });
    expect(oshlab("fill", "sick").stdout).toMatch(/`npx oshlab import FILE --as sick`\n$/);
    expect(oshlab("import", file, "--as", "sick", "--date", "2026-11-24").stdout).toMatch(/privacy sick`\n$/);
    expect(oshlab("quality", "sick").stdout).toMatch(/`await open\("sick"\)`\n$/);
    writeFileSync(file, absenceFile(20));
    expect(oshlab("import", file, "--as", "sick", "--date", "2026-11-25").stdout).toContain(
      "The delivery has 20 rows",
    );
    expect(oshlab("quality", "sick").stdout).toMatch(/`npx oshlab quality mail sick`\n$/);
    const letter = JSON.parse(oshlab("quality", "mail", "sick", "--json").stdout);
    expect(letter).toMatchObject({ to: "data@example.org", outcome: "shown" });
    expect(letter.text).toContain("20 rijen");
    expect(existsSync(join(project, letter.preview))).toBe(true);
  });

  it("end with 2 and a way out for wrong use, without a stack", () => {
    const missing = oshlab("import", "no-such-file.csv", "--as", "eurofound-jqi");
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain("IMPORT_NO_FILE");
    expect(missing.stderr).not.toMatch(/\n\s+at /);
    expect(oshlab("import", "no-such-file.csv").status).toBe(2);
    const { problem } = JSON.parse(oshlab("import", "no-such-file.csv", "--json").stdout);
    expect(problem).toMatchObject({ code: "IMPORT_NO_FILE", place: { file: "no-such-file.csv" } });
  });
});
