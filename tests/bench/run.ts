/**
 * `npm run bench [report|kernel]`: measures and prints; nothing is judged. Figures depend on the machine, so
 * quote the ratios against the peers of the same run.
 */
const BENCHES: Record<string, () => Promise<{ bench: () => Promise<string[]> }>> = {
  report: () => import("./report.ts"),
  kernel: () => import("./kernel.ts"),
};

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) {
  const load = BENCHES[name];
  if (!load) {
    process.stderr.write(`No benchmark “${name}”. There are: ${Object.keys(BENCHES).join(", ")}.\n`);
    process.exit(2);
  }
  process.stdout.write(`\n── ${name}\n`);
  for (const line of await (await load()).bench()) process.stdout.write(`${line}\n`);
}
