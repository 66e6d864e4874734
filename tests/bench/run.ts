/**
 * `npm run bench [report|kernel|screen [1000]|import [2000]|disclosure|statistics [100000]]`: measures and prints; nothing is judged. A
 * number says how often, or how many rows. Figures depend on the machine, so
 * quote the ratios against the peers of the same run.
 */
const BENCHES: Record<string, () => Promise<{ bench: (times?: number) => Promise<string[]> }>> = {
  report: () => import("./report.ts"),
  kernel: () => import("./kernel.ts"),
  screen: () => import("./screen.ts"),
  import: () => import("./import.ts"),
  disclosure: () => import("./disclosure.ts"),
  statistics: () => import("./statistics.ts"),
};

const wanted = process.argv.slice(2).filter((word) => !/^\d+$/.test(word));
const times = process.argv.slice(2).find((word) => /^\d+$/.test(word));
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) {
  const load = BENCHES[name];
  if (!load) {
    process.stderr.write(`No benchmark “${name}”. There are: ${Object.keys(BENCHES).join(", ")}.\n`);
    process.exit(2);
  }
  process.stdout.write(`\n── ${name}\n`);
  for (const line of await (await load()).bench(times === undefined ? undefined : Number(times)))
    process.stdout.write(`${line}\n`);
}
