import { afterEach } from "vitest";
import type { Cube } from "../../lib/index.ts";
import type { Codes } from "../../lib/types.ts";
import { removeTemporary } from "../data/temporary.ts";
import { times } from "./register.ts";
import { attackedByRows, count } from "./rowAttack.ts";
import type { Survey, Tables } from "./rowAttack.ts";

afterEach(removeTemporary);

const CONTRACTS = ["open", "fixed", "agency", "other"];

/** So many people of each contract. */
const contracts = (section: string, division: string, sizes: readonly number[]) =>
  sizes.flatMap((size, i) => times(size, () => ({ section, division, sex: "F", contract: CONTRACTS[i]! })));

const inTenths = (cube: Cube<Codes>): Cube<Codes> => cube.digits(1);

/** The least number of people of whom all these shares can be, printed in tenths; NaN where one isn't there. */
function baseOf(shares: readonly number[]): number {
  if (shares.some(Number.isNaN)) return NaN;
  const fits = (n: number) => (share: number) =>
    ((100 * Math.round((share * n) / 100)) / n).toFixed(1) === share.toFixed(1);
  let n = 1;
  while (!shares.every(fits(n))) n++;
  return n;
}

/** The least number of whole scores of which a mean with so many digits can be. */
function denominatorOf(mean: number, digits: number): number {
  if (Number.isNaN(mean)) return NaN;
  let n = 1;
  while ((Math.round(mean * n) / n).toFixed(digits) !== mean.toFixed(digits)) n++;
  return n;
}

/** Wages of a division C12 beside others. */
const wages = (
  own: readonly number[],
  more: (index: number) => Record<string, string | number> = () => ({}),
) =>
  Object.entries({
    C10: times(30, (i) => 200 + (i % 7)),
    C11: times(30, (i) => 210 + (i % 5)),
    C12: own,
    F41: times(20, (i) => 190 + i),
  }).flatMap(([division, days]) =>
    days.map((one, i) => ({
      section: division[0]!,
      division,
      sex: "M",
      days: one,
      ...(division === "C12"
        ? more(i)
        : Object.fromEntries(
            Object.entries(more(i)).map(([name, value]) => [
              name,
              name === "employer" ? `${division}${i}` : name === "weight" ? 1 : value,
            ]),
          )),
    })),
  );

/** All of a section, and all but one of its divisions: the one is their difference. */
const sectionAndSome = (of: Survey): Tables => ({
  all: of.where({ section: "C" }).total("days", { by: ["sex"] }),
  some: of.where({ division: ["C10", "C11"] }).total("days", { by: ["sex"] }),
});

/** What amounts, means, shares and weights tell of few. */
attackedByRows({
  "how many women a section has is told by several shares of them together": {
    rows: [
      ...contracts("C", "C10", [10, 8, 11, 14]),
      ...contracts("C", "C12", [3, 0, 0, 0]),
      ...contracts("F", "F41", [20, 20, 20, 20]),
    ],
    editions: [
      (of) => ({
        all: of.where({ section: "C" }).table("contract", undefined, { share: "total" }).then(inTenths),
        some: of.where({ division: "C10" }).table("contract", undefined, { share: "total" }).then(inTenths),
      }),
    ],
    attack: (of) =>
      baseOf(CONTRACTS.map((one) => of("all", one))) - baseOf(CONTRACTS.map((one) => of("some", one))),
    truth: 3,
  },
  "women of a sector, by the weights of a sample and by others that meet the size of each sector": {
    rows: [
      ...times(40, (i) => ({ sector: "A", sex: i < 20 ? "F" : "M", weight: 1 })),
      ...times(40, (i) => ({ sector: "B", sex: i < 3 ? "F" : "M", weight: 1 })),
    ],
    weights: "weight",
    disclosure: { minimumWeighted: 5 },
    editions: [
      (of) => ({
        plain: of.table("sex", undefined, count),
        adjusted: of.postStratify({ sector: { A: 400, B: 40 } } as never).table("sex", undefined, count),
      }),
    ],
    // Of A each counts ten times, of B once.
    attack: (of) => (10 * of("plain", "F") - of("adjusted", "F")) / 9,
    truth: 3,
  },
  "women of a sector, by the weights of a sample, and in the next edition by others": {
    rows: [
      ...times(40, (i) => ({ sector: "A", sex: i < 20 ? "F" : "M", weight: 1 })),
      ...times(40, (i) => ({ sector: "B", sex: i < 3 ? "F" : "M", weight: 1 })),
    ],
    weights: "weight",
    disclosure: { minimumWeighted: 5 },
    editions: [
      (of) => ({
        plain: of.table("sex", undefined, count),
      }),
      (of) => ({
        adjusted: of.postStratify({ sector: { A: 400, B: 40 } } as never).table("sex", undefined, count),
      }),
    ],
    // Of A each counts ten times, of B once.
    attack: (of) => (10 * of("plain", "F") - of("adjusted", "F")) / 9,
    truth: 3,
  },
  "how many complaints a division has, beside one of the two kinds": {
    rows: ["C10", "C11", "F41"].flatMap((division) =>
      times(40, (i) => {
        const [sick, tired] = [i % 3 === 0 ? 1 : 0, division === "C10" ? (i < 2 ? 1 : 0) : i % 2];
        return { section: division[0]!, division, sex: i % 2 ? "M" : "F", sick, tired, score: sick + tired };
      }),
    ),
    editions: [
      (of) => ({
        sick: of.total("sick", { by: ["division"] }),
        tired: of.total("tired", { by: ["division"] }),
        both: of.total("score", { by: ["division"] }),
      }),
    ],
    attack: (of) => of("both", "C10") - of("sick", "C10"),
    truth: 2,
  },
  "of how many a mean is, beside how many there are: who gave no answer": {
    rows: [
      ...times(23, (i) => ({ section: "C", division: "C10", sex: "M", score: i % 7 })),
      ...times(2, () => ({ section: "C", division: "C10", sex: "M", score: "" })),
      ...times(40, (i) => ({ section: "F", division: "F41", sex: "M", score: i % 7 })),
    ],
    editions: [
      (of) => ({
        all: of.table("division", undefined, count),
        mean: of.mean("score", { by: ["division"] }).then((cube) => cube.digits(4)),
      }),
    ],
    attack: (of) => of("all", "C10") - denominatorOf(of("mean", "C10"), 4),
    truth: 2,
  },
  "wages of a division of whom one has nearly all, as a difference": {
    rows: [
      ...times(30, (i) => ({ section: "C", division: "C10", sex: "M", days: 200 + (i % 7) })),
      ...times(30, (i) => ({ section: "C", division: "C11", sex: "M", days: 210 + (i % 5) })),
      ...times(9, (i) => ({ section: "C", division: "C12", sex: "M", days: i === 0 ? 5000 : 10 })),
      ...times(20, (i) => ({ section: "F", division: "F41", sex: "M", days: 190 + i })),
    ],
    editions: [
      (of) => ({
        all: of.where({ section: "C" }).total("days", { by: ["sex"] }),
        some: of.where({ division: ["C10", "C11"] }).total("days", { by: ["sex"] }),
      }),
    ],
    // What the one has, and no more than 80 of all others.
    attack: (of) => Math.floor((of("all", "M") - of("some", "M")) / 5000),
    truth: 1,
  },
  "wages of a division of whom two have exactly what the rule asks, as a difference": {
    rows: wages([55, 35, 5, 2, 1, 1, 1]),
    editions: [sectionAndSome],
    attack: (of) => of("all", "M") - of("some", "M"),
    truth: 100,
    secret: true,
  },
  "wages of a division of whom three have nearly all, where the rule is about three": {
    rows: wages([300, 300, 300, ...times(9, () => 10)]),
    disclosure: { dominance: { n: 3, k: 85 } },
    editions: [sectionAndSome],
    attack: (of) => of("all", "M") - of("some", "M"),
    truth: 990,
    secret: true,
  },
  "wages of a division of which one employer has nearly all, in its four regions": {
    rows: wages([...times(10, () => 50), ...times(10, () => 1)], (i) => ({
      employer: i < 10 ? "big" : `e${i}`,
      region: `R${i % 4}`,
    })),
    disclosure: { unit: { column: "employer", is: "employer" } },
    editions: [
      (of) => ({
        ...sectionAndSome(of),
        regions: of.where({ division: ["C10", "C11"] }).total("days", { by: ["region"] }),
      }),
    ],
    attack: (of) => of("all", "M") - of("some", "M"),
    truth: 510,
    secret: true,
  },
  "wages of a division of whom one has nearly all by his weight": {
    rows: wages(
      times(12, () => 30),
      (i) => ({ weight: i === 0 ? 400 : 1, employer: `e${i}` }),
    ),
    weights: "weight",
    disclosure: { unit: { column: "employer", is: "employer" }, minimumWeighted: 5 },
    editions: [sectionAndSome],
    attack: (of) => of("all", "M") - of("some", "M"),
    truth: 12_330,
    secret: true,
  },
  "none of a division was ever sick, as a difference of means and totals": {
    rows: [
      ...times(30, (i) => ({ section: "C", division: "C10", sex: "M", score: 1 + (i % 7) })),
      ...times(14, () => ({ section: "C", division: "C12", sex: "M", score: 0 })),
      ...times(20, (i) => ({ section: "F", division: "F41", sex: "M", score: i % 8 })),
    ],
    editions: [
      (of) => ({
        all: of.where({ section: "C" }).total("score", { by: ["sex"] }),
        some: of.where({ division: ["C10"] }).total("score", { by: ["sex"] }),
      }),
    ],
    attack: (of) => of("all", "M") - of("some", "M"),
    truth: 0,
  },
});
