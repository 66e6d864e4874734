import { describe, expect, test } from "vitest";
import type { System } from "../../lib/disclosure/system/system.ts";
import { numbersOf } from "./attacker.ts";
import { attack } from "./linear.ts";
import { CODES, headcount, tabulate, TOTAL, TOTALS } from "./population.ts";
import type { Person } from "./population.ts";
import { published } from "./published.ts";
import type { Way } from "./published.ts";
import { random } from "./randomSystem.ts";
import { confidentialTable } from "./tables.ts";

describe("linear programming on the downloads alone", () => {
  const LEVELS = { sector: [...CODES, TOTAL], sex: ["F", "M", TOTAL] };
  const key = (sector: string, sex: string) => `${sector},${sex}`;

  /** Invented employees by sector and sex, some cells small. */
  function people(seed: number): Person[] {
    const next = random(seed);
    return CODES.flatMap((sector) =>
      (["F", "M"] as const).flatMap((sex) => {
        const size = next() < 0.3 ? 1 + Math.floor(4 * next()) : 6 + Math.floor(40 * next());
        return Array.from({ length: size }, (): Person => ({ sector, sex, sick: false, wage: 0 }));
      }),
    );
  }

  /** The cells that the minimum count forbids whose number is certain, from what the files show. */
  async function certain(seed: number, way: Way): Promise<string[]> {
    const of = people(seed);
    const table = tabulate(["sector", "sex"], headcount, { totals: true, of });
    const margins = tabulate(["sector"], headcount, { totals: true, of });
    const files = await published(
      [
        confidentialTable(table, { id: "cells", totals: TOTALS }),
        confidentialTable(margins, { id: "margins", totals: TOTALS }),
      ],
      way,
    );
    const known = numbersOf(files, "cells");
    for (const [sector, value] of numbersOf(files, "margins")) known.set(key(sector, TOTAL), value);
    const ids = LEVELS.sector.flatMap((sector) => LEVELS.sex.map((sex) => key(sector, sex)));
    const line = (total: string, parts: string[]) =>
      [total, ...parts].map((id, index) => [ids.indexOf(id), index === 0 ? -1 : 1] as const);
    const system: System = {
      cells: ids.map((id) => ({ id, value: known.get(id) ?? 0, cost: 0, state: "shown", primary: false })),
      relations: [
        ...LEVELS.sector.map((sector) => line(key(sector, TOTAL), [key(sector, "F"), key(sector, "M")])),
        ...LEVELS.sex.map((sex) =>
          line(
            key(TOTAL, sex),
            CODES.map((sector) => key(sector, sex)),
          ),
        ),
      ],
    };
    const secret = table.filter(({ n }) => n! < 5).map(({ at }) => key(at["sector"]!, at["sex"]!));
    const bounds = await attack(
      system,
      new Set(known.keys()),
      secret.filter((id) => !known.has(id)),
    );
    return secret.filter((id) => {
      const found = bounds.get(id);
      return !found || Math.floor(found.high + 1e-6) - Math.ceil(found.low - 1e-6) < 1;
    });
  }
  const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

  test("recovers nothing from what the gate lets out", async () => {
    for (const seed of seeds) expect(await certain(seed, "gate")).toEqual([]);
  });

  test("recovers cells where rules alone withhold", async () => {
    const found = await Promise.all(seeds.map((seed) => certain(seed, "rules alone")));
    expect(found.filter((cells) => cells.length > 0).length).toBeGreaterThan(10);
  });
});
