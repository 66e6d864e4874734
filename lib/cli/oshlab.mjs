#!/usr/bin/env node
// Plain JavaScript, so that an older Node can say what is missing instead of stumbling over TypeScript.
import module from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { assertRuntime } from "./runtime.mjs";

// What is missing on a computer must be said there too.
const isDoctor =
  process.argv[2] === "doctor" && !process.argv.includes("--help") && !process.argv.includes("-h");
if (!isDoctor) assertRuntime();
// What was compiled is kept for the next start; Node notices changed files.
module.enableCompileCache?.(join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "oshlab/compiled"));
await import(isDoctor ? "./doctor/main.mjs" : "./oshlab.ts");
