import { createServer } from "node:net";
import { totalmem } from "node:os";

const GIGABYTE = 1024 ** 3;

/** Memory and ports. */
export async function computer() {
  const limit = process.constrainedMemory?.() ?? 0;
  // Without a limit the system says a number beyond all memory.
  const memory = limit > 0 && limit < totalmem() ? limit : totalmem();
  const values = { size: (memory / GIGABYTE).toFixed(1) };
  return [
    { code: "memory", state: memory < 2 * GIGABYTE ? "bad" : memory < 4 * GIGABYTE ? "warn" : "ok", values },
    await port(8888, "portLab"),
    await port(8000, "portSite"),
  ];
}

async function port(number, code) {
  const isFree = await new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(number, "127.0.0.1", () => server.close(() => resolve(true)));
  });
  return { code, state: isFree ? "ok" : "warn", values: { port: number } };
}
