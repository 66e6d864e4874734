import { expect, test } from "vitest";
import { shown, testKernel } from "./kernel.ts";

const env = {
  OSHLAB_SEED: "edition-1",
  OSHLAB_DATE: "2026-11-23",
  OSHLAB_NETWORK: "off",
  OSHLAB_TYPES: "off",
};
const { kernel } = await testKernel(env);
const { kernel: again } = await testKernel(env);
const { kernel: other } = await testKernel({ ...env, OSHLAB_SEED: "edition-2" });

test("the same seed gives the same random numbers, another seed others", async () => {
  const code = "Array.from({ length: 5 }, () => Math.random())";
  const [one, two, three] = await Promise.all(
    [kernel, again, other].map(async (k) => shown(await k.execute(code))),
  );
  expect(one).toBe(two);
  expect(one).not.toBe(three);
  const mean = await kernel.execute(
    "let sum = 0; for (let i = 0; i < 10000; i++) sum += Math.random(); Math.abs(sum / 10000 - 0.5) < 0.02",
  );
  expect(shown(mean)).toBe("true");
});

test("the clock stands at the given date", async () => {
  const code =
    "[new Date().toISOString(), Date.now() === Date.parse('2026-11-23'), new Date(0).getTime(), new Date() instanceof Date, typeof Date()]";
  expect(shown(await kernel.execute(code))).toBe("[ '2026-11-23T00:00:00.000Z', true, 0, true, 'string' ]");
});

test("other machines are out of reach, this one is not", async () => {
  for (const code of [
    "await fetch('http://192.0.2.1/')",
    "await fetch('https://example.org/')",
    "const { request } = await import('node:http'); await new Promise((_, reject) => request('http://192.0.2.1/').on('error', reject).end())",
    "const { lookup } = await import('node:dns'); await new Promise((_, reject) => lookup('example.org', reject))",
  ]) {
    expect((await kernel.execute(code)).error).toMatchObject({
      ename: "UserError",
      code: "NETWORK_OFF",
    });
  }
  const local = `const { createServer } = await import('node:http');
const server = createServer((_, response) => response.end('here')).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const answer = await (await fetch('http://127.0.0.1:' + server.address().port)).text();
server.close();
answer`;
  expect(shown(await kernel.execute(local))).toBe("'here'");
});
