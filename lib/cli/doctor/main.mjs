// Plain JavaScript without any package: it must run when packages are missing, and in an older Node.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { computer } from "./computer.mjs";
import { folders } from "./folders.mjs";
import { project } from "./project.mjs";
import { language, say } from "./say.mjs";
import { software } from "./software.mjs";

const programs = join(dirname(fileURLToPath(import.meta.url)), "../../..");
// In a container the two lie apart (`lib/report/root.ts`).
const root = process.env.OSHLAB_FOLDER || programs;

/**
 * A check that was made: `values` fill its words, `code` picks them.
 * @typedef {{ code: string, state: "ok" | "warn" | "bad", values?: Record<string, unknown>, what?: string, way?: string }} Check
 */

const checks = [...(await software(programs)), ...(await computer()), ...folders(root)];
checks.push(...(await project(programs, checks)));

const to = language();
const said = checks.map((check) => ({ ...say(check, to), code: check.code, state: check.state }));
const isWell = said.every(({ state }) => state !== "bad");
if (process.argv.includes("--json")) {
  process.stdout.write(`${JSON.stringify({ well: isWell, checks: said }, null, 2)}\n`);
} else {
  const signs = { ok: "✓", warn: "!", bad: "✗" };
  for (const { state, what, way } of said)
    process.stdout.write(`${signs[state]} ${what}\n${way ? `  → ${way}\n` : ""}`);
  process.stdout.write(`\n${say({ code: isWell ? "well" : "unwell", state: "ok" }, to).what}\n`);
}
process.exitCode = isWell ? 0 : 1;
