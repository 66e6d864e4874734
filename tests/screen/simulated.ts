import { draw } from "../../data-samples/random.ts";
import { design } from "../../lib/survey/design/design.ts";
import type { Design } from "../../lib/survey/design/design.ts";

export interface Simulated {
  plan: Design;
  y: Float64Array;
  codes: Record<string, string[]>;
}

export interface Made {
  /** Respondents of each primary unit. */
  persons?: number;
  units?: number;
  /** Share of ones in everyone. */
  share: number;
  /** Who is hit harder, and by how much (added to the share). */
  planted?: { at: Record<string, string>; effect: number };
}

const REGIONS = ["brussels", "flanders", "wallonia"];
const DIMENSIONS: Record<string, [code: string, share: number][]> = {
  sector: [
    ["industry", 0.14],
    ["building", 0.07],
    ["trade", 0.17],
    ["transport", 0.08],
    ["services", 0.2],
    ["government", 0.12],
    ["education", 0.08],
    ["care", 0.14],
  ],
  function: [
    ["manual", 0.28],
    ["clerical", 0.3],
    ["professional", 0.32],
    ["manager", 0.1],
  ],
  age: [
    ["15_34", 0.32],
    ["35_49", 0.37],
    ["50_plus", 0.31],
  ],
  sex: [
    ["M", 0.51],
    ["F", 0.49],
  ],
};

/**
 * A survey as they are, with nothing to find in it unless planted: strata, primary units of which the people have
 * the same sectors and resemble each other in their answers, weights that differ fivefold.
 */
export function simulate(
  random: () => number,
  { persons = 25, units = 160, share, planted }: Made,
): Simulated {
  const codes: Record<string, string[]> = { sector: [], function: [], age: [], sex: [], region: [] };
  const [y, weights, strata, psu]: [number[], number[], string[], string[]] = [[], [], [], []];
  for (let unit = 0; unit < units; unit++) {
    const region = REGIONS[unit % 5 < 1 ? 0 : unit % 5 < 3 ? 1 : 2]!;
    const sizes = DIMENSIONS["sector"]!.map(([, size]) => size * (0.3 + 1.4 * random()));
    const all = sizes.reduce((sum, size) => sum + size, 0);
    const local = DIMENSIONS["sector"]!.map(([code], i): [string, number] => [code, sizes[i]! / all]);
    const climate = 0.6 * (random() + random() - 1);
    for (let person = 0; person < persons; person++) {
      const traits: Record<string, string> = { region, sector: draw(random, local)[0] };
      for (const name of ["function", "age", "sex"]) traits[name] = draw(random, DIMENSIONS[name]!)[0];
      for (const [name, code] of Object.entries(traits)) codes[name]!.push(code);
      const hit = planted && Object.entries(planted.at).every(([name, code]) => traits[name] === code);
      const logit = Math.log(share / (1 - share)) + climate;
      const chance = 1 / (1 + Math.exp(-logit)) + (hit ? planted.effect : 0);
      y.push(random() < chance ? 1 : 0);
      weights.push(0.4 + 1.6 * random());
      strata.push(region);
      psu.push(String(unit));
    }
  }
  return { plan: design({ weights, strata, psu }), y: Float64Array.from(y), codes };
}
