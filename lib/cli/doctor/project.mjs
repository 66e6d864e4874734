import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./run.mjs";
import { nodeOf } from "./software.mjs";

/** The checks that need the library: they run in a process of their own, so that a broken one breaks no other. */
export async function project(root, checks) {
  const node = nodeOf(root);
  const isBroken = checks.some(({ code, state }) => ["lock", "packages"].includes(code) && state === "bad");
  if (!node || isBroken) return [{ code: "project", state: "warn" }];
  const script = join(dirname(fileURLToPath(import.meta.url)), "project.ts");
  const { code, output, errors } = await run(node, ["--disable-warning=ExperimentalWarning", script], {
    cwd: root,
  });
  try {
    return JSON.parse(output);
  } catch {
    const detail = errors.trim().split("\n").slice(-3).join(" ") || String(code);
    return [{ code: "projectFailed", state: "bad", values: { detail } }];
  }
}
