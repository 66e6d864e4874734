import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../../lib/report/root.ts";
import { TARGETS } from "./build.ts";
import { check } from "./checks.ts";
import { LIMITS } from "./container.ts";
import { run } from "./engine.ts";

/** compose.yaml is valid, and starts every service as these tests do. */
export async function checkCompose(): Promise<void> {
  const file = join(ROOT, "docker/compose.yaml");
  const text = await readFile(file, "utf8");
  for (const target of TARGETS) {
    const service = text.split(/^ {2}(?=\w+:$)/m).find((one) => one.startsWith(`${target}:`)) ?? "";
    const { memory, pids } = LIMITS[target];
    const lines = [
      "read_only: true",
      "- /tmp:rw,noexec,nosuid,nodev,mode=1777",
      "cap_drop: [ALL]",
      'security_opt: ["no-new-privileges:true"]',
      `pids_limit: ${pids}`,
    ];
    const absent = lines.filter((line) => !service.includes(line));
    check(`compose.yaml holds the limits of ${target}`, absent, []);
    check("with its memory", new RegExp(`mem_limit: .*\\b${memory}\\b`).test(service));
    check("and publishes on this computer alone", /ports:\n\s+- (?!"127\.0\.0\.1:)/.test(service), false);
  }
  const { code, err } = await run("docker-compose", ["-f", file, "config", "-q"]);
  if (code !== 127) check("docker-compose accepts it", [code, err], [0, ""]);
}
