import { checkCompose } from "./compose.ts";
import { ensureBase } from "./base.ts";
import { TARGETS, build, hostsIn } from "./build.ts";
import { check, checked, part, say } from "./checks.ts";
import { missingTools, prepareEngine } from "./engine.ts";
import { checkLab, checkStarts, timeStarts } from "./lab.ts";
import { checkMail } from "./mail.ts";
import { checkReport } from "./report.ts";
import { checkNoSite, checkSite } from "./site.ts";
import { Volumes } from "./volumes.ts";

/**
 * `npm run test:container`: builds the images and uses them as a person would, hardened as compose.yaml has it.
 * Exit codes: 0 all holds; 1 something doesn't; 2 the tools aren't there. Images and layers are kept (see
 * `STORE`), containers, volumes and networks are not.
 */
const missing = missingTools();
if (missing.length > 0 || process.getuid?.() !== 0) {
  process.stderr.write(
    missing.length > 0
      ? `Nothing was tested: ${missing.join(", ")} missing. On Debian 12: apt install ` +
          "buildah podman mmdebstrap runc netavark aardvark-dns iptables\n"
      : "Nothing was tested: this needs root, since the images are built and run without a Docker engine.\n",
  );
  process.exit(2);
}
await prepareEngine();

await part("compose.yaml", checkCompose);
let built = 0;
await part("Images", async () => {
  await ensureBase();
  for (const target of TARGETS) {
    const { seconds, size } = await build(target);
    say(`${target}: ${size.toFixed(0)} MB, built in ${seconds.toFixed(0)} s`);
    check("it names no other computer", await hostsIn(target), []);
    if (target === "lab") check("it is at most 1.2 GB", size <= 1200);
    built++;
  }
});
if (built === TARGETS.length) {
  await using volumes = new Volumes();
  await part("The site's server before the first report", () => checkNoSite(volumes));
  await part("Starting the Lab", () => timeStarts(volumes, 6));
  await part("The Lab", () => checkLab(volumes));
  await part("Tokens and users", () => checkStarts(volumes));
  await part("The report", () => checkReport(volumes));
  await part("The site's server", () => checkSite(volumes));
  await part("Mail", () => checkMail(volumes));
}
const { passed, failed } = checked();
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
