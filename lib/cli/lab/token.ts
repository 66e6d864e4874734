import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { UserError } from "../../error.ts";

/**
 * The token that opens the Lab, from where Jupyter itself looks: `JUPYTER_TOKEN`, else the file that
 * `JUPYTER_TOKEN_FILE` names (a container's secret), else one made for this start. There is always one: an
 * empty token would open the Lab to everybody.
 *
 * @returns the token, and whether it was made here, so that somebody must be told
 * @throws UserError LAB_TOKEN_FILE
 */
export async function labToken(
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ token: string; made: boolean }> {
  const file = env["JUPYTER_TOKEN_FILE"];
  const given = env["JUPYTER_TOKEN"]?.trim() || (file && (await tokenIn(file)));
  return given ? { token: given, made: false } : { token: randomBytes(24).toString("hex"), made: true };
}

async function tokenIn(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  if (text.trim() === "") throw new UserError("LAB_TOKEN_FILE", { file });
  return text.trim();
}
