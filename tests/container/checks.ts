import { isDeepStrictEqual } from "node:util";

const counts = { passed: 0, failed: 0 };

/** What was checked so far. */
export const checked = (): typeof counts => counts;

/** One thing that must hold: it is said and counted, and the next one is looked at all the same. */
export function check(what: string, found: unknown, wanted: unknown = true): void {
  const holds = isDeepStrictEqual(found, wanted);
  counts[holds ? "passed" : "failed"]++;
  process.stdout.write(holds ? `  ✓ ${what}\n` : `  ✗ ${what}: ${show(found)} instead of ${show(wanted)}\n`);
}

/** A part of the checks: an error in it is a failed check, and the other parts go on. */
export async function part(what: string, work: () => Promise<void>): Promise<void> {
  process.stdout.write(`\n${what}\n`);
  try {
    await work();
  } catch (error) {
    check(error instanceof Error ? (error.stack ?? error.message) : String(error), false);
  }
}

export const say = (line: string): void => void process.stdout.write(`  ${line}\n`);

const show = (value: unknown): string => JSON.stringify(value)?.slice(0, 600) ?? String(value);
