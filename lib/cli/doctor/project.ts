import { today } from "../../today.ts";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { catalogue } from "../../data/catalogue.ts";
import { isUserError } from "../../error.ts";
import { PROJECT } from "../../report/root.ts";

/** What a check found; its words are in `say.mjs`, but for those of an error. */
interface Check {
  code: string;
  state: "ok" | "warn" | "bad";
  values?: Record<string, unknown>;
  what?: string;
  way?: string;
}

async function browser(): Promise<Check[]> {
  const { launchChromium } = await import("../../figure/chromium.ts");
  const started = Date.now();
  const chromium = await launchChromium();
  const values = { version: chromium.version(), seconds: ((Date.now() - started) / 1000).toFixed(1) };
  await chromium.close();
  return [{ code: "browser", state: "ok", values }];
}

async function fonts(): Promise<Check[]> {
  const require = createRequire(import.meta.url);
  for (const name of ["source-sans-3", "source-serif-4"])
    readFileSync(require.resolve(`@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`));
  return [{ code: "fonts", state: "ok" }];
}

async function extension(): Promise<Check[]> {
  const { isExtensionBuilt } = await import("../lab/extension.ts");
  return [{ code: "extension", state: (await isExtensionBuilt()) ? "ok" : "warn" }];
}

async function sources(): Promise<Check[]> {
  const { catalogue } = await import("../../data/catalogue.ts");
  const { stateOf } = await import("../../data/describe/state.ts");
  const entries = catalogue();
  const broken = entries.flatMap((entry): Check[] => {
    if (!("problem" in entry)) return [];
    const { name, problem: detail } = entry;
    const { open, problem } = stateOf(name, []);
    // A draft waits for a person; nothing is wrong with it.
    return problem === null
      ? [{ code: "sourceDraft", state: "warn", values: { name, count: open.length } }]
      : [{ code: "sourceBroken", state: "bad", values: { name, detail } }];
  });
  const empty = entries.flatMap((entry) =>
    "delivery" in entry && entry.delivery === null ? [entry.name] : [],
  );
  return [
    { code: "sources", state: "ok", values: { count: entries.length - broken.length } },
    ...broken,
    ...(await missingFiles(entries.map(({ name }) => name))),
    ...retention(entries),
    ...(empty.length > 0
      ? [{ code: "sourceEmpty", state: "warn" as const, values: { names: empty.join(", "), name: empty[0] } }]
      : []),
  ];
}

/** Sources that are kept longer than their description allows. */
function retention(entries: ReturnType<typeof catalogue>): Check[] {
  const day = today();
  const late = entries.flatMap((entry) =>
    "retention" in entry && entry.delivery !== null && entry.retention !== null && entry.retention < day
      ? [entry]
      : [],
  );
  if (late.length === 0) return [];
  const names = late.map(({ name, retention: day }) => `${name} (${day})`).join(", ");
  return [{ code: "sourceRetention", state: "warn", values: { names, name: late[0]!.name } }];
}

/** Deliveries that are described and whose file isn't there. */
async function missingFiles(names: string[]): Promise<Check[]> {
  const { sourceOfCatalogue } = await import("../../data/catalogue.ts");
  return names.flatMap((name) => {
    try {
      const gone = sourceOfCatalogue(name)?.deliveries.filter(({ file }) => !existsSync(file)) ?? [];
      return gone.map(({ id }) => ({ code: "deliveryGone", state: "bad" as const, values: { name, id } }));
    } catch (error) {
      // A description that can't be read was said already.
      if (isUserError(error)) return [];
      throw error;
    }
  });
}

/** Tables of codes that the report will need and that are not here yet. */
async function classifications(): Promise<Check[]> {
  const { missingTables } = await import("../../data/classification/index.ts");
  const missing = missingTables();
  return [
    missing.length > 0
      ? { code: "classifications", state: "warn", values: { names: missing.join(", ") } }
      : { code: "classifications", state: "ok" },
  ];
}

async function translations(): Promise<Check[]> {
  const { translationStatus } = await import("../../translate/status.ts");
  const waiting = (await translationStatus(PROJECT)).filter(({ missing, stale }) => missing + stale > 0);
  const count = waiting.reduce((sum, { missing, stale }) => sum + missing + stale, 0);
  return [{ code: "translations", state: count > 0 ? "warn" : "ok", values: { count } }];
}

/** Editions that were kept without their ledger, and ledgers that can't be read. */
async function ledgers(): Promise<Check[]> {
  const { editionsWithoutLedger, readLedgers } = await import("../../report/ledger/read.ts");
  const without = await editionsWithoutLedger(PROJECT);
  const { ledgers: read, problems } = await readLedgers(PROJECT);
  if (problems[0]) throw problems[0];
  return without.length > 0
    ? [{ code: "ledgers", state: "warn", values: { names: without.join(", ") } }]
    : [{ code: "ledgers", state: "ok", values: { count: read.length } }];
}

const checks: Check[] = [];
for (const [code, check] of Object.entries({
  browser,
  fonts,
  extension,
  sources,
  classifications,
  translations,
  ledgers,
}))
  try {
    checks.push(...(await check()));
  } catch (error) {
    if (isUserError(error)) {
      const place = [error.place.file, error.place.line].filter(Boolean).join(":");
      checks.push({
        code,
        state: "bad",
        what: `${place ? `${place}: ` : ""}${error.message}`,
        way: error.wayOut,
      });
    } else
      checks.push({
        code,
        state: "bad",
        values: { detail: String((error as Error).message).split("\n")[0] },
      });
  }
process.stdout.write(JSON.stringify(checks));
