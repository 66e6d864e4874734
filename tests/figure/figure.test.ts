import { afterEach, describe, expect, it } from "vitest";
import { CANDIDATE_MIME, candidateSchema } from "../../lib/disclosure/candidate.ts";
import { figure } from "../../lib/figure/figure.ts";
import { table } from "../../lib/figure/table.ts";
import { confidentialSample, sample } from "./sample.ts";

const KERNEL = Symbol.for("oshlab.kernel");
const DISPLAY = Symbol.for("Jupyter.display");
const world = globalThis as Record<symbol, unknown>;

const trend = () => ({
  data: sample().where({ country: "BE", sex: ["F", "M"] }),
  chart: "line" as const,
  x: "year",
  series: "sex",
});
const refusal = (code: string, values = {}) =>
  expect.objectContaining({ code, values: expect.objectContaining(values) });

interface Shown {
  bundle: Record<string, { data: unknown[] }>;
  metadata: Record<string, unknown>;
}

afterEach(() => {
  delete world[KERNEL];
});

describe("figure and table", () => {
  it("emits a valid candidate with plain companions through the kernel", () => {
    const shown: Shown[] = [];
    world[KERNEL] = {
      display: (bundle: Shown["bundle"], metadata: Shown["metadata"]) => shown.push({ bundle, metadata }),
    };
    expect(figure("intensity-by-sex", trend())).toBeUndefined();
    const [{ bundle, metadata }] = shown as [Shown];
    expect(candidateSchema.safeParse(bundle[CANDIDATE_MIME]).success).toBe(true);
    expect(bundle["application/vnd.plotly.v1+json"]!.data.length).toBeGreaterThan(0);
    expect(bundle["text/html"]).toContain("<table");
    expect(bundle["text/html"]).not.toContain('role="note"');
    expect(metadata[CANDIDATE_MIME]).toEqual({ decision: "pass", findings: [] });
  });

  it("gives an object to show where there is no kernel", () => {
    const shown = table("numbers", { data: sample() })!;
    const bundle = shown[DISPLAY]!();
    expect(candidateSchema.safeParse(bundle[CANDIDATE_MIME]).success).toBe(true);
    expect(bundle["text/plain"]).toContain("numbers");
  });

  it("tells its author what would be withheld, and still shows it", () => {
    const data = confidentialSample((at) => at.year === "2010" && at.sex === "F");
    const shown = table("wellbeing", { data: data.where({ country: "BE", sex: ["F", "M"] }) })!;
    const html = String(shown[DISPLAY]!()["text/html"]);
    expect(html).toContain('role="note"');
    expect(html).toContain("30");
    expect(html).toContain("41.3");
    expect(html).not.toContain("[c]");
  });

  it("asks to fix a dimension that is neither x nor series", () => {
    expect(() => figure("open", { ...trend(), data: sample() })).toThrow(
      refusal("FIGURE_OPEN", { open: "country", example: "BE" }),
    );
  });

  it("refuses unknown charts, dimensions, highlights and names", () => {
    expect(() => figure("pie", { ...trend(), chart: "pie" as "line" })).toThrow(refusal("FIGURE_CHART"));
    expect(() => figure("x", { ...trend(), x: "yaer" })).toThrow(refusal("CUBE_DIMENSION"));
    expect(() => figure("h", { ...trend(), highlight: ["X"] })).toThrow(refusal("CUBE_CATEGORY"));
    expect(() => figure("Évolution par sexe", trend())).toThrow(
      refusal("FIGURE_ID", { proposal: "evolution-par-sexe" }),
    );
  });

  it("refuses more series than a reader can tell apart, unless some are brought out", () => {
    const many = { data: sample().where({ sex: "T" }), chart: "bars" as const, x: "country", series: "year" };
    expect(figure("four", many)).toBeDefined();
    const five = sample().estimates;
    five.dimensions = five.dimensions.map((one) =>
      one.name === "year"
        ? { ...one, categories: [...one.categories, { code: "2024", label: one.categories[0]!.label }] }
        : one,
    );
    const data = many.data.where({});
    Object.assign(data, {
      estimates: { ...data.estimates, dimensions: [data.estimates.dimensions[0]!, five.dimensions[2]!] },
    });
    expect(() => figure("five", { ...many, data })).toThrow(refusal("FIGURE_SERIES", { count: 5, most: 4 }));
  });
});
