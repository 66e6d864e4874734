import { amountKey } from "../disclosure/respondents/rows.ts";
import type {
  AskedAmount,
  AskedColumn,
  AskedUnits,
  Classes,
  ClassesOf,
  Contributions,
} from "../disclosure/respondents/rows.ts";
import { deliveryName } from "../disclosure/identity.ts";
import { UserError } from "../error.ts";
import { queryArrays } from "./columns.ts";
import { contributionsIn } from "./contributors.ts";
import { deliveries, verify } from "./delivery.ts";
import { selectDerived } from "./derived.ts";
import { name, text, withEngine } from "./engine.ts";
import { sourceFolders } from "./folders.ts";
import { readDescriptor } from "./read-descriptor.ts";
import { unitOf } from "./unit.ts";

/**
 * Reads the rows of deliveries for output checking: those that have the same codes in all columns that are asked for are
 * one class. The same question is asked once.
 *
 * @throws UserError DATA_UNKNOWN, DATA_FORGOTTEN, DATA_CHANGED, DATA_ROWS
 * @example
 * const classesOf = classesOfDeliveries();
 * await classesOf("synthetic-wellbeing@4f1c09ab52de", [{ name: "sector", as: "code", computed: [] }]);
 */
export function classesOfDeliveries(): ClassesOf {
  const known = new Map<string, Promise<Classes>>();
  return (delivery, columns, units, amounts = []) => {
    const key = JSON.stringify([delivery, columns, units, amounts]);
    const found =
      known.get(key) ?? read(deliveryOf(delivery), columns, units, amounts).catch(unfound(delivery));
    known.set(key, found);
    return found;
  };
}

/** What the engine can't find or compute is said as an error of the user's; all else is ours. */
const unfound =
  (name: string) =>
  (error: unknown): never => {
    const [problem] = error instanceof Error ? error.message.split("\n") : [];
    throw problem && ENGINE.test(problem) ? new UserError("DATA_ROWS", { name, problem }) : error;
  };

/** How the engine begins what it says of a query. */
const ENGINE = /^(Binder|Catalog|Conversion|Invalid Input|Out of Range|Parser) Error: /;

interface Delivered {
  file: string;
  /** The column of the weights; absent: each row counts for one. */
  weights: string | undefined;
}

/** A delivery by the name that identities have for it. */
function deliveryOf(delivery: string): Delivered {
  const source = delivery.slice(0, delivery.lastIndexOf("@"));
  const folder = sourceFolders().get(source);
  const descriptor = folder && readDescriptor(folder);
  const found =
    descriptor &&
    deliveries(descriptor).find(({ hash }) => deliveryName({ name: source, hash }) === delivery);
  if (!found) throw new UserError("DATA_UNKNOWN", { name: delivery, known: source });
  verify(source, found);
  return { file: found.file, weights: descriptor.oshlab.design?.weights };
}

async function read(
  delivered: Delivered,
  columns: readonly AskedColumn[],
  units: AskedUnits | undefined,
  amounts: readonly AskedAmount[],
): Promise<Classes> {
  const rows = rowsWith(delivered, columns, amounts, units);
  const names = columns.map((_, index) => `c${index}`);
  const grouped = names.length > 0 ? ` GROUP BY ${names.join(", ")} ORDER BY ${names.join(", ")}` : "";
  const told = units ? [someOf(units)] : [];
  const found = await withEngine((connection) =>
    queryArrays(
      connection,
      `SELECT ${[...names, "CAST(count(*) AS DOUBLE) AS rows", ...told].join(", ")} FROM ${rows}${grouped}`,
    ),
  );
  const classes = {
    rows: Float64Array.from(found["rows"]!, Number),
    codes: names.map((one) => Array.from(found[one]!, String)),
    ...(units ? { units: Array.from(found["units"] as string[], (one) => JSON.parse(one) as string[]) } : {}),
  };
  const contributions = new Map<string, Contributions>();
  for (const [index, amount] of amounts.entries())
    contributions.set(
      amountKey(amount),
      await contributionsIn(rows, {
        names,
        amount: `a${index}`,
        places: amount.places,
        isOfUnits: units !== undefined,
        many: classes.rows.length,
      }),
    );
  return { ...classes, amounts: contributions };
}

/**
 * The rows with the codes that are asked for (c0, c1 …), the amounts (a0 …) with their weight, and the unit. Columns that chapters computed differently are joined by the place of their rows: a window may turn their order.
 */
function rowsWith(
  { file, weights }: Delivered,
  columns: readonly AskedColumn[],
  amounts: readonly AskedAmount[],
  units: AskedUnits | undefined,
): string {
  const all = `read_parquet(${text(file)}, file_row_number = true)`;
  const computedBy = (computed: AskedColumn["computed"]): string =>
    computed.reduce(
      (rows, layer) =>
        selectDerived(
          rows,
          Object.fromEntries(Object.entries(layer).map(([column, sql]) => [column, { sql }])),
        ),
      `SELECT * FROM ${all}`,
    );
  const weight = weights === undefined ? "1" : numberIn(weights);
  const asked = [
    ...columns.map((column, index) => ({ of: column, sql: `${codeOf(column, weight)} AS c${index}` })),
    ...amounts.map((of, index) => ({ of, sql: `${numberIn(of.name)} AS a${index}` })),
  ];
  const variants = [...Map.groupBy(asked, ({ of }) => JSON.stringify(of.computed)).values()].map(
    (some) =>
      `(SELECT ${[PLACE, ...some.map(({ sql }) => sql)].join(", ")} FROM (${computedBy(some[0]!.of.computed)}))`,
  );
  if (units) variants.push(`(SELECT ${PLACE}, ${unitOf(units)} AS unit FROM ${all})`);
  if (amounts.length > 0) variants.push(`(SELECT ${PLACE}, ${weight} AS weight FROM ${all})`);
  return variants.length > 0 ? joinedBy(PLACE, variants) : all;
}

/** The engine's name for the place of a row in its file. */
const PLACE = "file_row_number";

const joinedBy = (place: string, [first, ...others]: string[]): string =>
  [first!, ...others.map((one) => `JOIN ${one} USING (${place})`)].join(" ");

/** The first units of a class, as JSON: as many as are enough. */
const someOf = ({ enough }: AskedUnits): string =>
  `CAST(to_json(COALESCE(list_slice(list_sort(list(DISTINCT unit) FILTER (unit IS NOT NULL)), 1, ${enough}), [])) AS VARCHAR) AS units`;

const numberIn = (column: string): string => `CAST(${name(column)} AS DOUBLE)`;

/** @param weight the weight of a row, as the description says */
const codeOf = ({ name: column, as }: AskedColumn, weight: string): string => {
  if (as === "weight") {
    const other = column === "" ? "1" : numberIn(column);
    const percent = `CAST(CAST(round(100 * ln(${other} / ${weight})) AS BIGINT) AS VARCHAR)`;
    return `CASE WHEN ${other} > 0 AND ${weight} > 0 THEN ${percent} ELSE 'none' END`;
  }
  const value = name(column);
  if (as === "code") return `COALESCE(CAST(${value} AS VARCHAR), '')`;
  const has = as === "has" ? `CASE WHEN ${numberIn(column)} = 1 THEN '1' ELSE '0' END` : "'1'";
  return `CASE WHEN ${value} IS NULL THEN '' ELSE ${has} END`;
};
