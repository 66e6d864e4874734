import { Console } from "node:console";
import { report } from "./channel.ts";
import { currentCell } from "./context.ts";

/**
 * The console of the cells: without colour codes whatever the environment says, and without the inspector's
 * own, which keeps what it is given and is many times slower. Clearing it clears what the cell has shown.
 */
export function quietConsole(): void {
  const plain = new Console({ stdout: process.stdout, stderr: process.stderr, colorMode: false });
  for (const [name, method] of Object.entries(plain)) {
    if (typeof method === "function" && name in console) Object.assign(console, { [name]: method });
  }
  console.clear = () => report({ type: "clear", id: currentCell(), wait: false });
}
