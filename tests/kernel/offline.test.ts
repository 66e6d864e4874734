import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startKernel } from "@oshlab/kernel/client";

test("nothing is downloaded while cells are checked", async () => {
  const folder = await mkdtemp(join(tmpdir(), "offline-"));
  const npm = join(folder, "npm");
  await writeFile(npm, `#!/bin/sh\ntouch "${folder}/called-$$"\n`);
  await chmod(npm, 0o755);
  const kernel = await startKernel({
    cwd: folder,
    env: { PATH: `${folder}:${process.env["PATH"]}`, XDG_CACHE_HOME: folder },
  });
  try {
    const strict = { metadata: { oshlab: { types: "strict" } } };
    await kernel.execute("const rows = [1, 2, 3];", strict);
    const wrong = await kernel.execute("rows.lenght", strict);
    expect(wrong.error?.ename).toBe("TypeCheckError");
    // What the language server would start, it starts soon after its first answer.
    await new Promise((resolve) => setTimeout(resolve, 3000));
  } finally {
    await kernel.shutdown();
  }
  const left = (await readdir(folder)).filter((name) => name !== "oshlab");
  expect(left).toEqual(["npm"]);
  await rm(folder, { recursive: true });
});
