import { name, rowsOf } from "../../engine.ts";
import { isDimension } from "../../field.ts";
import type { Field } from "../../field.ts";
import { address } from "../address.ts";
import type { Check, Finding } from "../finding.ts";

/** Earlier changes that are needed to say what is usual. */
const HISTORY = 4;
/** A change is a jump when it lies so many (robust) standard deviations from the usual one … */
const DEVIATIONS = 6;
/** … and is larger than a quarter (counts and rates), or than so many points (shares, indices, means). */
const RELATIVE = Math.log(1.25);
const POINTS = 10;

/**
 * Series whose newest value jumps beyond what their past explains: the change against the median of earlier
 * ones, in robust standard deviations (1.4826 times the median absolute deviation). Small counts have the
 * spread of Poisson. A break that the source flags or the descriptor states is no jump.
 */
export const jumps: Check = async ({ connection, descriptor }) => {
  const found: Finding[] = [];
  const { fields } = descriptor.schema;
  const time = fields.find((field) => field.type === "year" && isDimension(field));
  if (!time || descriptor.oshlab.kind !== "aggregate") return found;
  const others = fields.filter((field) => isDimension(field) && field !== time);
  const flag = fields.find(({ oshlab }) => oshlab.classification === "eurostat-flag");
  const breaks = descriptor.oshlab.breaks.filter(({ dimension }) => dimension === time.name);
  for (const measure of fields.filter(({ oshlab }) => oshlab.role === "measure")) {
    const rows = await rowsOf(connection, query(measure, time, others, flag));
    const jumped = rows.filter((row) => !breaks.some(({ code }) => code === String(row[time.name])));
    const [worst] = jumped;
    if (!worst) continue;
    found.push({
      code: "JUMP",
      dimension: "comparability",
      severity: "look",
      column: measure.name,
      rows: jumped.length,
      values: {
        example: address(worst, [...others, time]),
        before: rounded(worst.earlier, measure),
        now: rounded(worst.value, measure),
      },
    });
  }
  return found;
};

function query(measure: Field, time: Field, others: Field[], flag: Field | undefined): string {
  const { kind, multiplier } = measure.oshlab;
  const isRelative = kind === "count" || kind === "rate";
  const value = name(measure.name);
  const keys = others.map((one) => `${name(one.name)}, `).join("");
  const partition =
    others.length > 0 ? `PARTITION BY ${others.map((one) => name(one.name)).join(", ")} ` : "";
  const series = keys === "" ? "1" : keys.slice(0, -2);
  const year = name(time.name);
  const change = isRelative ? "ln(value / earlier)" : "value - earlier";
  const poisson =
    kind === "count" && multiplier === undefined
      ? "AND abs(value - earlier) > 3 * sqrt(value + earlier) "
      : "";
  return (
    `WITH points AS (SELECT ${keys}${year}, ${value} AS value, lag(${value}) OVER series AS earlier, ` +
    `${flag ? `coalesce(${name(flag.name)}, '')` : "''"} AS flag, ` +
    `row_number() OVER (${partition}ORDER BY ${year} DESC) = 1 AS newest ` +
    `FROM data WHERE ${value} IS NOT NULL WINDOW series AS (${partition}ORDER BY ${year})), ` +
    `changes AS (SELECT *, ${change} AS change FROM points WHERE earlier IS NOT NULL AND flag NOT LIKE '%b%'` +
    `${isRelative ? " AND value > 0 AND earlier > 0" : ""}), ` +
    `usual AS (SELECT *, median(change) FILTER (NOT newest) OVER (PARTITION BY ${series}) AS middle, ` +
    `mad(change) FILTER (NOT newest) OVER (PARTITION BY ${series}) AS spread, ` +
    `count(*) FILTER (NOT newest) OVER (PARTITION BY ${series}) AS history FROM changes) ` +
    `SELECT *, abs(change - middle) AS jump FROM usual WHERE newest AND history >= ${HISTORY} ` +
    `AND abs(change - middle) > greatest(${DEVIATIONS} * 1.4826 * spread, ${isRelative ? RELATIVE : POINTS}) ` +
    `${poisson}ORDER BY jump DESC`
  );
}

const rounded = (value: unknown, { oshlab }: Field): number =>
  Number(Number(value).toFixed(oshlab.digits ?? 1));
