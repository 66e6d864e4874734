import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { sourceOfCatalogue } from "../../lib/data/catalogue.ts";
import { repositoryFolder } from "../../lib/data/folders.ts";
import { importFiles } from "../../lib/data/import/import.ts";
import { open } from "../../lib/data/open.ts";
import { forget } from "../../lib/data/privacy/forget.ts";
import { privacyPage } from "../../lib/data/privacy/html.ts";
import { privacyReport } from "../../lib/data/privacy/report.ts";
import { absenceFile, absenceSource } from "./absence.ts";
import { failure, removeTemporary, tree } from "./temporary.ts";

const project = mkdtempSync(join(tmpdir(), "oshlab-project-"));
process.env.OSHLAB_FOLDER = project;

afterAll(() => rmSync(project, { recursive: true }));

afterEach(() => {
  removeTemporary();
  delete process.env.OSHLAB_KEY;
});

/** A source with deliveries of two days. */
async function twice(): Promise<{ folder: string; first: string; second: string }> {
  process.env.OSHLAB_KEY = "0123456789abcdef".repeat(4);
  const folder = absenceSource();
  const one = async (rows: number, date: string) => {
    const file = join(folder, "..", "file.csv");
    writeFileSync(file, absenceFile(rows));
    return (await importFiles([file], "absence", { date, from: "payroll office" })).delivery.id;
  };
  return { folder, first: await one(60, "2026-11-24"), second: await one(70, "2026-11-25") };
}

const oshlab = (...words: string[]) =>
  spawnSync(process.execPath, [join(repositoryFolder(), "lib/cli/oshlab.ts"), ...words], {
    encoding: "utf8",
    env: { ...process.env, OSHLAB_LANG: "en" },
  });

describe("forgetting deliveries", () => {
  it("deletes one, keeps the others and a log: what, when, who, why", async () => {
    const { folder, first, second } = await twice();
    const { hash, sender } = sourceOfCatalogue("absence")!.deliveries[0]!;
    expect(sender).toBe("payroll office");
    await forget("absence", { delivery: first, why: "a wrong file", date: "2026-11-28" });
    expect(sourceOfCatalogue("absence")!.deliveries.map(({ id }) => id)).toEqual([second]);
    expect(existsSync(join(folder, "deliveries", first))).toBe(false);
    const entry = {
      delivery: first,
      hash,
      rows: 60,
      date: "2026-11-28",
      by: userInfo().username,
      why: "a wrong file",
    };
    expect(JSON.parse(readFileSync(join(folder, "forgotten.json"), "utf8"))).toEqual([entry]);
    expect((await open("absence")).delivery.id).toBe(second);
  });

  it("deletes all, also the originals beside them; a chapter that reads them is told when and why", async () => {
    const { folder } = await twice();
    mkdirSync(join(folder, "source"));
    writeFileSync(join(folder, "source", "as-it-came.csv"), absenceFile(70));
    writeFileSync(join(folder, "source", "codebook.txt"), "codes");
    const held = await open("absence");
    await forget("absence", { why: "retention date" });
    expect(tree(folder)).toEqual([
      "datapackage.json",
      "forgotten.json",
      "schema.json",
      "source",
      "source/codebook.txt",
    ]);
    for (const read of [() => open("absence"), () => held.rows(), () => held.columns(["days"])]) {
      const { code, message } = await failure(read);
      expect([code, message.includes("retention date")]).toEqual(["DATA_FORGOTTEN", true]);
    }
  });

  it("finishes what a stopped one began, says what isn't there, and lets a new delivery in", async () => {
    const { folder, first, second } = await twice();
    const [one] = await forget("absence", { delivery: first, why: "test" });
    // As if it had been stopped after the log: the line and the files of the second are still there.
    const log = [one, { ...one, delivery: second }];
    writeFileSync(join(folder, "forgotten.json"), JSON.stringify(log));
    expect(await forget("absence", { why: "again" })).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, "forgotten.json"), "utf8"))).toEqual(log);
    expect(tree(folder)).toEqual(["datapackage.json", "forgotten.json", "schema.json"]);
    expect((await failure(() => forget("absence", { delivery: "2020-01-01-0", why: "?" }))).code).toBe(
      "DATA_NO_DELIVERY",
    );
    expect((await failure(() => forget("absense", { why: "?" }))).wayOut).toContain("absence");
    const file = join(folder, "..", "file.csv");
    writeFileSync(file, absenceFile(80));
    await importFiles([file], "absence");
    expect((await open("absence")).delivery.rows).toBe(80);
    expect((await failure(() => forget("absence", { delivery: "2020-01-01-0", why: "?" }))).code).toBe(
      "DATA_DELIVERY",
    );
  });

  it("is a command, that wants a reason", async () => {
    await twice();
    expect(oshlab("forget", "absence").status).toBe(2);
    const run = oshlab("forget", "absence", "--why", "retention date");
    expect([run.status, run.stderr]).toEqual([0, ""]);
    expect(run.stdout.match(/^✓ absence: delivery .* is deleted/gm)).toHaveLength(2);
    expect(oshlab("privacy", "absence").stderr).toContain("DATA_NO_DELIVERY");
  });
});

describe("the privacy report", () => {
  it("is a page to sign in four languages, with what came in, what became of it and the groups left", async () => {
    const { first } = await twice();
    const report = privacyReport("absence", { delivery: first });
    for (const [language, words] of [
      ["nl", ["Privacyverslag", "rijksregister- of BIS-nummer", "niet bewaard", "Handtekening"]],
      ["fr", ["Rapport de confidentialité", "numéro national ou BIS", "non conservée", "Signature"]],
      ["de", ["Datenschutzbericht", "Nationalregister- oder BIS-Nummer", "nicht behalten", "Unterschrift"]],
      ["en", ["Privacy report", "national or BIS number", "not kept", "Signature"]],
    ] as const) {
      const page = privacyPage(report, language);
      for (const word of words) expect(page).toContain(word);
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain(report.hash);
      expect(page).toContain("2099-12-31");
      expect(page).not.toMatch(/https?:|(?<!k-)anon[iy]m/i);
    }
  });

  it("is a command and shows itself in a notebook; the doctor says when data are kept too long", async () => {
    const { folder, second } = await twice();
    const run = oshlab("privacy", "absence");
    expect(run.status).toBe(0);
    expect(run.stdout).toContain("Rijksregisternummer (national or BIS number): pseudonym → person");
    const [, file] = /^ {2}(.*\.html)\n→ Next step: .*`npx oshlab quality absence`\n$/m.exec(run.stdout)!;
    expect(file).toBe(`build/privacy/absence-${second}.en.html`);
    expect(readFileSync(join(project, file!), "utf8")).toContain("<!doctype html>");
    expect(JSON.parse(oshlab("privacy", "absence", "--json").stdout)).toMatchObject({
      delivery: second,
      rows: 70,
      groups: { keys: ["age", "area", "sex", "sector"] },
    });
    const shown = privacyReport("absence") as unknown as Record<symbol, () => Record<string, string>>;
    const bundle = shown[Symbol.for("Jupyter.display")]!();
    expect(bundle["text/html"]).toContain("<table>");
    const text = readFileSync(join(folder, "datapackage.json"), "utf8");
    writeFileSync(join(folder, "datapackage.json"), text.replace("2099-12-31", "2020-12-31"));
    const doctor = spawnSync(process.execPath, [join(repositoryFolder(), "lib/cli/doctor/project.ts")], {
      encoding: "utf8",
    });
    const checks = JSON.parse(doctor.stdout) as { code: string; values: { names: string } }[];
    expect(checks.find(({ code }) => code === "sourceRetention")?.values.names).toBe("absence (2020-12-31)");
  });
});
