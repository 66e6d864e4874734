import { rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { STORE, podman, run, words } from "./engine.ts";

/** The name that the Dockerfile's `FROM debian:bookworm-slim` stands for. */
const NAME = "docker.io/library/debian:bookworm-slim";

/** What Debian's own image tells apt, so that no layer keeps what was downloaded. */
const APT = `DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/*.bin || true"; };
APT::Update::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/*.bin || true"; };
Dir::Cache::pkgcache ""; Dir::Cache::srcpkgcache "";
Acquire::Languages "none"; Acquire::GzipIndexes "true"; Apt::AutoRemove::SuggestsImportant "false";
`;

const LEFT_OUT = ["man", "locale", "doc", "groff", "info", "lintian", "linda"];

/** Makes a base image shaped like debian:bookworm-slim from Debian's packages, where there is none yet. */
export async function ensureBase(): Promise<void> {
  if ((await run("podman", ["image", "exists", NAME])).code === 0) return;
  const archive = join(STORE, "base.tar");
  const apt = join(STORE, "docker-clean");
  await writeFile(apt, APT);
  const modern = "/etc/apt/sources.list.d/debian.sources";
  const { code, err } = await run("mmdebstrap", [
    ...words("--quiet --variant=minbase --mode=root --include=usr-is-merged"),
    "--hook-dir=/usr/share/mmdebstrap/hooks/maybe-merged-usr",
    ...LEFT_OUT.map((name) => `--dpkgopt=path-exclude=/usr/share/${name}/*`),
    "--dpkgopt=path-include=/usr/share/doc/*/copyright",
    '--customize-hook=rm -f "$1"/etc/resolv.conf "$1"/etc/hostname "$1"/var/log/apt/* "$1"/var/log/*.log',
    `--customize-hook=upload ${apt} /etc/apt/apt.conf.d/docker-clean`,
    '--customize-hook=rm -f "$1"/var/cache/apt/*.bin',
    "bookworm",
    archive,
    existsSync(modern) ? modern : "/etc/apt/sources.list",
  ]);
  if (code !== 0) throw new Error(`mmdebstrap: ${err.trim().slice(-600)}`);
  await podman("import", "-q", "--change", 'CMD ["bash"]', archive, NAME);
  await rm(archive);
}
