import { readFileSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { setImmediate, setTimeout } from "node:timers/promises";
import { parseSync } from "oxc-parser";

interface Beside {
  /** Does a cell run? It goes first. */
  isBusy(): boolean;
  /** Told before and after each step: it must not be broken off. */
  loading(now: boolean): void;
}

/** How often it is looked whether the cell that runs has ended, in milliseconds. */
const AGAIN = 30;

/**
 * Loads the code of source packages while nobody waits for it: what an entry imports, one module after the other, and
 * the entry last. To Node an import is one step, however much is loaded by it: a cell that comes meanwhile waits for one
 * module's share only. The order is that in which the entry itself would load them.
 *
 * @param packages the URLs of their entries
 */
export async function loadAhead(packages: string[], { isBusy, loading }: Beside): Promise<void> {
  for (const url of packages.flatMap((entry) => [...importsOf(entry), entry])) {
    // What has come meanwhile is heard, and done, before the next step.
    await setImmediate();
    while (isBusy()) await setTimeout(AGAIN);
    loading(true);
    // One that fails says so in the cell that imports it.
    await import(url).catch(() => {});
    loading(false);
  }
  // This process will be ended from outside, so what was compiled is kept now.
  flushCompileCache();
}

/** The package's own modules that its entry takes something from, in order. */
function importsOf(entry: string): string[] {
  const { module } = parseSync("entry.ts", readFileSync(new URL(entry), "utf8"), { lang: "ts" });
  const taken = [
    ...module.staticImports.map(({ start, moduleRequest }) => ({ start, specifier: moduleRequest.value })),
    ...module.staticExports.flatMap(({ start, entries }) =>
      entries
        .filter(({ isType }) => !isType)
        .map(({ moduleRequest }) => ({ start, specifier: moduleRequest?.value })),
    ),
  ].sort((one, other) => one.start - other.start);
  const urls = taken.flatMap(({ specifier }) =>
    specifier?.startsWith(".") ? [new URL(specifier, entry).href] : [],
  );
  return [...new Set(urls)];
}
