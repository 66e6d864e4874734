import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { importSchema } from "../../../lib/data/descriptor.ts";
import { rowsOf, withEngine } from "../../../lib/data/engine.ts";
import { convert } from "../../../lib/data/formats/convert.ts";
import { patienceFor } from "../../../lib/data/formats/patience.ts";
import type { Patience } from "../../../lib/data/formats/patience.ts";
import { Scratch } from "../../../lib/data/formats/scratch.ts";
import { failure, removeTemporary, temporaryFolder } from "../temporary.ts";

afterEach(removeTemporary);

/** What programs of these tests are made of: `work` takes so many seconds of the processor, `wait` of the clock. */
const PARTS = `
  const { writeSync } = require("node:fs");
  const say = (message) => writeSync(1, JSON.stringify(message) + "\\n");
  const ready = () => say({ ready: true });
  const worked = () => process.cpuUsage().user + process.cpuUsage().system;
  const work = (seconds) => { for (const end = worked() + seconds * 1e6; worked() < end; ); };
  const wait = (seconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
  const rows = () => {
    say({ names: ["a"] });
    writeSync(3, '"1","x"\\n');
    say({ columns: [{ name: "a" }], remarks: [] });
  };
`;

/** The rows that a program of these parts gives, when it has no more than this patience. */
async function rowsFrom(program: string, patience: Patience): Promise<unknown[]> {
  const folder = temporaryFolder();
  const path = join(folder, "delivered");
  writeFileSync(path, "x");
  const scratch = new Scratch(folder);
  try {
    return await withEngine(async (connection) => {
      const reading = { connection, path, name: "delivered", hints: importSchema.parse({}), scratch };
      const args = ["-e", PARTS + program];
      await convert({ ...reading, companions: [] }, "raw", process.execPath, args, {}, patience);
      return rowsOf(connection, "SELECT a FROM raw");
    });
  } finally {
    scratch.close();
  }
}

const LONG = 300;

describe("the time that a program may take to read a file", () => {
  it.each([
    ["works without end", "ready(); for (;;);", { start: LONG, work: 0.3, clock: LONG }],
    ["works without end after a sign of life", "ready(); say({ progress: 0.5 }); for (;;);"],
    ["waits without end", "ready(); wait(3600);", { start: LONG, work: 0.2, clock: 0.5 }],
    ["waits without end, and would work", "ready(); setInterval(() => {}, 1000);"],
    ["stops in the middle of what it says", `ready(); writeSync(1, '{"columns": ['); for (;;);`],
  ])("one that %s is stopped", async (_, program, patience = { start: LONG, work: 0.2, clock: 1 }) => {
    const { code, message } = await failure(() => rowsFrom(program, patience));
    expect([code, message]).toEqual(["IMPORT_LIMIT", expect.stringContaining("time to read it")]);
  });

  it.each([
    ["to start, by working", "work(1); ready(); rows();"],
    ["to start, by waiting", "wait(1); ready(); rows();"],
    [
      "in all, with signs of life",
      "ready(); for (let i = 0; i < 5; i++) { work(0.2); say({ progress: i / 5 }); } rows();",
    ],
  ])("one that needs more %s is not", async (_, program) => {
    expect(await rowsFrom(program, { start: LONG, work: 0.8, clock: LONG })).toEqual([{ a: "x" }]);
  });

  it.runIf(process.platform === "linux")("one that gets no time of a busy computer is not", async () => {
    const program = "ready(); wait(1.5); work(0.1); rows();";
    expect(await rowsFrom(program, { start: LONG, work: 0.8, clock: LONG })).toEqual([{ a: "x" }]);
  });

  it.each([
    ["never is ready", "wait(3600);", 0.5],
    ["fails before it is ready", "process.exit(1);", LONG],
  ])("the file isn't blamed for one that %s", async (_, program, start) => {
    expect((await failure(() => rowsFrom(program, { start, work: LONG, clock: LONG }))).code).toBe(
      "IMPORT_START",
    );
  });

  it("grows with the file", () => {
    expect(patienceFor(1e6)).toMatchObject({ work: 9, clock: 90 });
  });
});
