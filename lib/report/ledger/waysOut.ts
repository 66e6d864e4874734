import type { Gated } from "../gate.ts";
import { publishedName } from "../gate.ts";
import type { UserError } from "../../error.ts";
import { mergeWay } from "./mergeWay.ts";
import { roundWay } from "./roundWay.ts";
import { suppressWay } from "./suppressWay.ts";
import type { Open, WayOut } from "./way.ts";

/** The ways out that help one output, the cheapest first. */
export interface OutputWays {
  chapter: string;
  output: string;
  ways: WayOut[];
}

/** The ways out of everything that earlier editions leave open, output by output. */
export async function waysOut(
  gated: readonly Gated[],
  problems: readonly UserError[],
): Promise<OutputWays[]> {
  const found: OutputWays[] = [];
  for (const one of openOutputs(gated, problems))
    found.push({ chapter: one.chapter, output: one.output, ways: await waysOf(one) });
  return found;
}

/** The outputs that earlier editions leave open. */
export const openOutputs = (gated: readonly Gated[], problems: readonly UserError[]): Open[] =>
  problems
    .filter(({ code }) => code === "OUTPUT_OPENS_EARLIER")
    .flatMap(({ values }) => {
      const [chapter, output] = [String(values["chapter"]), String(values["id"])];
      const name = publishedName(chapter, output);
      for (const { published, candidates, decisions, redecide } of gated) {
        const candidate = published.find((one) => one.name === name)?.candidate;
        if (candidate) return [{ chapter, output, candidate, candidates, decisions, redecide }];
      }
      return [];
    });

/** At the same cost the one that is said first: a number that is still told, of more people, before one that isn't. */
export async function waysOf(open: Open, refused?: ReadonlySet<string>): Promise<WayOut[]> {
  const ways = [await mergeWay(open, refused), await roundWay(open), suppressWay(open)];
  return ways.filter((way) => way !== null).sort((a, b) => a.cost - b.cost);
}
