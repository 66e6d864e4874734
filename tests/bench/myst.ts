import { spawn } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { venvProgram } from "oshlab/python/venv.ts";
import { REPO } from "../report/workspace.ts";
import type { Contender } from "./contender.ts";
import { program } from "./program.ts";

const TOKEN = "bench";

/**
 * The same notebooks by `myst build --execute`, with our kernel, two at a time. Its HTML needs a template from
 * the network, so it writes its articles (JATS) here. It evaluates what the prose binds where it stands, so
 * the code is put before the prose; its Jupyter server runs already.
 */
export async function myst(root: string, venv: string): Promise<Contender & AsyncDisposable> {
  const command = await install();
  const folder = join(root, "myst");
  await mkdir(folder);
  const names = (await readdir(join(root, "notebooks"))).filter((name) => name.endsWith(".ipynb")).sort();
  for (const name of names) await codeFirst(join(root, "notebooks", name), join(folder, name));
  const [article, ...others] = names;
  const project = `{ exports: [{ format: jats, output: _build/exports/report.xml, article: ${article}, sub_articles: [${others.join(", ")}] }] }`;
  await writeFile(join(folder, "myst.yml"), `version: 1\nproject: ${project}\n`);
  const server = await jupyterServer(venv, root);
  return {
    name: "MyST",
    makes: "articles (JATS) in the author's language, without the chapters' figures",
    folder: join(folder, "_build/exports"),
    // Articles are data for typesetters and archives.
    isPage: () => false,
    isShared: () => false,
    clear: () => rm(join(folder, "_build"), { recursive: true, force: true }),
    async build() {
      const args = [command, "build", "--jats", "--execute", "--execute-parallel", "2"];
      await program(process.execPath, args, {
        cwd: folder,
        env: {
          PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
          JUPYTER_BASE_URL: server.address,
          JUPYTER_TOKEN: TOKEN,
        },
      });
    },
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  };
}

/** Installs what `peers/package-lock.json` says, beside everything else that is built. */
async function install(): Promise<string> {
  const folder = join(REPO, "build/bench/peers");
  await mkdir(folder, { recursive: true });
  await cp(join(import.meta.dirname, "peers"), folder, { recursive: true });
  await program("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
  return join(folder, "node_modules/mystmd/dist/myst.cjs");
}

async function codeFirst(from: string, to: string): Promise<void> {
  const notebook = JSON.parse(await readFile(from, "utf8")) as { cells: { cell_type: string }[] };
  const isCode = ({ cell_type }: { cell_type: string }): boolean => cell_type === "code";
  const cells = [...notebook.cells.filter(isCode), ...notebook.cells.filter((cell) => !isCode(cell))];
  await writeFile(to, JSON.stringify({ ...notebook, cells }));
}

async function jupyterServer(venv: string, root: string): Promise<AsyncDisposable & { address: string }> {
  const port = await freePort();
  const options = [`--ServerApp.port=${port}`, "--ServerApp.port_retries=0", `--ServerApp.root_dir=${root}`];
  const child = spawn(
    venvProgram(venv, "jupyter-server"),
    ["--allow-root", "--no-browser", `--IdentityProvider.token=${TOKEN}`, ...options],
    { cwd: root, stdio: "ignore" },
  );
  const ended = new Promise((resolve) => child.once("close", resolve));
  const address = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(`${address}/api/status?token=${TOKEN}`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`The Jupyter server ended with ${child.exitCode}`);
    await sleep(100);
  }
  return {
    address,
    async [Symbol.asyncDispose]() {
      child.kill();
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
