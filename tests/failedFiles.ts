import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

export interface Failed {
  /** Test files in which something failed, from the project's folder. */
  files: string[];
  /** Errors that belong to no file. */
  elsewhere: number;
}

export const FAILED_FILES = join(import.meta.dirname, "../build/failed-files.json");

/** Leaves the names of the test files in which something failed: a test, a hook, or an error that nobody caught. */
export default class FailedFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const root = join(import.meta.dirname, "..");
    const failed = modules.filter((module) => module.state() === "failed").map((module) => module.moduleId);
    const paths = errors.map((error) => (error as { VITEST_TEST_PATH?: string }).VITEST_TEST_PATH);
    const files = [...failed, ...paths.filter((path) => path !== undefined)].map((path) =>
      relative(root, path),
    );
    const told: Failed = {
      files: [...new Set(files)],
      elsewhere: paths.filter((path) => path === undefined).length,
    };
    writeFileSync(FAILED_FILES, JSON.stringify(told));
  }
}
