import type { CandidateTable } from "../../lib/disclosure/candidate.ts";
import type { Ledger } from "../../lib/disclosure/ledger/schema.ts";
import type { ClassesOf } from "../../lib/disclosure/respondents/rows.ts";
import type { Relation, System, SystemCell } from "../../lib/disclosure/system/system.ts";
import { edition } from "./editions.ts";
import { attack } from "./linear.ts";
import { random } from "./randomSystem.ts";
import { confidentialTable } from "./tables.ts";

const DIMENSIONS = { sector: ["A", "B", "C", "D"], sex: ["F", "M"], region: ["X", "Y", "Z"] };
type Name = keyof typeof DIMENSIONS;
export const NAMES = Object.keys(DIMENSIONS) as Name[];
export type At = Partial<Record<Name, string>>;

const addresses = (names: readonly Name[]): At[] =>
  names.reduce<At[]>(
    (all, name) => all.flatMap((at) => DIMENSIONS[name].map((code) => ({ ...at, [name]: code }))),
    [{}],
  );
export const INNER = addresses(NAMES);
/** Is the inner cell one of these, of whom some dimensions have several categories together (`B+C`)? */
export const isIn = (inner: At, at: At) =>
  Object.entries(at).every(([name, code]) => code.split("+").includes(inner[name as Name]!));
export const nameOf = (at: At) => NAMES.map((name) => at[name] ?? "*").join("|");

/** One category of a dimension, or two or three of them together. */
function domainOf(next: () => number, name: Name): string {
  const codes = [...DIMENSIONS[name]];
  const many = Math.min(codes.length - 1, 1 + Math.floor(3 * next()));
  while (codes.length > many) codes.splice(Math.floor(next() * codes.length), 1);
  return codes.join("+");
}

/** Some of the categories that an address has together, where fewer than asked are in them, but somebody. */
export const smallIn = (at: At, countOf: (at: At) => number): string[] =>
  Object.entries(at)
    .filter(([, code]) => code.includes("+"))
    .flatMap(([name, code]) => someOf(code.split("+")).map((some) => ({ ...at, [name]: some.join("+") })))
    .filter((part) => countOf(part) > 0 && countOf(part) < 5)
    .map(nameOf);

/** Each, and all but each. */
const someOf = (codes: readonly string[]): string[][] => [
  ...codes.map((code) => [code]),
  ...(codes.length > 2 ? codes.map((code) => codes.filter((one) => one !== code)) : []),
];

export const countIn =
  (counts: readonly number[]) =>
  (at: At): number =>
    INNER.reduce((sum, inner, index) => sum + (isIn(inner, at) ? counts[index]! : 0), 0);

/**
 * Tables of a random population: some of its variables, of all, of one category or of several together, with totals or
 * without.
 */
export function tablesOf(next: () => number, counts: readonly number[], id: string): CandidateTable[] {
  const count = countIn(counts);
  return [0, 1, 2].map((table) => {
    const names = NAMES.filter(() => next() < 0.6);
    const by = names.length > 0 ? names : [NAMES[Math.floor(next() * NAMES.length)]!];
    const fixed = NAMES.filter((name) => !by.includes(name) && next() < 0.6);
    const filter = Object.fromEntries(fixed.map((name) => [name, domainOf(next, name)]));
    const totals = next() < 0.5;
    const codes = totals
      ? by.reduce<At[]>(
          (all, name) =>
            all.flatMap((at) =>
              [...DIMENSIONS[name], undefined].map((code) => (code ? { ...at, [name]: code } : at)),
            ),
          [{}],
        )
      : addresses(by);
    const cells = codes.map((at) => {
      const n = count({ ...at, ...filter });
      return { at: Object.fromEntries(by.map((name) => [name, at[name] ?? "T"])), value: n, n };
    });
    return confidentialTable(cells, {
      id: `${id}-${table}`,
      filter,
      statistic: { type: "headcount" },
      who: { delivery: "survey@0", computed: [], answered: [] },
      totals: totals ? Object.fromEntries(by.map((name) => [name, "T"])) : {},
    });
  });
}

/** What was attacked of random editions, and how it ended. */
export interface AttackedEditions {
  /** Editions that were published, and that were refused because nothing protects them. */
  published: number;
  refused: number;
  /** Cells with too few people in them. */
  cells: number;
  /** Those that are known exactly. */
  found: string[];
}

/**
 * What linear programming over all that random editions print tells of the small cells of their tables, and of single
 * categories in them, exactly.
 *
 * @param options.many editions
 * @param options.withRows does output checking see whose rows they are about? Else it knows them by their names
 * @param options.withLedger do they know of each other?
 * @param options.base to what every second edition rounds its counts by choice; 0: to nothing
 */
export async function attackedEditions(
  seed: number,
  { many = 2, withLedger = true, withRows = true, base = 0 } = {},
): Promise<AttackedEditions> {
  const next = random(seed);
  const counts = INNER.map(() => Math.floor(40 * next() ** 2));
  const printed = new Set<string>();
  const exact = new Set<string>();
  const small = new Set<string>();
  const ledgers: Ledger[] = [];
  let refused = 0;
  for (let index = 0; index < many; index++) {
    const id = String(2020 + index);
    const tables = tablesOf(next, counts, id);
    const bases = base > 1 && index % 2 === 1 ? tables.map((one) => [one.id, base] as const) : [];
    const { records, ledger, decisions } = await edition(
      id,
      tables,
      ledgers,
      Object.fromEntries(bases),
      withRows ? classesIn(counts) : undefined,
    );
    if (decisions.unprotected.length + decisions.audit!.narrow.length > 0) {
      refused++;
      continue;
    }
    if (withLedger) ledgers.push(ledger);
    tables.forEach(({ estimates }, index) => {
      const shown = new Map(records[index]!.cells.map((cell) => [JSON.stringify(cell.at), cell.status]));
      for (const { at, n } of estimates.cells) {
        const codes = Object.entries({ ...estimates.filter, ...at }).filter(([, code]) => code !== "T");
        const name = nameOf(Object.fromEntries(codes) as At);
        if (shown.get(JSON.stringify(at)) === "shown") {
          printed.add(name);
          if (bases.length === 0) exact.add(name);
        }
        // Nobody is no secret.
        if (n! > 0 && n! < 5) small.add(name);
        for (const part of smallIn(Object.fromEntries(codes), countIn(counts))) small.add(part);
      }
    });
  }
  const system = systemOf(counts, new Set([...printed, ...small]));
  const rounded = [...printed].filter((name) => !exact.has(name)).map((name) => [name, base] as const);
  const bounds = await attack(system, printed, [...small], new Map(rounded));
  const found = [...bounds]
    .filter(([id, { low, high }]) => printed.has(id) || Math.floor(high + 1e-6) - Math.ceil(low - 1e-6) < 1)
    .map(([id]) => `${seed}: ${id}`);
  return { published: many - refused, refused, cells: small.size, found };
}

/** The people as rows: those that the columns don't tell apart are one class. */
const classesIn =
  (counts: readonly number[]): ClassesOf =>
  (_, columns) => {
    const there = INNER.flatMap((at, index) => (counts[index]! > 0 ? [{ at, rows: counts[index]! }] : []));
    return Promise.resolve({
      rows: Float64Array.from(there, ({ rows }) => rows),
      codes: columns.map(({ name }) => there.map(({ at }) => at[name as Name]!)),
    });
  };

function systemOf(counts: readonly number[], names: ReadonlySet<string>): System {
  const cell = (id: string, value: number): SystemCell => ({
    id,
    value,
    cost: 1,
    least: 5,
    state: "shown",
    primary: false,
  });
  const cells = INNER.map((at, index) => cell(nameOf(at), counts[index]!));
  const relations: Relation[] = [];
  for (const name of names) {
    const codes = name.split("|");
    const at = Object.fromEntries(
      NAMES.flatMap((one, index) => (codes[index] === "*" ? [] : [[one, codes[index]!]])),
    );
    const of = INNER.flatMap((inner, index) => (isIn(inner, at) ? [index] : []));
    if (of.length === 1) continue;
    relations.push([[cells.length, -1], ...of.map((one) => [one, 1] as const)]);
    cells.push(
      cell(
        name,
        of.reduce((sum, one) => sum + counts[one]!, 0),
      ),
    );
  }
  return { cells, relations };
}
