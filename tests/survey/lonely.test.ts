import { describe, expect, test } from "vitest";
import { design } from "../../lib/survey/design/design.ts";
import { standardErrors } from "../../lib/survey/variance/evaluate.ts";
import { estimate, meanOf, totalOf } from "../../lib/survey/estimators/terms.ts";
import { columns, expected, numeric } from "../reference/read.ts";

const data = columns("lonely");
const { results } = expected("svy_lonely_psu");
const y = numeric(data["y"]!);
const plan = (lonely: "remove" | "fail", lonelyInDomain = false) =>
  design({ weights: numeric(data["w"]!), strata: data["st"]!, psu: data["psu"]!, lonely, lonelyInDomain });
const b = data["g"]!.map((group) => group === "b");

describe.each(["remove", "certainty", "adjust", "average"])("a stratum with one PSU: %s", (rule) => {
  const lonely = rule as "remove";

  test("mean and total", () => {
    const got = standardErrors(estimate(plan(lonely), [meanOf(y), totalOf(y)]));
    expect(got[0]).toBeCloseTo(results[rule].mean.se.y, 11);
    expect(got[1]).toBeCloseTo(results[rule].total.se.y, 9);
    expect(plan(lonely).df).toBe(results[rule].degf);
  });

  test("a domain, the rule for its strata too or not", () => {
    const se = (inDomain: boolean) =>
      standardErrors(estimate(plan(lonely, inDomain), [meanOf(y, b)], [b]))[0];
    expect(se(false)).toBeCloseTo(results[rule].domain_b.se.y, 11);
    expect(se(true)).toBeCloseTo(results[rule].domain_b_adjust.se.y, 11);
  });
});

test("the rule “fail” names the stratum", () => {
  expect(() => plan("fail")).toThrow(
    expect.objectContaining({ code: "SURVEY_LONELY_PSU", values: { stratum: "2" } }),
  );
});
