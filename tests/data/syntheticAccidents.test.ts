import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { files } from "../../data-samples/synthetic-accidents/generate.ts";
import { Dataset } from "../../lib/data/dataset.ts";
import { open } from "../../lib/data/open.ts";
import { privacyReport } from "../../lib/data/privacy/report.ts";
import { qualityState } from "../../lib/data/quality/state.ts";
import { survey } from "../../lib/survey/survey.ts";

const SOURCE = "synthetic-accidents";
const lines = (content: string) => content.trim().split("\r\n").slice(1);

describe("the invented register", () => {
  it("has two deliveries, made from what the generator writes", () => {
    const { history } = qualityState(SOURCE);
    const written = files();
    expect(history.map(({ delivery }) => [delivery.date, delivery.rows])).toEqual(
      written.map(({ date, content }) => [date, lines(content).length]),
    );
  });

  it("tells what was put right, what is open and since when", () => {
    const { open: found, resolved, due, history } = qualityState(SOURCE);
    expect(resolved.map(({ code, column }) => [code, column])).toEqual([["CODE_UNKNOWN", "sector"]]);
    expect(found.map(({ finding, since }) => [finding.code, finding.column, since])).toEqual([
      ["OUT_OF_BOUNDS", "days", history[0]!.delivery.id],
      ["MISSING_MORE", "days", history[1]!.delivery.id],
    ]);
    expect(due).toBe("2026-10-01");
  });

  it("keeps nobody: names and descriptions are dropped, numbers are pseudonyms, the same in both deliveries", async () => {
    const { descriptor, history } = qualityState(SOURCE);
    const treated = new Map(privacyReport(SOURCE).record.columns.map((one) => [one.column, one.treatment]));
    expect(Object.fromEntries(treated)).toMatchObject({
      Rijksregisternummer: "pseudonym",
      Naam: "dropped",
      Omschrijving: "dropped",
      Geboortedatum: "age-group",
      Postcode: "area",
    });
    for (const { delivery } of history)
      expect(readFileSync(delivery.file, "latin1")).not.toMatch(/Niemand|000\d\d/);
    const [early, late] = await Promise.all(
      history.map(({ delivery }) =>
        Dataset.of(descriptor, delivery).query("SELECT person FROM data WHERE year <> '2025'"),
      ),
    );
    expect(late).toEqual(early);
  });

  it("counts its cases as the file has them, without any sampling error", async () => {
    const register = survey(await open(SOURCE));
    const cube = await register.where({ year: "2025" }).table("sector", "sex", { share: "count" });
    const rows = lines(files()[1]!.content).map((line) => line.split(";"));
    for (const { at, value, se } of cube.estimates.cells) {
      const cases = rows.filter(
        (cells) => cells[5] === "2025" && cells[6] === at.sector && cells[4] === at.sex,
      );
      expect([value, se]).toEqual([cases.length, undefined]);
    }
  });
});
