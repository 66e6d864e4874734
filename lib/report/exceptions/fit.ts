import type { Excepted } from "../../disclosure/broken.ts";
import { candidateSchema } from "../../disclosure/candidate.ts";
import { estimatesOf } from "../../disclosure/decide.ts";
import { identity } from "../../disclosure/identity.ts";
import type { Chapter } from "../chapter.ts";
import type { Run } from "../execute.ts";
import { hashOf } from "../files.ts";
import { outputsNamed } from "../outputsNamed.ts";
import type { Exception } from "./schema.ts";

/** An exception with the identities of the cells that it means. */
export interface Fitted {
  exception: Exception;
  identities: ReadonlySet<string>;
  /** Those of them that are too uncertain to be published, whatever somebody excepts. */
  uncertain: ReadonlySet<string>;
  /** Was it decided for these very cells, of these deliveries? Else it lifts nothing. */
  holds: boolean;
}

/** Which cells of these chapters each exception means; none where there is no such output or cell. */
export const fit = (exceptions: readonly Exception[], chapters: Ran): Fitted[] =>
  exceptions.map((exception) => {
    const cells = cellsOf(exception, chapters);
    const identities = new Set(cells.map(({ id }) => id));
    const uncertain = new Set(cells.filter((one) => one.isUncertain).map(({ id }) => id));
    return { exception, identities, uncertain, holds: exception.of === sealOf(identities) };
  });

/** The exception as one that is decided for what it means now. */
export const sealed = (exception: Exception, chapters: Ran): Exception => ({
  ...exception,
  of: sealOf(new Set(cellsOf(exception, chapters).map(({ id }) => id))),
});

type Ran = readonly { chapter: Pick<Chapter, "id">; run: Run }[];

interface Meant {
  id: string;
  isUncertain: boolean;
}

function cellsOf(exception: Exception, chapters: Ran): Meant[] {
  const of = chapters.filter(({ chapter }) => chapter.id === exception.chapter);
  const outputs = of.flatMap(({ run }) => outputsNamed(exception.output, run));
  return outputs.flatMap((output) => meant(exception, output));
}

/** Names of cells have their deliveries in them: another delivery, or a category more, is another seal. */
const sealOf = (identities: ReadonlySet<string>): string => hashOf(...[...identities].sort()).slice(0, 20);

/** Is a cell excepted from a rule by one of them? */
export const exceptedBy =
  (fitted: readonly Fitted[]): Excepted =>
  (cell, code) =>
    fitted.some(
      ({ exception, identities, holds }) => holds && exception.rule === code && identities.has(cell),
    );

function meant({ cells }: Exception, output: unknown): Meant[] {
  const { data } = candidateSchema.safeParse(output);
  if (!data) return [];
  return estimatesOf(data).flatMap((estimates) =>
    estimates.cells
      .filter(({ at }) => {
        const codes = { ...estimates.filter, ...at };
        return (
          !cells || cells.some((one) => Object.entries(one).every(([name, code]) => codes[name] === code))
        );
      })
      .map((cell) => ({
        id: identity(estimates, cell),
        isUncertain: cell.reliability === "insufficient",
      })),
  );
}
