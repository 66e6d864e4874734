import { copyFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../lib/report/root.ts";
import { STORE, podman, run, words } from "./engine.ts";

export const TARGETS = ["lab", "site", "mail"] as const;
export type Target = (typeof TARGETS)[number];

export const imageOf = (target: Target): string => `localhost/oshlab-${target}:test`;

/**
 * Builds an image as `docker build --target …` would.
 *
 * @returns seconds, and the size in millions of bytes
 */
export async function build(target: Target): Promise<{ seconds: number; size: number }> {
  const start = performance.now();
  const secrets = Object.entries(await buildSecrets()).flatMap(([id, file]) => [
    "--secret",
    `id=${id},src=${file}`,
  ]);
  const { code, out, err } = await run("buildah", [
    ...words("bud --layers --format docker --isolation chroot --pull-never"),
    ...secrets,
    ...words(`--target ${target} -t ${imageOf(target)} -f`),
    join(ROOT, "docker/Dockerfile"),
    ROOT,
  ]);
  await writeFile(join(STORE, `build-${target}.log`), out + err);
  if (code !== 0) throw new Error(`The image “${target}” was not built:\n${(out + err).slice(-3000)}`);
  const size = Number(await podman("image", "inspect", "--format", "{{.Size}}", imageOf(target)));
  return { seconds: (performance.now() - start) / 1000, size: size / 1e6 };
}

/** How pip and npm reach their registries from this computer, for those whose computer says so. */
async function buildSecrets(): Promise<Record<string, string>> {
  const place = (name: string) => join(STORE, "secrets", name);
  const { env } = process;
  const candidates = [env["PIP_CERT"], env["SSL_CERT_FILE"], "/etc/ssl/certs/ca-certificates.crt"];
  const certificates = candidates.find((file) => file && existsSync(file));
  if (certificates) await copyFile(certificates, place("ca"));
  const said = async (program: string, ...args: string[]): Promise<string> => {
    const { code, out } = await run(program, args);
    return code === 0 && out.trim() !== "undefined" ? out.trim() : "";
  };
  const index = env["PIP_INDEX_URL"] || (await said("pip", "config", "get", "global.index-url"));
  const registry = await said("npm", "config", "get", "registry");
  const ca = "/run/secrets/ca";
  await writeFile(
    place("pip.conf"),
    `[global]\n${certificates ? `cert = ${ca}\n` : ""}${index ? `index-url = ${index}\n` : ""}`,
  );
  await writeFile(
    place("npmrc"),
    `${certificates ? `cafile=${ca}\n` : ""}${registry ? `registry=${registry}\n` : ""}`,
  );
  return { pipconf: place("pip.conf"), npmrc: place("npmrc"), ...(certificates ? { ca: place("ca") } : {}) };
}

/** Names of other computers in what an image says of itself. */
export async function hostsIn(target: Target): Promise<string[]> {
  const history = await podman("history", "--no-trunc", "--format", "{{.CreatedBy}}", imageOf(target));
  const config = await podman(
    "image",
    "inspect",
    "--format",
    "{{.Config.Env}} {{.Config.Labels}}",
    imageOf(target),
  );
  const addresses = `${history}\n${config}`.match(/https?:\/\/[^\s/'":]+/g) ?? [];
  return addresses.filter((address) => !/\/\/(127\.0\.0\.1|localhost)$/.test(address));
}
