import { describe, expect, test } from "vitest";
import { design } from "../../lib/survey/design/design.ts";
import { estimate, meanOf, totalOf } from "../../lib/survey/estimators/terms.ts";
import { same } from "./close.ts";
import { columns, expected, numeric } from "../reference/read.ts";

const data = columns("lonely");
const { results } = expected("svy_lonely_psu");
const y = numeric(data["y"]!);
const plan = (lonely: "remove" | "fail", lonelyInDomain = false) =>
  design({ weights: numeric(data["w"]!), strata: data["st"]!, psu: data["psu"]!, lonely, lonelyInDomain });
const b = data["g"]!.map((group) => group === "b");

const rules = Object.keys(results).filter((rule) => rule !== "fail");

test("every case of the reference is a rule", () =>
  expect(rules).toEqual(["remove", "certainty", "adjust", "average"]));

describe.each(rules)("a stratum with one PSU: %s", (rule) => {
  const lonely = rule as "remove";

  test("mean and total", () => {
    same(estimate(plan(lonely), [meanOf(y)]), results[rule].mean);
    same(estimate(plan(lonely), [totalOf(y)]), results[rule].total);
    expect(plan(lonely).df).toBe(results[rule].degf);
  });

  test("a domain, the rule for its strata too or not", () => {
    same(estimate(plan(lonely), [meanOf(y, b)], [b]), results[rule].domain_b);
    same(estimate(plan(lonely, true), [meanOf(y, b)], [b]), results[rule].domain_b_adjust);
  });
});

test("the rule “fail” names the stratum", () => {
  expect(() => plan("fail")).toThrow(
    expect.objectContaining({ code: "SURVEY_LONELY_PSU", values: { stratum: "2" } }),
  );
});
