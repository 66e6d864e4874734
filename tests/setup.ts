import { ensureVenv } from "oshlab/python/venv.ts";

/** Before the tests, once: the Python packages of the lock, so that no test has to wait for them. */
export async function setup(): Promise<void> {
  await ensureVenv();
}
