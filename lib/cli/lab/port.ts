import { createServer } from "node:net";
import { UserError } from "../../error.ts";

/**
 * A free port: the wanted one, else the first from 8888.
 *
 * @throws UserError LAB_PORT_TAKEN
 */
export async function freePort(wanted?: number): Promise<number> {
  for (let port = wanted ?? 8888; port <= (wanted ?? 8988); port++) if (await isFree(port)) return port;
  throw new UserError("LAB_PORT_TAKEN", { port: wanted ?? 8888 });
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "localhost", () => server.close(() => resolve(true)));
  });
