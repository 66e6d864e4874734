import type { CandidateTable } from "../../lib/disclosure/candidate.ts";
import { ruledTables } from "../../lib/disclosure/decide.ts";
import { decideAudited } from "../../lib/disclosure/decideAudited.ts";
import { protectRespondents } from "../../lib/disclosure/respondents/protect.ts";
import type { ClassesOf } from "../../lib/disclosure/respondents/rows.ts";
import { random } from "../disclosure/randomSystem.ts";
import { confidentialTable } from "../disclosure/tables.ts";

/** Columns with so many codes each. */
const SIZES = { division: 40, sex: 2, age: 6, region: 11, contract: 4, education: 5, size: 5, night: 2 };
const NAMES = Object.keys(SIZES) as (keyof typeof SIZES)[];
type Person = Record<string, string>;

/** The look at rows: invented people, by every column and its neighbour, of all and of women. */
export async function timedByRows(many: number): Promise<string> {
  const next = random(many);
  const people = Array.from({ length: many }, () => {
    const codeOf = (codes: number) => Math.floor(codes * next() ** 1.5);
    return Object.fromEntries(NAMES.map((name) => [name, `${name}${codeOf(SIZES[name])}`]));
  });
  const whom: Person[] = [{}, { sex: "sex1" }];
  const pairs = NAMES.slice(1).map((one, index) => [one, NAMES[index]!]);
  const tables = whom.flatMap((filter) =>
    [...NAMES.map((one) => [one]), ...pairs].map((by) => tableOf(people, by, filter)),
  );
  const numbers = tables.reduce((sum, { estimates }) => sum + estimates.cells.length, 0);
  const { reasons } = await decideAudited(tables);
  const start = performance.now();
  const { withheld, groups, unprotected } = await protectRespondents(ruledTables(tables), {
    classesOf: classesIn(people),
    isWithheld: (id) => reasons.has(id),
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return `rows of ${many} people behind ${numbers} numbers, ${reasons.size} of them withheld: ${groups} groups of few; ${withheld.size} more withheld for them, ${unprotected.length} left open; ${seconds} s`;
}

function tableOf(people: readonly Person[], by: readonly string[], filter: Person): CandidateTable {
  const own = Object.keys(filter).filter((name) => !by.includes(name));
  const counted = people.filter((one) => own.every((name) => one[name] === filter[name]));
  const cells = Map.groupBy(counted, (one) => by.map((name) => one[name]).join());
  return confidentialTable(
    [...cells.values()].map((group) => ({
      at: Object.fromEntries(by.map((name) => [name, group[0]![name]!])),
      value: group.length,
      n: group.length,
    })),
    {
      id: [...by, ...own].join("-"),
      filter: Object.fromEntries(own.map((name) => [name, filter[name]!])),
      statistic: { type: "headcount" },
      who: { delivery: "survey@0", computed: [], answered: [] },
    },
  );
}

const classesIn =
  (people: readonly Person[]): ClassesOf =>
  (_, columns) => {
    const classes = [...Map.groupBy(people, (one) => columns.map(({ name }) => one[name]).join()).values()];
    return Promise.resolve({
      rows: Float64Array.from(classes, ({ length }) => length),
      codes: columns.map(({ name }) => classes.map(([one]) => one![name]!)),
    });
  };
