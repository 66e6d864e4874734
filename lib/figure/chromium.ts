import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { access, constants, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";

/**
 * Starts the headless Chromium that npm brings; nothing of the system is needed. `OSHLAB_CHROMIUM` names
 * another Chromium to use instead, on machines that the package has no browser for.
 *
 * It runs without its sandbox, which containers don't allow: open only pages of our own in it.
 *
 * @example
 * const browser = await launchChromium();
 * const page = await browser.newPage();
 */
export async function launchChromium(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--font-render-hinting=none"];
  // It ends with this process, whoever is told to stop it: how, its owner decides.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const own = process.env.OSHLAB_CHROMIUM;
  if (own) return chromium.launch({ executablePath: own, args, ...signals });
  const folder = await unpacked();
  const libraries = [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean);
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    args,
    ...signals,
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: libraries.join(":"),
      FONTCONFIG_PATH: join(folder, "fonts"),
    },
  });
}

/** To be raised when what is unpacked or written beside it changes, so that no older one is used. */
const LAYOUT = 2;

/** The folder with the unpacked browser: unpacked beside it and renamed, so that processes can't race. */
async function unpacked(): Promise<string> {
  const packageFile = new URL("../package.json", import.meta.resolve("@sparticuz/chromium"));
  const { version } = JSON.parse(await readFile(packageFile, "utf8")) as { version: string };
  const cache = await cacheFolder();
  const folder = join(cache, `chromium-${version}-${LAYOUT}`);
  if (existsSync(folder)) return folder;
  const staging = await mkdtemp(join(cache, "unpacking-"));
  try {
    const program = fileURLToPath(new URL("unpackChromium.ts", import.meta.url));
    await promisify(execFile)(process.execPath, [program], {
      // The package unpacks the libraries that Chromium needs only where it thinks it is on this system.
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
    });
    await writeFile(join(staging, "fonts", "fonts.conf"), fontsConfig(join(folder, "fonts")));
    await rename(staging, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return folder;
}

/** The package's own file looks for its fonts in a fixed place. */
const fontsConfig = (folder: string): string =>
  `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir>` +
  `<cachedir>${folder}/cache</cachedir></fontconfig>\n`;

/** The user's cache folder; where there is none, one in the temporary folder. */
async function cacheFolder(): Promise<string> {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "oshlab");
  try {
    await mkdir(cache, { recursive: true });
    await access(cache, constants.W_OK);
    return cache;
  } catch {
    const temporary = join(tmpdir(), `oshlab-${process.getuid?.() ?? "user"}`);
    await mkdir(temporary, { recursive: true, mode: 0o700 });
    return temporary;
  }
}
