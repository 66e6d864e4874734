import { createHmac } from "node:crypto";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { UserError } from "../../error.ts";
import { isSeenByGit } from "../folders.ts";

/** The secret that pseudonyms are made with, and the id that deliveries name it by. */
export interface Key {
  id: string;
  secret: Buffer;
}

/**
 * The key for pseudonyms: from the file named in `OSHLAB_KEY_FILE`, else from `OSHLAB_KEY`. At least 64 hexadecimal
 * digits. A file may be read by its owner alone (mode 0600) and lies where git sees nothing. The id is made from the
 * secret, and tells nothing of it.
 *
 * @throws UserError IMPORT_KEY (there is none), IMPORT_KEY_FORM, IMPORT_KEY_MODE, IMPORT_KEY_PLACE
 */
export function readKey(env: Record<string, string | undefined> = process.env): Key {
  const file = env.OSHLAB_KEY_FILE;
  const written = file ? secretOf(file) : env.OSHLAB_KEY;
  if (!written) throw new UserError("IMPORT_KEY");
  const hex = written.trim();
  if (!/^([0-9a-f]{2}){32,}$/i.test(hex)) throw new UserError("IMPORT_KEY_FORM");
  const secret = Buffer.from(hex, "hex");
  return { id: createHmac("sha256", secret).update("oshlab key id").digest("hex").slice(0, 8), secret };
}

function secretOf(file: string): string {
  const state = statSync(file, { throwIfNoEntry: false });
  if (!state?.isFile()) throw new UserError("IMPORT_NO_FILE", { file }, { file });
  if (process.platform !== "win32" && (state.mode & 0o077) !== 0)
    throw new UserError("IMPORT_KEY_MODE", { file, mode: (state.mode & 0o777).toString(8) }, { file });
  const real = realpathSync(file);
  if (isSeenByGit(dirname(real), basename(real))) throw new UserError("IMPORT_KEY_PLACE", { file }, { file });
  return readFileSync(file, "utf8");
}
