import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { open } from "../../lib/index.ts";
import { figureWords } from "../../lib/prose/index.ts";
import { readChapter } from "../../lib/report/chapter.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { ROOT } from "./stored.ts";

/**
 * What the chapter `prevention` says in words must follow from the values. A new delivery that makes a
 * sentence untrue fails here: then the sentence is rewritten, not the test.
 */
const esener = await open("esener-2019");
const whole = await esener
  .where({ sector: "total", size: "total" })
  .measure("percentage", { by: ["question", "country", "answer"] });
const share = (question: string, country = "BE", answer = "yes") =>
  whole.at({ question, country, answer }).number!;
const gap = (question: string, answer = "yes") =>
  share(question, "BE", answer) - share(question, "EU27_2020", answer);

const RISKS = ["time_pressure", "poor_communication", "fear_of_job_loss", "difficult_clients", "long_hours"];
const PROCEDURES = ["stress_plan", "bullying_procedure", "violence_procedure"];
const MEASURES = ["reorganisation", "counselling", "conflict_training", "hours_intervention", "autonomy"];
const BARRIERS = ["psr_reluctance", "psr_staff_awareness", "psr_management_awareness", "psr_expertise"];

const largest = (questions: string[], country: string) =>
  questions.toSorted((a, b) => share(b, country) - share(a, country))[0];

describe("plan and procedures", () => {
  test("more often a procedure against bullying than a plan against stress; both more often than in the EU", () => {
    expect(share("bullying_procedure") - share("stress_plan")).toBeGreaterThan(10);
    for (const question of PROCEDURES)
      expect({ question, gap: gap(question) > 5 }).toEqual({ question, gap: true });
  });

  test("fewer than half have a plan", () => {
    expect(share("stress_plan")).toBeLessThan(50);
  });

  test("those without a procedure are the rest of those with one", () => {
    expect(share("bullying_procedure") + share("bullying_procedure", "BE", "no")).toBeCloseTo(100, 5);
  });
});

describe("risk factors", () => {
  test("each of the five more often than in the EU, time pressure with the widest gap", () => {
    for (const question of RISKS)
      expect({ question, more: gap(question) > 1 }).toEqual({ question, more: true });
    expect(Math.max(...RISKS.map((question) => gap(question)))).toBe(gap("time_pressure"));
  });

  test("difficult clients come first, then time pressure", () => {
    const order = RISKS.toSorted((a, b) => share(b) - share(a));
    expect(order.slice(0, 2)).toEqual(["difficult_clients", "time_pressure"]);
  });
});

describe("measures", () => {
  test("four of the five more often than in the EU; intervening against long hours less often, and least of all", () => {
    expect(MEASURES.filter((question) => gap(question) > 1)).toHaveLength(4);
    expect(gap("hours_intervention")).toBeLessThan(-5);
    expect(Math.min(...MEASURES.map((question) => share(question)))).toBe(share("hours_intervention"));
  });

  test("more say over the work comes first, in most establishments; about half reorganise or counsel", () => {
    expect(largest(MEASURES, "BE")).toBe("autonomy");
    expect(share("autonomy")).toBeGreaterThan(66);
    for (const question of ["reorganisation", "counselling"])
      expect(Math.abs(share(question) - 50)).toBeLessThan(5);
  });
});

describe("size", async () => {
  const sizes = ["5_9", "10_49", "50_249", "250_plus"];
  const bySize = await esener
    .where({ country: "BE", sector: "total", answer: "yes" })
    .measure("percentage", { by: ["question", "size"] });

  test.each(["risk_assessment", "psychologist", "psr_training", "stress_plan"])(
    "%s grows with size",
    (question) => {
      const asked = question === "stress_plan" ? sizes.slice(1) : sizes;
      const values = asked.map((size) => bySize.at({ question, size }).number!);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
      expect(values.at(-1)! - values[0]!).toBeGreaterThan(20);
    },
  );

  test("establishments with fewer than 10 employees were not asked about plan and procedures", () => {
    for (const question of PROCEDURES) expect(bySize.at({ question, size: "5_9" }).number).toBeNull();
  });
});

describe("sectors in Belgium", async () => {
  const bySector = await esener
    .where({ country: "BE", size: "total", answer: "yes" })
    .measure("percentage", { by: ["question", "sector"] });
  const sectors = [
    "construction",
    "manufacturing",
    "trade",
    "services",
    "public_administration",
    "education",
    "health",
  ];
  const highest = (question: string) =>
    sectors.toSorted(
      (a, b) => bySector.at({ question, sector: b }).number! - bySector.at({ question, sector: a }).number!,
    )[0];

  test("health and social work has the highest shares of plans and of training", () => {
    expect(highest("stress_plan")).toBe("health");
    expect(highest("psr_training")).toBe("health");
  });

  test("there are no figures on agriculture, and no others than these seven sectors", () => {
    const { categories } = bySector.estimates.dimensions.find(({ name }) => name === "sector")!;
    const codes = categories.map(({ code }) => code).filter((code) => code !== "total");
    expect(codes.toSorted()).toEqual(sectors.toSorted());
  });
});

describe("barriers", () => {
  test("reluctance to talk is named most, by most, in Belgium and in the EU; then awareness among staff", () => {
    for (const country of ["BE", "EU27_2020"]) expect(largest(BARRIERS, country)).toBe("psr_reluctance");
    expect(share("psr_reluctance")).toBeGreaterThan(50);
    expect(BARRIERS.toSorted((a, b) => share(b) - share(a))[1]).toBe("psr_staff_awareness");
  });

  test("a lack of expertise less often than in the EU", () => {
    expect(gap("psr_expertise")).toBeLessThan(-5);
  });

  test("more establishments than in the EU find psychosocial risks more difficult, in public administration most", async () => {
    expect(gap("compared_difficulty", "more_difficult")).toBeGreaterThan(5);
    const cube = await esener
      .where({ country: "BE", question: "compared_difficulty", answer: "more_difficult", size: "total" })
      .measure("percentage", { by: ["sector"] });
    const values = cube.estimates.cells.map(({ value }) => value!);
    expect(cube.at({ sector: "public_administration" }).number).toBe(Math.max(...values));
  });
});

describe("reasons and difficulties", () => {
  const major = (question: string, country = "BE") => share(question, country, "major_reason");

  test("the law and employees’ expectations are named as often", () => {
    expect(Math.abs(major("reason_legal") - major("reason_employees"))).toBeLessThan(0.5);
    for (const question of ["reason_reputation", "reason_fines", "reason_productivity"])
      expect(major(question)).toBeLessThan(major("reason_employees") - 5);
  });

  test("expectations more often than in the EU, fines less often", () => {
    expect(gap("reason_employees", "major_reason")).toBeGreaterThan(5);
    expect(gap("reason_fines", "major_reason")).toBeLessThan(-5);
  });

  test("the law’s complexity and a lack of time or staff are major difficulties more often than in the EU", () => {
    for (const question of ["difficulty_law", "difficulty_time"])
      expect(gap(question, "major_difficulty")).toBeGreaterThan(5);
  });
});

test.each(LANGUAGES)("every title says that it is about establishments: %s", async (language) => {
  const { blocks } = await readChapter(ROOT, "12-prevention.ipynb", [...LANGUAGES]);
  const words = blocks.flatMap((block) =>
    block.kind === "prose" ? figureWords(block.source[language]) : [],
  );
  const name = { nl: /vestiging/i, fr: /établissement/i, de: /Betrieb/, en: /establishment/i }[language];
  expect(words).toHaveLength(7);
  for (const {
    id,
    words: { title },
  } of words)
    expect({ id, title }).toEqual({ id, title: expect.stringMatching(name) });
});

test("the source is the survey of 2019, of 33 countries, and its permission is still to be confirmed", () => {
  const file = join(ROOT, "data-samples/esener-2019/datapackage.json");
  const { oshlab } = JSON.parse(readFileSync(file, "utf8"));
  expect(oshlab.period).toBe("2019");
  expect(oshlab.permission).toMatch(/^to confirm/);
  const { categories } = whole.estimates.dimensions.find(({ name }) => name === "country")!;
  expect(categories.filter(({ code }) => code !== "EU27_2020")).toHaveLength(33);
});
