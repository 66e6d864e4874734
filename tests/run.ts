import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FAILED_FILES, type Failed } from "./failedFiles.ts";

/**
 * `npm test`: everything that must hold. Every check runs even when one before it failed; the end says what
 * passed and what failed, and leaves the counts in build/tests.json.
 *
 * The tests have real browsers, servers and kernels, which a busy machine can make late once. When a few files failed
 * they run a second time, and the end names them: what is named often has a fault that is worth looking for.
 */
const root = join(import.meta.dirname, "..");
const results = join(root, "build/vitest.json");
const MOST_FILES = 5;
mkdirSync(join(root, "build"), { recursive: true });

const checks: { name: string; command: string[] }[] = [
  { name: "format", command: ["prettier", "--check", "."] },
  { name: "lint, import rules and cycles", command: ["oxlint", "--deny-warnings"] },
  // By its path: tslab brings an older compiler, and both are called tsc.
  { name: "types", command: ["node", "node_modules/typescript/bin/tsc", "--noEmit", "-p", "."] },
];

let passed = 0;
let failed = 0;
for (const { name, command } of checks) {
  if (run(name, command)) passed++;
  else failed++;
}
let tests = vitest("tests", process.argv.slice(2));
let again: string[] = [];
if (tests.failed > 0 && tests.files.length > 0 && tests.files.length <= MOST_FILES) {
  again = tests.files;
  passed += tests.passedElsewhere;
  tests = vitest(`again: ${again.join(", ")}`, again);
}
passed += tests.passed;
failed += tests.failed;
writeFileSync(join(root, "build/tests.json"), JSON.stringify({ passed, failed, again }));
for (const file of again) process.stdout.write(`\n! ${file} failed, and ran a second time\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function run(name: string, command: string[]): boolean {
  process.stdout.write(`\n── ${name}\n`);
  return spawnSync("npx", ["--no-install", ...command], { cwd: root, stdio: "inherit" }).status === 0;
}

interface Tests {
  passed: number;
  failed: number;
  /** The files in which something failed; none when something failed outside all files. */
  files: string[];
  /** What passed in the other files. */
  passedElsewhere: number;
}

function vitest(name: string, filters: string[]): Tests {
  for (const file of [results, FAILED_FILES]) rmSync(file, { force: true });
  const good = run(name, [
    "vitest",
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${results}`,
    "--reporter=./tests/failedFiles.ts",
    ...filters,
  ]);
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(results, "utf8"));
    const { files, elsewhere } = JSON.parse(readFileSync(FAILED_FILES, "utf8")) as Failed;
    const others = (testResults as { name: string; assertionResults: { status: string }[] }[]).filter(
      (file) => !files.some((path) => join(root, path) === file.name),
    );
    return {
      passed: numPassedTests,
      failed: Math.max(numFailedTests, good ? 0 : 1),
      files: elsewhere === 0 ? files : [],
      passedElsewhere: others
        .flatMap((file) => file.assertionResults)
        .filter(({ status }) => status === "passed").length,
    };
  } catch {
    return { passed: 0, failed: 1, files: [], passedElsewhere: 0 };
  }
}
