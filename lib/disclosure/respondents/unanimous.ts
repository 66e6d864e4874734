import type { Group } from "./groups.ts";
import type { AskedColumn, Classes } from "./rows.ts";

/** By so many columns at once groups are looked for, beside the 0/1 column. */
const DEPTH = 3;

/**
 * The same classes, and of each those that it would be if some of its people had a 0 instead of a 1, or a 1 instead of
 * a 0: nobody is in them, which a reader doesn't know.
 */
export function withTwins({ rows, codes }: Classes, columns: readonly AskedColumn[]): Classes {
  const all = [...rows.keys()].map((one) => codes.map((column) => column[one]!));
  const known = new Set(all.map((one) => JSON.stringify(one)));
  const twins = [...columns.entries()]
    .filter(([, { as }]) => as === "has")
    .flatMap(([place]) =>
      all.flatMap((one) => {
        if (one[place] === "") return [];
        const twin = one.with(place, one[place] === "1" ? "0" : "1");
        const key = JSON.stringify(twin);
        if (known.has(key)) return [];
        known.add(key);
        return [twin];
      }),
    );
  return {
    rows: Float64Array.from([...rows, ...twins.map(() => 0)]),
    codes: codes.map((column, place) => [...column, ...twins.map((twin) => twin[place]!)]),
  };
}

/**
 * Who would have to be there for a group not to be all the same: of those with the same codes in up to three columns,
 * where all have a 1, whoever had a 0; where none has one, whoever had. That nobody is may not be known.
 *
 * @param classes with their twins
 */
export function missingIn(
  classes: Classes,
  columns: readonly AskedColumn[],
  nameOf: (columns: readonly number[], codes: readonly string[]) => string,
): Group[] {
  const { rows, codes } = classes;
  const placesAs = (as: AskedColumn["as"]) =>
    [...columns.keys()].filter((place) => columns[place]!.as === as);
  const found = new Map<string, Group>();
  for (const has of placesAs("has")) {
    const answered = [...rows.keys()].filter((one) => codes[has]![one] !== "");
    const walk = (from: number, places: readonly number[], group: readonly number[]): void => {
      const [without, having] = ["0", "1"].map((code) => group.filter((one) => codes[has]![one] === code));
      const [none, all] = [having!, without!].map((side) => side.every((one) => rows[one] === 0));
      if (none !== all) {
        const missing = none ? having! : without!;
        const key = missing.join();
        if (missing.length > 0 && !found.has(key)) {
          const own = [...places, has];
          const name = nameOf(
            own,
            own.map((place) => codes[place]![missing[0]!]!),
          );
          found.set(key, { classes: Int32Array.from(missing), name });
        }
        return;
      }
      if (none || places.length === DEPTH) return;
      for (const place of placesAs("code").filter((one) => one >= from))
        for (const [code, part] of Map.groupBy(group, (one) => codes[place]![one]!))
          if (code !== "") walk(place + 1, [...places, place], part);
    };
    walk(0, [], answered);
  }
  return [...found.values()];
}
