import { spawn } from "node:child_process";

export interface Ran {
  code: number;
  /** Standard output and error, in the order in which they came. */
  output: string;
}

/** Runs a program to its end; `code` is 127 when there is no such program. */
export function run(
  program: string,
  args: string[],
  onLine: (line: string) => void = () => {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let rest = "";
    const take = (chunk: string): void => {
      output += chunk;
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      lines.forEach(onLine);
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The command of a Python 3.11 or newer, or null. */
export async function findPython(): Promise<string | null> {
  for (const name of process.platform === "win32" ? ["py", "python"] : ["python3", "python"]) {
    const { code } = await run(name, ["-c", "import sys; sys.exit(sys.version_info < (3, 11))"]);
    if (code === 0) return name;
  }
  return null;
}
