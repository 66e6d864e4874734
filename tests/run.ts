import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * `npm test`: everything that must hold. Every check runs even when one before it failed; the end says what
 * passed and what failed, and leaves the counts in build/tests.json.
 */
const root = join(import.meta.dirname, "..");
const results = join(root, "build/vitest.json");
mkdirSync(join(root, "build"), { recursive: true });

const checks: { name: string; command: string[] }[] = [
  { name: "format", command: ["prettier", "--check", "."] },
  { name: "lint, import rules and cycles", command: ["oxlint", "--deny-warnings"] },
  // By its path: tslab brings an older compiler, and both are called tsc.
  { name: "types", command: ["node", "node_modules/typescript/bin/tsc", "--noEmit", "-p", "."] },
  {
    name: "tests",
    command: [
      "vitest",
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--reporter=default",
      "--reporter=json",
      "--reporter=./tests/secondTry.ts",
      `--outputFile.json=${results}`,
      ...process.argv.slice(2),
    ],
  },
];

let passed = 0;
let failed = 0;
for (const { name, command } of checks) {
  process.stdout.write(`\n── ${name}\n`);
  const { status } = spawnSync("npx", ["--no-install", ...command], { cwd: root, stdio: "inherit" });
  if (name === "tests") {
    const counts = testCounts();
    passed += counts.passed;
    failed += Math.max(counts.failed, status === 0 ? 0 : 1);
  } else if (status === 0) passed++;
  else failed++;
}
writeFileSync(join(root, "build/tests.json"), JSON.stringify({ passed, failed }));
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function testCounts(): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
