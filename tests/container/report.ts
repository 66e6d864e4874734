import { check, say } from "./checks.ts";
import { HARDENED, LIMITS } from "./container.ts";
import { imageOf } from "./build.ts";
import { run, words } from "./engine.ts";
import type { Ran } from "./engine.ts";
import type { Volumes } from "./volumes.ts";

/** Runs a command of the Lab's image on the volumes, without any network. */
export const inLab = (volumes: Volumes, ...command: string[]): Promise<Ran> =>
  run("podman", [
    ...words("run --rm --network none"),
    ...HARDENED,
    ...volumes.lab,
    ...words(`--memory ${LIMITS.lab.memory} --pids-limit ${LIMITS.lab.pids} -e OSHLAB_LANG=en`),
    imageOf("lab"),
    ...command,
  ]);

/** The whole report, and that a second one keeps what stands. */
export async function checkReport(volumes: Volumes): Promise<void> {
  for (const time of ["first", "again"]) {
    const before = performance.now();
    const { code, out, err } = await inLab(volumes, "oshlab", "report");
    say(`the report, ${time}: ${((performance.now() - before) / 1000).toFixed(1)} s`);
    check(`oshlab report ends well without network (${time})`, [code, code === 0 ? "" : out + err], [0, ""]);
  }
  const pages = await inLab(
    volumes,
    "sh",
    "-c",
    "ls site/nl/index.html site/fr/demands/index.html site/verdict.json",
  );
  check("the site is there", pages.code, 0);
  const doctor = await inLab(volumes, "oshlab", "doctor");
  check("the doctor finds nothing wrong", [doctor.code, doctor.code === 0 ? "" : doctor.out], [0, ""]);
}
