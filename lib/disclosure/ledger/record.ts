import type { Candidate, CandidateCell, Estimates } from "../candidate.ts";
import { baseToldBy } from "../basesTold.ts";
import { estimatesOf, ruledTables } from "../decide.ts";
import type { Decisions } from "../decide.ts";
import { identity, measuredBy, totalsOf } from "../identity.ts";
import type { At } from "../parts.ts";
import type { PublicFigure, PublicTable, PublicValue } from "../public.ts";
import { baseOfCell } from "../rounding/base.ts";
import type { Bases } from "../rounding/base.ts";
import { toldBy, toldIn } from "../rounding/told.ts";
import { bandsOf } from "../system/bands.ts";
import { reportSystem } from "../system/report.ts";
import type { System } from "../system/system.ts";
import { wholesOf } from "../system/unions.ts";
import { isConfidential } from "../whole.ts";
import { deliveriesOf } from "./deliveries.ts";
import { placing } from "./together/places.ts";
import { respondentsOf } from "./respondents.ts";
import { cellHash, sealed } from "./seal.ts";
import type { Ledger, LedgerCell } from "./schema.ts";

/** An output of an edition: what it was made from, and what of it is public. */
export interface Output {
  /** Chapter and name, as `oshlab check` says them. */
  name: string;
  candidate: Candidate;
  record: PublicFigure | PublicTable | PublicValue;
}

/** What a reader sees of a cell. */
type Seen = Pick<LedgerCell, "state" | "value" | "step" | "in" | "at"> & Partial<Pick<LedgerCell, "kind">>;

/**
 * The ledger of an edition: every cell of every confidential table in it and the equations between them, from what was
 * decided and from the public records. Numbers come from public records alone; of all else there are only hashes.
 */
export function recordLedger(
  edition: string,
  outputs: readonly Output[],
  { reasons, bases }: Pick<Decisions, "reasons" | "bases">,
): Ledger {
  const tables = ruledTables(outputs.map(({ candidate }) => candidate));
  const system = reportSystem(tables);
  const seen = seenIn(outputs, bases);
  const kinds = new Map(system.cells.map(({ id, kind }) => [id, kind]));
  const whole = wholeMeasures(system);
  const unseen = { shown: "known", known: "margin", hidden: "rest", published: "published" } as const;
  const placeOf = placing();
  const told = basesToldIn(outputs, (id) => seen.get(id)?.state === "published");
  const cells = system.cells.map(({ id, state }): LedgerCell => {
    // Of a rest its total, of a sum its first part.
    const { [0]: first = id } = id.split(/ [−+] (?=\(?\[")/);
    const { state: shown, kind: own, ...number }: Partial<Seen> = seen.get(id) ?? {};
    const printed = shown === "published" ? own : undefined;
    const kind = printed ?? kinds.get(id) ?? kinds.get(first) ?? "count";
    const isWhole = kind === "count" && whole.has(measuredBy(first));
    const as = shown ?? (reasons.has(id) ? "withheld" : unseen[state]);
    return {
      id: cellHash(id),
      state: as,
      kind,
      ...(isWhole ? { whole: true as const } : {}),
      ...number,
      ...(isWhole ? placeOf(id) : {}),
      ...(isWhole && as === "published" ? partOf(id) : {}),
      ...(isWhole && as === "margin" ? bandsIn(id) : {}),
      ...(isWhole && (number.step ?? 0) > 1 ? { toldBy: toldBy(id).map(cellHash) } : {}),
    };
  });
  const relations = system.relations.map((relation) =>
    relation.map(([cell, factor]): [string, number] => [cells[cell]!.id, factor]),
  );
  return sealed({
    schema: "oshlab/ledger/3",
    edition,
    hash: "",
    deliveries: deliveriesOf(outputs.map(({ candidate }) => candidate)),
    cells,
    told: [
      ...toldIn(
        outputs.map(({ candidate }) => candidate),
        (id) => bases?.has(id) ?? false,
      ),
    ].map(cellHash),
    respondents: respondentsOf(tables, (id) => {
      const { state, step = 0, kind } = seen.get(id) ?? {};
      return told.has(id) || (state === "published" && (kind !== "count" || step <= 1));
    }),
    relations,
  });
}

/** The numbers of respondents that intervals of published shares tell. */
const basesToldIn = (outputs: readonly Output[], isPublished: (id: string) => boolean): Set<string> =>
  new Set(
    outputs
      .flatMap(({ candidate }) => estimatesOf(candidate))
      .flatMap((estimates) =>
        estimates.cells
          .filter((cell) => isConfidential(estimates) && isPublished(identity(estimates, cell)))
          .flatMap((cell) => baseToldBy(estimates, cell) ?? []),
      ),
  );

/** What it is a part of, for tables that are published later. */
function partOf(id: string): Pick<LedgerCell, "up" | "bands" | "wholes"> {
  const up = totalsOf(id).map(({ total, along }): [string, string] => [cellHash(total), cellHash(along)]);
  const wholes = wholesOf(id).map(({ parts }) => parts.map(cellHash));
  return { up, ...bandsIn(id), ...(wholes.length > 0 ? { wholes } : {}) };
}

function bandsIn(id: string): Pick<LedgerCell, "bands"> {
  const bands = bandsOf(id).map(({ of, from, to }): [string, string] => [cellHash(of), `${from}-${to}`]);
  return bands.length > 0 ? { bands } : {};
}

/** Measures of which every number counts whole things: one by one that would tell of a number itself. */
function wholeMeasures({ cells }: System): Set<string> {
  const all = new Set(cells.filter(({ state }) => state === "shown").map(({ id }) => measuredBy(id)));
  for (const { id, state, whole } of cells) if (state === "shown" && !whole) all.delete(measuredBy(id));
  return all;
}

/** What readers see of each cell of confidential outputs: a number wherever one is printed. */
function seenIn(outputs: readonly Output[], bases: Bases | undefined): Map<string, Seen> {
  const found = new Map<string, Seen>();
  const see = (id: string, seen: Seen): void => {
    const before = found.get(id);
    if (!before || tellsMore(seen, before)) found.set(id, seen);
  };
  for (const { name, candidate, record } of outputs) {
    if (candidate.kind === "value") {
      const [estimates] = candidate.of;
      if (record.kind !== "value" || candidate.operation !== "identity" || !isConfidential(estimates!))
        continue;
      const { value, digits, status } = record;
      const cell = estimates!.cells[0]!;
      const number = typeof value === "number" ? value : null;
      const shown = seenAs(
        status,
        number,
        stepOf(estimates!, cell, digits, bases),
        name,
        cell.at,
        estimates!,
      );
      if (shown) see(identity(estimates!, cell), shown);
    } else if (record.kind !== "value" && isConfidential(candidate.estimates)) {
      const { estimates } = candidate;
      const shown = new Map(record.cells.map((cell) => [codesOf(cell.at), cell]));
      for (const cell of estimates.cells) {
        const { status, value } = shown.get(codesOf(cell.at))!;
        const step = stepOf(estimates, cell, estimates.measure.digits, bases);
        const seen = seenAs(status, value, step, name, cell.at, estimates);
        if (seen) see(identity(estimates, cell), seen);
      }
    }
  }
  return found;
}

/** A rate is known by its count: what is printed of the count itself comes first, then the finer number. */
function tellsMore(one: Seen, than: Seen): boolean {
  if (one.value === undefined || than.value === undefined) return one.value !== undefined;
  const [isCount, wasCount] = [one, than].map(({ kind }) => kind === "count");
  return isCount === wasCount ? one.step! < than.step! : isCount!;
}

function seenAs(
  status: PublicValue["status"],
  value: number | null,
  step: number,
  name: string,
  at: At,
  { measure: { kind } }: Estimates,
): Seen | undefined {
  const place = { in: name, at: codesOf(at) };
  if (status === "suppressed") return { state: "withheld", ...place };
  return value === null ? undefined : { state: "published", kind, value, step, ...place };
}

const codesOf = (at: At): string =>
  Object.entries(at)
    .map((pair) => pair.join("="))
    .sort()
    .join(" · ");

/** How far apart two numbers are that are printed as different ones. */
const stepOf = (
  estimates: Estimates,
  cell: CandidateCell,
  digits: number,
  bases: Bases | undefined,
): number => baseOfCell(estimates, cell, bases) || Number((10 ** -digits).toFixed(digits));
