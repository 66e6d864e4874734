import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: join(import.meta.dirname, ".."),
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/setup.ts"],
    // Real kernels, servers and browsers: slow machines get time; nothing is judged by the clock.
    testTimeout: 900_000,
    expect: { poll: { timeout: 120_000 } },
    hookTimeout: 900_000,
    maxWorkers: 2,
    env: { OSHLAB_LANG: "en" },
  },
});
