import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { labToken } from "../../lib/cli/lab/token.ts";

let folder = "";
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "oshlab-token-"))));
afterAll(() => rm(folder, { recursive: true }));

test("a token that is given is the Lab's", async () => {
  expect(await labToken({ JUPYTER_TOKEN: "given" })).toEqual({ token: "given", made: false });
  await writeFile(join(folder, "secret"), "in a file\n");
  expect(await labToken({ JUPYTER_TOKEN_FILE: join(folder, "secret") })).toEqual({
    token: "in a file",
    made: false,
  });
});

test.each([{}, { JUPYTER_TOKEN: "" }, { JUPYTER_TOKEN: " \n" }])(
  "without one, a new one is made for each start: %j",
  async (env) => {
    const one = await labToken(env);
    expect(one).toEqual({ token: expect.stringMatching(/^[0-9a-f]{48}$/), made: true });
    expect((await labToken(env)).token).not.toBe(one.token);
  },
);

test("a file that is named and holds no token stops the start", async () => {
  await writeFile(join(folder, "empty"), "\n");
  for (const name of ["empty", "missing"])
    await expect(labToken({ JUPYTER_TOKEN_FILE: join(folder, name) })).rejects.toMatchObject({
      code: "LAB_TOKEN_FILE",
    });
});
