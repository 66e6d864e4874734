import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";

/** Extended or not, SQLite's "database is locked". */
const isBusy = (error: unknown): boolean => ((error as { errcode?: number }).errcode ?? 0) % 256 === 5;

/**
 * Runs `work` while no other process runs work of the same name; others wait their turn. The lock is
 * SQLite's lock on a file, which the operating system releases when a process ends, however it ends.
 *
 * @example
 * await exclusive("venv", install);
 */
export async function exclusive<T>(
  name: string,
  work: () => Promise<T>,
  folder = join(import.meta.dirname, "../../node_modules/.cache/oshlab"),
): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, `${name}.lock`));
  try {
    for (;;) {
      try {
        database.exec("BEGIN EXCLUSIVE");
        break;
      } catch (error) {
        if (!isBusy(error)) throw error;
        await sleep(200);
      }
    }
    return await work();
  } finally {
    database.close();
  }
}
