import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { AddressInfo } from "node:net";
import { UserError } from "../error.ts";
import { createSiteServer } from "./server.ts";

/**
 * Serves a folder with a site to this computer alone.
 *
 * @returns the address to open
 * @throws UserError SITE_MISSING, SITE_PORT
 */
export async function serveSite(folder: string, port: number): Promise<string> {
  const path = resolve(folder);
  if (!existsSync(join(path, "index.html"))) throw new UserError("SITE_MISSING", { folder });
  const server = createSiteServer(path);
  await new Promise<void>((ready, failed) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      failed(error.code === "EADDRINUSE" ? new UserError("SITE_PORT", { port }) : error),
    );
    server.listen(port, "127.0.0.1", ready);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
