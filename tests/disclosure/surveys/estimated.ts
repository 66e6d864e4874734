import { change, ratio } from "../../../lib/index.ts";
import type { Cube, Value } from "../../../lib/index.ts";
import type { Survey } from "../../../lib/survey/survey.ts";
import type { Codes } from "../../../lib/types.ts";
import type { Ask } from "./asks.ts";
import type { Asked } from "./printed.ts";

/** The estimate of an ask by the public verbs of a survey, as its figure, table or number in the prose. */
export async function estimated(survey: Survey, ask: Ask, id: string): Promise<Asked> {
  let cube: Cube<Codes> = await cubeOf(survey, ask);
  for (const [column, codes] of Object.entries(ask.kept))
    cube = cube.where({ [column]: codes.length === 1 ? codes[0]! : codes });
  if (ask.digits !== undefined && cube.estimates.measure.kind !== "count") cube = cube.digits(ask.digits);
  const { estimates } = cube;
  const [x, series] = estimates.dimensions.map(({ name }) => name);
  if (x === undefined) return { ask, candidate: cube.at({}).candidate, at: [{}] };
  const isTwo = ask.shown === "change" || ask.shown === "times";
  // A column that is filtered by is no address any more.
  if (isTwo && estimates.dimensions.every(({ name }) => ask.filter[name] === undefined)) {
    const at = ask.pair.map((place) => estimates.cells[Math.floor(place * estimates.cells.length)]!.at);
    const [first, second] = at.map((one) => cube.at(one)) as [Value, Value];
    const value = ask.shown === "change" ? change(first, second) : ratio(first, second);
    return { ask, candidate: value.candidate, at };
  }
  const schema = "oshlab/candidate/1" as const;
  if (ask.shown !== "figure") return { ask, candidate: { schema, kind: "table", id, estimates } };
  const encoding = {
    chart: "bars" as const,
    x,
    ...(series === undefined ? {} : { series }),
    highlight: [],
    order: "given" as const,
  };
  return { ask, candidate: { schema, kind: "figure", id, encoding, estimates } };
}

function cubeOf(survey: Survey, { verb, of, to, by, filter }: Ask): Promise<Cube<Codes>> {
  const asked = Object.keys(filter).length > 0 ? survey.where(filter) : survey;
  if (of !== undefined) {
    if (to !== undefined) return asked.ratio(of, to, { by });
    if (verb === "mean") return asked.mean(of, { by });
    return verb === "total" ? asked.total(of, { by }) : asked.proportion(of, { by });
  }
  const share = verb === "share" ? "total" : verb;
  if (share !== "count" && share !== "row" && share !== "column" && share !== "total")
    throw new Error(`no table of ${verb}`);
  return asked.table(by[0]!, by[1]!, { share });
}
