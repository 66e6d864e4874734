import { fromDesign } from "../../lib/disclosure/system/design.ts";
import type { System, SystemCell } from "../../lib/disclosure/system/system.ts";
import { columns, expected } from "../reference/read.ts";

/** A table as GaussSuppression gave it: columns of codes and values, with what it withheld. */
interface Table {
  name: string;
  system: System;
  /** The names of the cells that GaussSuppression withholds, primary ones included. */
  theirs: string[];
}

type Columns = Record<string, (string | number | boolean)[]>;

const files: Record<string, { file: string; value: string; parents?: Record<string, string[]> }> = {
  z1: { file: "ssb_z1", value: "ant" },
  z2: { file: "ssb_z2", value: "ant", parents: { region: ["fylke", "kostragr"] } },
  d2: { file: "ssb_d2", value: "freq", parents: { region: ["county", "k_group"] } },
  mag: { file: "ssb_magnitude1", value: "value", parents: { sector4: ["sector2"], geo: ["eu"] } },
};

const COUNTED = ["freq", "value", "ant", "nRule", "nAll", "lo", "up", "primary", "suppressed"];

/** The reference tables with their expected suppression. */
export function referenceTables(): Table[] {
  const { results } = expected("sdc_suppression") as { results: Record<string, unknown> };
  return Object.entries(results).flatMap(([name, result]) => {
    const list = (Array.isArray(result) ? result : [result]) as { table?: Columns }[];
    const tables = list.flatMap((one) => (one?.table ? [one.table] : []));
    return tables.length > 0 ? [tableOf(name, tables)] : [];
  });
}

function tableOf(name: string, tables: Columns[]): Table {
  const { file, value, parents = {} } = files[name.split("_")[0]!]!;
  const data = columns(file);
  const rows = Array.from({ length: data[value]!.length }, (_, index) => index);
  const cells = new Map<string, { cell: SystemCell; inner: [string, number][]; withheld: boolean }>();
  for (const table of tables) {
    const dimensions = Object.keys(table).filter((key) => !COUNTED.includes(key));
    table["primary"]!.forEach((primary, index) => {
      const codes = dimensions.map((key) => [key, String(table[key]![index])] as const);
      const members = rows.filter((row) =>
        codes.every(
          ([key, code]) =>
            code === "Total" ||
            [key, ...(parents[key] ?? [])].some((column) => String(data[column]![row]) === code),
        ),
      );
      const id = members.join() || codes.join();
      const amount = members.reduce((sum, row) => sum + Number(data[value]![row]), 0);
      const same = cells.get(id);
      const withheld = table["suppressed"]![index] === true || (same?.withheld ?? false);
      const isPrimary = primary === true || (same?.cell.primary ?? false);
      cells.set(id, {
        cell: { id, value: amount, cost: amount, state: "shown", primary: isPrimary },
        inner: members.map((row) => [String(row), 1]),
        withheld,
      });
    });
  }
  const all = [...cells.values()];
  return {
    name,
    system: fromDesign(
      all.map(({ cell }) => cell),
      all.map(({ inner }) => inner),
      (row) => Number(data[value]![Number(row)]),
    ),
    theirs: all.filter(({ withheld }) => withheld).map(({ cell }) => cell.id),
  };
}
