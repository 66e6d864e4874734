import { isUserError } from "./errors.ts";

const USAGE = `oshlab-kernel: the TypeScript kernel of OSHLab

  oshlab-kernel install --user          for you, on this machine
  oshlab-kernel install --prefix DIR    in DIR/share/jupyter
  oshlab-kernel install --sys-prefix    in the active Python environment
  oshlab-kernel uninstall …             takes it away there (--user, --prefix DIR, --sys-prefix)
  oshlab-kernel run CONNECTION_FILE     run by Jupyter
`;

/** The command line: the exit code (0 done, 2 wrong use or something to put right, 3 a bug). */
export async function main(args: string[]): Promise<number> {
  const [verb, ...rest] = args;
  try {
    if (verb === "run" && rest.length === 1) {
      const { run } = await import("./supervisor/run.ts");
      await run(rest[0]);
      return 0;
    }
    if (verb === "install") {
      const { install } = await import("./kernelspec/install.ts");
      const folder = await install(rest);
      if (folder !== undefined) {
        process.stdout.write(`The kernel is installed in ${folder}\n`);
        return 0;
      }
    }
    if (verb === "uninstall") {
      const { uninstall } = await import("./kernelspec/uninstall.ts");
      const folder = await uninstall(rest);
      if (folder !== undefined) {
        process.stdout.write(`The kernel is no longer installed in ${folder}\n`);
        return 0;
      }
    }
  } catch (error) {
    if (!isUserError(error)) {
      process.stderr.write(`${(error as Error).stack}\n`);
      return 3;
    }
    process.stderr.write(`${error.message}\n${error.wayOut}\n`);
    return 2;
  }
  const help = verb === "--help" || verb === "help";
  process[help ? "stdout" : "stderr"].write(USAGE);
  return help ? 0 : 2;
}
