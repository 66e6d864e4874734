import type { Reporter, TestCase } from "vitest/node";

/**
 * Names, at the end of a run, the tests that failed once and passed when they were tried again, with what went wrong.
 * Real browsers, servers and kernels on a busy machine can be late once; a test that is named here often has a fault.
 */
export default class SecondTry implements Reporter {
  private named: { test: string; wrong: string[] }[] = [];

  onTestCaseResult(test: TestCase): void {
    if (!test.diagnostic()?.flaky) return;
    const wrong = (test.result().errors ?? []).map(({ message }) => message);
    this.named.push({ test: `${test.module.relativeModuleId} › ${test.fullName}`, wrong });
  }

  onTestRunEnd(): void {
    if (this.named.length === 0) return;
    process.stdout.write(`\n${this.named.length} passed only when tried again:\n`);
    for (const { test, wrong } of this.named)
      process.stdout.write(`  ${test}\n    ${wrong.join("\n    ")}\n`);
  }
}
