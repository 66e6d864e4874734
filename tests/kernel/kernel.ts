import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { startKernel } from "@oshlab/kernel/client";
import type { ExecuteResult, KernelClient } from "@oshlab/kernel/client";

/** A kernel in an empty folder, for the tests of one file; both are gone after them. */
export async function testKernel(
  env: Record<string, string> = {},
): Promise<{ kernel: KernelClient; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "oshlab-test-"));
  const kernel = await startKernel({ cwd: folder, env: { OSHLAB_LANG: "en", ...env } });
  afterAll(async () => {
    await kernel.shutdown();
    await rm(folder, { recursive: true, force: true });
  });
  return { kernel, folder };
}

/**
 * A cell that its check warns about, and the warning. A cell's end waits two seconds for its check: on a busy computer
 * it is run again until that suffices.
 */
export async function warned(
  kernel: KernelClient,
  code: string,
): Promise<{ result: ExecuteResult; text: string }> {
  for (;;) {
    const result = await kernel.execute(code);
    const text = written(result, "stderr");
    if (text !== "") return { result, text };
  }
}

/** What is shown as the cell's value, as plain text. */
export function shown({ outputs }: ExecuteResult): unknown {
  const result = outputs.find((output) => output.output_type === "execute_result");
  return result?.data["text/plain"];
}

/** All text that was written to a stream. */
export function written({ outputs }: ExecuteResult, name: "stdout" | "stderr" = "stdout"): string {
  return outputs
    .map((output) => (output.output_type === "stream" && output.name === name ? output.text : ""))
    .join("");
}
