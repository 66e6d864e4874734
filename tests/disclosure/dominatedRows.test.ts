import { afterEach, expect, test } from "vitest";
import { classesOfDeliveries } from "../../lib/data/classes.ts";
import { isFew } from "../../lib/disclosure/respondents/few.ts";
import type { Least } from "../../lib/disclosure/respondents/few.ts";
import { amountKey } from "../../lib/disclosure/respondents/rows.ts";
import { removeTemporary } from "../data/temporary.ts";
import { expected } from "../reference/read.ts";
import { register } from "./register.ts";

afterEach(removeTemporary);

const { inputs, results } = expected("sdc_dominance");
const CODES = results.cells as string[];
const OFF = { dominance: { n: 2, k: 1000 }, pPercent: 0 };
const RULES: Record<string, Partial<typeof OFF>> = {
  n2k90: { dominance: { n: 2, k: 90 } },
  n1k80: { dominance: { n: 1, k: 80 } },
  n1k75: { dominance: { n: 1, k: 75 } },
  p10: { pPercent: 10 },
  n2k90_weighted_tauargus: { dominance: { n: 2, k: 90 } },
};

test.each(Object.entries(RULES))("reference: groups of rows, %s", async (name, rules) => {
  const isWeighted = name.includes("weighted");
  const rows = (inputs.cell as string[]).map((cell, i) => ({
    cell,
    w: isWeighted ? inputs.sw2[i] : 1,
    value: inputs.value[i],
  }));
  const survey = await register({ columns: { w: "weight", value: "amount" }, rows });
  const { estimates } = await survey.total("value", { by: ["cell"] });
  const asked = { name: "value", computed: [], places: 2 };
  const columns = [{ name: "cell", as: "code" as const, computed: [] }];
  const classes = await classesOfDeliveries()(estimates.who!.delivery, columns, undefined, [asked]);
  const of = classes.amounts!.get(amountKey(asked))!;
  const least: Least = { rows: 0, units: 0, amount: { of, alike: false, ...OFF, ...rules } };
  const [codes] = classes.codes;
  const found = CODES.map((code) => isFew([codes!.indexOf(code)], classes, least));
  const wanted = results[name];
  expect(found).toEqual(Array.isArray(wanted) ? wanted : CODES.map((code) => wanted[code]));
});
