import { median } from "../contender.ts";
import { arquero, danfo, duckdbOneLook, duckdbTwoLooks, ours } from "./contenders.ts";
import type { Work } from "./contenders.ts";

/** One contender in a process of its own: `one.ts NAME FILE ROWS TIMES`; writes its median, peak memory and numbers. */
const [name, file, rows, times] = process.argv.slice(2) as [string, string, string, string];
const make: Record<string, () => Promise<Work>> = {
  ours: () => ours(file, { weights: "w" }),
  clustered: () => ours(file, { weights: "w", strata: "h", psu: "u" }),
  duckdbTwoLooks: () => duckdbTwoLooks(file),
  duckdbOneLook: () => duckdbOneLook(file),
  arquero: () => arquero(file, Number(rows)),
  danfo: () => danfo(file, Number(rows)),
};
const work = await make[name]!();
const taken: number[] = [];
let found = await work();
for (let time = 0; time < Number(times); time++) {
  const start = performance.now();
  found = await work();
  taken.push(performance.now() - start);
}
const first = found.sort(([a], [b]) => a.localeCompare(b))[0];
process.stdout.write(
  JSON.stringify({
    ms: median(taken),
    peak: process.resourceUsage().maxRSS / 1024,
    groups: found.length,
    first,
  }),
);
