import { design } from "../../lib/survey/design/design.ts";
import type { Design } from "../../lib/survey/design/design.ts";
import { columns, expected, numeric } from "../reference/read.ts";

export interface Case {
  name: string;
  plan: Design;
  data: Record<string, string[]>;
  /** A column as numbers. */
  number: (name: string) => number[];
  /** One flag a row: does the column hold the code? */
  is: (name: string, code: string) => number[];
  degf: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- R's results as they are
  results: any;
}

const made: Record<string, (data: Record<string, string[]>) => Design> = {
  svy_apistrat: (d) =>
    design({ weights: numeric(d["pw"]!), strata: d["stype"]!, population: numeric(d["fpc"]!) }),
  svy_apistrat_nofpc: (d) => design({ weights: numeric(d["pw"]!), strata: d["stype"]! }),
  svy_apiclus1: (d) =>
    design({ weights: numeric(d["pw"]!), psu: d["dnum"]!, population: numeric(d["fpc"]!) }),
  svy_apiclus2: (d) => {
    const [first, second] = [numeric(d["fpc1"]!), numeric(d["fpc2"]!)];
    const count = (names: string[]) => (row: number) => names.filter((name) => name === names[row]).length;
    const weights = d["dnum"]!.map((_, row) => (first[row]! / 40) * (second[row]! / count(d["dnum"]!)(row)));
    return design({
      weights,
      psu: d["dnum"]!,
      population: first,
      second: { units: d["snum"]!, population: second },
    });
  },
  svy_apisrs: (d) => design({ weights: numeric(d["pw"]!), population: numeric(d["fpc"]!) }),
};

/** The designs that R's results are given for. */
export const CASES: Case[] = Object.entries(made).map(([name, plan]) => {
  const data = columns(name.replace("svy_", "").replace("_nofpc", ""));
  const { degf, results } = expected(name);
  return {
    name,
    plan: plan(data),
    data,
    number: (column: string) => numeric(data[column]!),
    is: (column: string, code: string) => data[column]!.map((value) => Number(value === code)),
    degf,
    results,
  };
});
