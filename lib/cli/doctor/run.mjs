import { spawn } from "node:child_process";

/** Runs a program to its end, a minute at most; `code` is 127 when there is no such program. */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], timeout: 60_000, ...options });
    let output = "";
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (errors += text));
    child.on("error", (error) => resolve({ code: 127, output: "", errors: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output, errors }));
  });
}
