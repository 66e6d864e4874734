import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { repositoryFolder } from "../../lib/data/folders.ts";
import { originals, removeTemporary, sourceLike } from "./temporary.ts";

afterEach(removeTemporary);

const oshlab = (...words: string[]) =>
  spawnSync(process.execPath, [join(repositoryFolder(), "lib/cli/oshlab.ts"), ...words], {
    encoding: "utf8",
  });

describe("oshlab import and oshlab catalogue", () => {
  it("import a file, say what happened, and list it", () => {
    sourceLike("eurofound-jqi");
    const [file] = originals("eurofound-jqi") as [string];
    const first = oshlab("import", file, "--as", "eurofound-jqi", "--date", "2026-11-24");
    expect([first.status, first.stderr]).toEqual([0, ""]);
    expect(first.stdout).toMatch(/^✓ eurofound-jqi: delivery 2026-11-24-[0-9a-f]{8} imported, 426 rows\.\n$/);
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

  it("end with 2 and a way out for wrong use, without a stack", () => {
    const missing = oshlab("import", "no-such-file.csv", "--as", "eurofound-jqi");
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain("IMPORT_NO_FILE");
    expect(missing.stderr).not.toMatch(/\n\s+at /);
    expect(oshlab("import", "no-such-file.csv").status).toBe(2);
  });
});
