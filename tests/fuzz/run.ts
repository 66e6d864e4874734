import { parseArgs } from "node:util";

/**
 * `npm run fuzz -- import --seed 1 --files 10000`: spoilt files. Says what came of them; what went wrong is kept in
 * build/fuzz, and the exit code is 1.
 */
const FUZZES = { import: () => import("./import.ts") };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string", default: "1" }, files: { type: "string", default: "1000" } },
});
const name = positionals[0] ?? "import";
if (!(name in FUZZES)) {
  process.stderr.write(`No fuzz “${name}”. There are: ${Object.keys(FUZZES).join(", ")}.\n`);
  process.exit(2);
}
const { fuzz } = await FUZZES[name as keyof typeof FUZZES]();
const start = performance.now();
const { files, outcomes, wrong, slowest, megabytes } = await fuzz({
  seed: Number(values.seed),
  files: Number(values.files),
  keep: "build/fuzz",
  say: (line) => process.stdout.write(`${line}\n`),
});
process.stdout.write(
  `${files} files, seed ${values.seed}: ${((performance.now() - start) / 1000).toFixed(0)} s\n`,
);
for (const [outcome, count] of Object.entries(outcomes).sort(([, a], [, b]) => b - a))
  process.stdout.write(`  ${outcome.padEnd(18)} ${count}\n`);
process.stdout.write(
  `slowest ${slowest.toFixed(1)} s, memory ${megabytes.toFixed(0)} MB, wrong ${wrong.length}\n`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
