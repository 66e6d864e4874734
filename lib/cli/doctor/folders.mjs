import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

const GIGABYTE = 1024 ** 3;

/** Room, permission to write, and that git leaves the data alone. */
export function folders(root) {
  const { bavail, bsize } = statfsSync(root);
  const free = bavail * bsize;
  const named = (process.env.OSHLAB_DATA ?? "").split(delimiter).filter((folder) => folder !== "");
  return [
    {
      code: "disk",
      state: free < GIGABYTE ? "bad" : free < 5 * GIGABYTE ? "warn" : "ok",
      values: { size: (free / GIGABYTE).toFixed(1) },
    },
    writable(root),
    git(root),
    ...named.map((folder) => ({
      code: "dataFolder",
      state: existsSync(folder) ? "ok" : "bad",
      values: { folder },
    })),
  ];
}

function writable(root) {
  const closed = ["data", "build", "site"].filter((name) => !canWrite(join(root, name)));
  return { code: "write", state: closed.length > 0 ? "bad" : "ok", values: { names: closed.join(", ") } };
}

/** A folder that isn't there yet is made where the one above it can be written to. */
function canWrite(folder) {
  try {
    accessSync(existsSync(folder) ? folder : dirname(folder), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function git(root) {
  const { status } = spawnSync("git", ["check-ignore", "-q", "data/anything.csv"], { cwd: root });
  if (status === 0) return { code: "git", state: "ok" };
  return status === 1 ? { code: "git", state: "bad" } : { code: "gitNone", state: "warn" };
}
