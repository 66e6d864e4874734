import { expect, test } from "vitest";
import { bounded } from "@oshlab/kernel/worker/bounded.ts";

test("a look at a value that works too long is given up", () => {
  let looks = 0;
  const look = (): never => {
    looks += 1;
    for (;;);
  };
  expect(bounded(look, 100)).toBeUndefined();
  expect(looks).toBeLessThanOrEqual(2);
});

test("one that got no time of a busy computer is not", () => {
  const look = (): string => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
    return "seen";
  };
  expect(bounded(look, 200)).toBe("seen");
});

test("what it throws is thrown", () => {
  expect(() =>
    bounded(() => {
      throw new Error("not to be looked at");
    }),
  ).toThrow("not to be looked at");
});
