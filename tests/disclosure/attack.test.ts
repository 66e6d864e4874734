import { expect, test } from "vitest";
import { audit } from "../../lib/disclosure/audit/audit.ts";
import { secure } from "../../lib/disclosure/secure.ts";
import { suppress } from "../../lib/disclosure/suppression/suppress.ts";
import { attack } from "./linear.ts";
import { audited, smallSystem, tooClose } from "./randomAttack.ts";

/** `npm run fuzz -- disclosure` attacks 1,000. */
const SYSTEMS = 100;

test(`${SYSTEMS} random linked systems: an attacker with linear programming recovers nothing`, async () => {
  const found: string[] = [];
  for (let seed = 1; seed <= SYSTEMS; seed++)
    found.push(...(await audited(seed, { pairs: seed % 10 === 0, inside: seed % 20 === 0 })).found);
  expect(found).toEqual([]);
});

test("the attack works: with the primary cells alone withheld it recovers nearly all of them", async () => {
  let [exact, all] = [0, 0];
  for (let seed = 1; seed <= 30; seed++) {
    const system = smallSystem(seed);
    const primary = system.cells.filter((cell) => cell.primary).map(({ id }) => id);
    const published = new Set(system.cells.map(({ id }) => id).filter((id) => !primary.includes(id)));
    const bounds = [...(await attack(system, published, primary)).values()];
    exact += bounds.filter(({ low, high }) => high - low < 1e-6).length;
    all += bounds.length;
  }
  expect(exact / all).toBeGreaterThan(0.5);
});

test("the audit sees what the attacker sees, cell by cell", async () => {
  for (let seed = 1; seed <= 15; seed++) {
    const system = smallSystem(seed);
    const withheld = suppress(system, { singletons: false }).secondary;
    const names = system.cells.filter(({ id, primary }) => primary || withheld.has(id)).map(({ id }) => id);
    const published = new Set(system.cells.map(({ id }) => id).filter((id) => !names.includes(id)));
    const bounds = await attack(system, published, names);
    const closely = tooClose(system, bounds);
    const { narrow } = await audit(system, withheld);
    expect(narrow.map(({ id }) => id).sort()).toEqual(closely.map(([id]) => id).sort());
  }
});

test("without one of the protecting cells the audit finds a primary cell open", async () => {
  for (let seed = 1; seed <= 10; seed++) {
    const system = smallSystem(seed);
    const { secondary } = await secure(system, { order: 1, singletons: false });
    expect((await audit(system, secondary)).narrow).toEqual([]);
    const all = new Set(secondary);
    const needed: string[] = [];
    for (const cell of all) {
      const less = new Set([...all].filter((one) => one !== cell));
      if ((await audit(system, less)).narrow.length > 0) needed.push(cell);
    }
    // Not all: what zeros make necessary is chosen with room to spare.
    expect(needed.length > 0 || all.size === 0).toBe(true);
  }
});

test("the choice depends neither on the order of cells nor on that of equations", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const system = smallSystem(seed);
    const order = system.cells
      .map((_, index) => index)
      .sort((a, b) => ((a * 7919) % 101) - ((b * 7919) % 101));
    const place = new Map(order.map((cell, index) => [cell, index]));
    const shuffled = {
      cells: order.map((cell) => system.cells[cell]!),
      relations: system.relations
        .map((relation) => relation.map(([cell, factor]) => [place.get(cell)!, factor] as const).toReversed())
        .toReversed(),
    };
    expect([...suppress(shuffled, { order: 2 }).secondary].sort()).toEqual(
      [...suppress(system, { order: 2 }).secondary].sort(),
    );
  }
});
