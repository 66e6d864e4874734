import { check } from "./checks.ts";
import { start } from "./container.ts";
import { podman, run } from "./engine.ts";
import type { Volumes } from "./volumes.ts";

/** A message goes from the Lab's container to the catcher's, by its name, and can be read there. */
export async function checkMail(volumes: Volumes): Promise<void> {
  const network = `${volumes.home}-net`;
  await podman("network", "create", network);
  try {
    await using mail = await start("mail", { flags: ["--network", network, "--name", "mail"], port: 1080 });
    await using lab = await start("lab", {
      flags: ["--network", network, ...volumes.lab],
      env: { OSHLAB_SMTP: "smtp://mail:1025", OSHLAB_LANG: "en" },
      command: ["sleep", "600"],
    });
    await mail.answers("/api/healthz");
    const { code, out, err } = await lab.exec(
      "oshlab",
      "mail",
      "send",
      "--test",
      "reader@example.org",
      "--no-check",
    );
    check("the Lab sends a message", [code, code === 0 ? "" : out + err], [0, ""]);
    const caught = (await (await fetch(`${mail.origin}/api/email`)).json()) as unknown;
    check("the catcher has it", JSON.stringify(caught).includes("reader@example.org"));
    check("its health check passes", (await run("podman", ["healthcheck", "run", mail.id])).code, 0);
    check("it stops when asked to", await mail.stop(), 0);
  } finally {
    await run("podman", ["network", "rm", "-f", network]);
  }
}
