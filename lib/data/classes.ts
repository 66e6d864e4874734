import { amountKey } from "../disclosure/respondents/rows.ts";
import type {
  AskedAmount,
  AskedColumn,
  AskedUnits,
  Classes,
  ClassesOf,
} from "../disclosure/respondents/rows.ts";
import { deliveryName } from "../disclosure/identity.ts";
import { UserError } from "../error.ts";
import { queryArrays } from "./columns.ts";
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
 * @throws UserError DATA_UNKNOWN, DATA_FORGOTTEN, DATA_CHANGED
 * @example
 * const classesOf = classesOfDeliveries();
 * await classesOf("synthetic-wellbeing@4f1c09ab52de", [{ name: "sector", as: "code", computed: [] }]);
 */
export function classesOfDeliveries(): ClassesOf {
  const known = new Map<string, Promise<Classes>>();
  return (delivery, columns, units, amounts = []) => {
    const key = JSON.stringify([delivery, columns, units, amounts]);
    const found = known.get(key) ?? read(fileOf(delivery), columns, units, amounts);
    known.set(key, found);
    return found;
  };
}

/** The Parquet file of a delivery by the name that identities have for it. */
function fileOf(delivery: string): string {
  const source = delivery.slice(0, delivery.lastIndexOf("@"));
  const folder = sourceFolders().get(source);
  const found =
    folder &&
    deliveries(readDescriptor(folder)).find(({ hash }) => deliveryName({ name: source, hash }) === delivery);
  if (!found) throw new UserError("DATA_UNKNOWN", { name: delivery, known: source });
  verify(source, found);
  return found.file;
}

async function read(
  file: string,
  columns: readonly AskedColumn[],
  units: AskedUnits | undefined,
  amounts: readonly AskedAmount[],
): Promise<Classes> {
  // Columns that chapters computed differently are joined by the place of their rows: a window may turn their order.
  const all = `read_parquet(${text(file)}, file_row_number = true)`;
  const place = "file_row_number";
  const rowsWith = (computed: AskedColumn["computed"]): string =>
    computed.reduce(
      (rows, layer) =>
        selectDerived(
          rows,
          Object.fromEntries(Object.entries(layer).map(([column, sql]) => [column, { sql }])),
        ),
      `SELECT * FROM ${all}`,
    );
  const asked = [
    ...columns.map((column, index) => ({ of: column, sql: `${codeOf(column)} AS c${index}` })),
    ...amounts.map((of, index) => ({ of, sql: `abs(CAST(${name(of.name)} AS DOUBLE)) AS a${index}` })),
  ];
  const variants = [...Map.groupBy(asked, ({ of }) => JSON.stringify(of.computed)).values()].map(
    (some) =>
      `(SELECT ${[place, ...some.map(({ sql }) => sql)].join(", ")} FROM (${rowsWith(some[0]!.of.computed)}))`,
  );
  if (units) variants.push(`(SELECT ${place}, ${unitOf(units)} AS unit FROM ${all})`);
  const from = variants.length > 0 ? joinedBy(place, variants) : all;
  const names = columns.map((_, index) => `c${index}`);
  // Whoever contributes: the unit, or a row that is of none.
  const who = units ? `COALESCE('unit ' || unit, ${place}::VARCHAR)` : `${place}::VARCHAR`;
  const own = [...names, ...(units ? ["unit"] : [])];
  const sums = amounts.map((_, index) => `sum(a${index}) AS a${index}`);
  const contributors = `SELECT ${[...own, ...sums, "count(*) AS n"].join(", ")} FROM ${from} GROUP BY ${[...own, who].join(", ")}`;
  const grouped = names.length > 0 ? ` GROUP BY ${names.join(", ")} ORDER BY ${names.join(", ")}` : "";
  const told = [
    ...(units ? [someOf(units)] : []),
    ...amounts.flatMap((_, index) => [
      `COALESCE(sum(a${index}), 0) AS s${index}`,
      `CAST(to_json(COALESCE(max(a${index}, 2), [])) AS VARCHAR) AS l${index}`,
    ]),
  ];
  const rows = amounts.length > 0 ? `sum(n)` : `count(*)`;
  const found = await withEngine((connection) =>
    queryArrays(
      connection,
      `SELECT ${[...names, `CAST(${rows} AS DOUBLE) AS rows`, ...told].join(", ")} FROM ${amounts.length > 0 ? `(${contributors})` : from}${grouped}`,
    ),
  );
  const listsIn = <T>(column: string): T[] =>
    Array.from(found[column]! as ArrayLike<unknown>, (one) => JSON.parse(String(one)) as T);
  return {
    rows: Float64Array.from(found["rows"]!, Number),
    codes: names.map((one) => Array.from(found[one]!, String)),
    ...(units ? { units: listsIn<string[]>("units") } : {}),
    amounts: new Map(
      amounts.map((of, index) => [
        amountKey(of),
        {
          sums: Float64Array.from(found[`s${index}`]!, Number),
          largest: listsIn<number[]>(`l${index}`).map(([first = 0, second = 0]) => [first, second]),
        },
      ]),
    ),
  };
}

const joinedBy = (place: string, [first, ...others]: string[]): string =>
  [first!, ...others.map((one) => `JOIN ${one} USING (${place})`)].join(" ");

/** The first units of a class, as JSON: as many as are enough. */
const someOf = ({ enough }: AskedUnits): string =>
  `CAST(to_json(COALESCE(list_slice(list_sort(list(DISTINCT unit) FILTER (unit IS NOT NULL)), 1, ${enough}), [])) AS VARCHAR) AS units`;

const codeOf = ({ name: column, as }: AskedColumn): string => {
  const value = name(column);
  if (as === "code") return `COALESCE(CAST(${value} AS VARCHAR), '')`;
  const has = as === "has" ? `CASE WHEN CAST(${value} AS DOUBLE) = 1 THEN '1' ELSE '0' END` : "'1'";
  return `CASE WHEN ${value} IS NULL THEN '' ELSE ${has} END`;
};
