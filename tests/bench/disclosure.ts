import { availableParallelism } from "node:os";
import { secure } from "../../lib/disclosure/secure.ts";
import type { System } from "../../lib/disclosure/system/system.ts";
import { recovered } from "../disclosure/randomAttack.ts";
import { beside, crossed, hierarchy, random } from "../disclosure/randomSystem.ts";
import { referenceTables } from "../disclosure/referenceTables.ts";

/** Linked cells: regions in two groupings, sectors in groups, two sexes, all totals. */
const linked = (seed: number, { zeros = false, name = "" } = {}): System =>
  crossed([hierarchy("r", 20, 5, true), hierarchy("s", 19, 6), hierarchy("x", 2)], random(seed), {
    name,
    floor: zeros ? 0 : 1,
    singletons: true,
  });

/** Suppression and audit: time, growth, what it costs beside GaussSuppression, and so many attacks. */
export async function bench(times = 1000): Promise<string[]> {
  const lines = [`${availableParallelism()} processors, Node ${process.versions.node}`, ""];
  await secure(linked(99), {});
  for (const zeros of [false, true])
    lines.push(await timed("2,000 linked cells", linked(1, { zeros }), zeros));
  for (const parts of [2, 5, 10]) {
    const systems = Array.from({ length: parts }, (_, index) => linked(index + 1, { name: `${index}:` }));
    lines.push(await timed(`${parts} components`, beside(systems), false));
  }
  return [...lines, "", ...(await againstGauss()), "", await attacks(times)];
}

async function timed(label: string, system: System, zeros: boolean): Promise<string> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const { secondary, audit, unprotected } = await secure(system, { order: 2, singletons: true });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const busy = (process.cpuUsage(cpu).user / 1e6).toFixed(1);
  const primary = system.cells.filter((cell) => cell.primary).length;
  return `${label}: ${system.cells.length} cells${zeros ? ", a quarter of the finest empty" : ""}; ${primary} primary, ${secondary.size} secondary; ${audit.audited} audited (${audit.certified} by pairs of tables, ${audit.solved} each by itself), ${audit.narrow.length + unprotected.length} open; ${seconds} s (${busy} s of processor)`;
}

async function againstGauss(): Promise<string[]> {
  const lines = ["withheld cells and their cost, as a ratio to GaussSuppression's:"];
  for (const { name, system, theirs } of referenceTables()) {
    const { secondary } = await secure(system, { order: 1, singletons: false });
    const ours = system.cells.filter(({ id, primary }) => primary || secondary.has(id));
    const cost = (cells: { cost: number }[]) => cells.reduce((sum, cell) => sum + cell.cost, 0);
    const other = system.cells.filter(({ id }) => theirs.includes(id));
    const note =
      name === "z2_linked_consistent" ? " (theirs leaves 5 primary cells open over all three tables)" : "";
    lines.push(
      `  ${name}: cells ${(ours.length / other.length).toFixed(2)}, cost ${(cost(ours) / cost(other)).toFixed(2)}${note}`,
    );
  }
  return lines;
}

async function attacks(systems: number): Promise<string> {
  const found: string[] = [];
  for (let seed = 1; seed <= systems; seed++)
    found.push(...(await recovered(seed, { inside: seed % 10 === 0 })));
  return `${systems} random linked systems attacked by linear programming: ${found.length} withheld cells recovered${found.length > 0 ? ` (${found.slice(0, 5).join(", ")})` : ""}`;
}
