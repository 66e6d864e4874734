import { availableParallelism } from "node:os";
import { joinLedgers } from "../../lib/disclosure/ledger/join.ts";
import { secure } from "../../lib/disclosure/secure.ts";
import type { System } from "../../lib/disclosure/system/system.ts";
import { ledgerOf } from "../disclosure/ledgerOf.ts";
import { beside, crossed, hierarchy, random } from "../disclosure/randomSystem.ts";
import { referenceTables } from "../disclosure/referenceTables.ts";
import { timedByRows } from "./respondents.ts";

/** Linked cells: regions in two groupings, sectors in groups, two sexes, all totals. */
const linked = (seed: number, { zeros = false, name = "" } = {}): System =>
  crossed([hierarchy("r", 20, 5, true), hierarchy("s", 19, 6), hierarchy("x", 2)], random(seed), {
    name,
    floor: zeros ? 0 : 1,
    singletons: true,
  });

/** Suppression and audit: time, growth, and what it costs beside GaussSuppression. */
export async function bench(): Promise<string[]> {
  const lines = [`${availableParallelism()} processors, Node ${process.versions.node}`, ""];
  await secure(linked(99), {});
  for (const zeros of [false, true])
    lines.push(await timed("2,000 linked cells", linked(1, { zeros }), zeros));
  for (const parts of [2, 5, 10]) {
    const systems = Array.from({ length: parts }, (_, index) => linked(index + 1, { name: `${index}:` }));
    lines.push(await timed(`${parts} components`, beside(systems), false));
  }
  lines.push(
    await besideLedger("the same tables", false),
    await besideLedger("other groups of regions", true),
  );
  for (const many of [4_000, 100_000]) lines.push(await timedByRows(many));
  return [...lines, "", ...(await againstGauss())];
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

/** The same with a ledger of the same size: of the same tables, or with regions in other groups. */
async function besideLedger(label: string, others: boolean): Promise<string> {
  const name = '["register@0"]|n|';
  const build = (size: number): System =>
    crossed([hierarchy("r", 20, size, true), hierarchy("s", 19, 6), hierarchy("x", 2)], random(1), {
      name,
      floor: 1,
      singletons: true,
    });
  const options = { order: 2, singletons: true };
  const earlier = build(others ? 4 : 5);
  if (others) for (const cell of earlier.cells) cell.id = cell.id.replace(/\|r([gh])/, "|r-$1");
  const ledger = ledgerOf(earlier, (await secure(earlier, options)).secondary);
  const own = build(5);
  const alone = await clocked(() => secure(own, options));
  const start = performance.now();
  const { system } = await joinLedgers(own, ledger.deliveries, [ledger]);
  const joined = ((performance.now() - start) / 1000).toFixed(1);
  const { result, seconds } = await clocked(() => secure(system, options));
  const open = result.audit.narrow.length + result.unprotected.length;
  return `${own.cells.length} cells beside a ledger of ${ledger.cells.length} (${label}): ${system.cells.length} joined in ${joined} s; ${result.audit.audited} audited, ${open} open; ${seconds} s, without the ledger ${alone.seconds} s`;
}

async function clocked<T>(run: () => Promise<T>): Promise<{ result: T; seconds: string }> {
  const start = performance.now();
  const result = await run();
  return { result, seconds: ((performance.now() - start) / 1000).toFixed(1) };
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
