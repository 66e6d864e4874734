import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/**
 * A function that a CommonJS package exports, loaded when it is first called: these packages are hundreds of files,
 * and most chapters never need them.
 */
export function lazily<Result extends number | number[]>(
  name: string,
): (...values: (number | boolean)[]) => Result {
  let found: ((...values: (number | boolean)[]) => Result) | undefined;
  return (...values) => (found ??= load(name) as typeof found)!(...values);
}
