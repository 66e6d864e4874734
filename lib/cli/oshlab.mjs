#!/usr/bin/env node
// Plain JavaScript, so that an older Node can say what is missing instead of stumbling over TypeScript.
import { assertRuntime } from "./runtime.mjs";

assertRuntime();
await import("./oshlab.ts");
