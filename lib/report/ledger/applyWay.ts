import { UserError } from "../../error.ts";
import { checkReport, examine } from "../checkReport.ts";
import type { Checks, CheckOptions } from "../checkReport.ts";
import { wayKey } from "./mergeWay.ts";
import { readProtection, withChosen } from "./protection.ts";
import type { Open, WayOut } from "./way.ts";
import { WAY_NAMES } from "./wayWords.ts";
import type { Choice } from "./ways.ts";
import { openOutputs, waysOf } from "./waysOut.ts";

/** How many groupings of one output are run that turn out not to help. */
const RUNS = 3;

export interface Applied {
  /** What was chosen. It isn't written yet. */
  chosen: WayOut[];
  /** What the check says with it. */
  checks: Checks;
}

/**
 * Chooses a way out for every output that earlier editions leave open, and checks again with it: a chapter that publishes
 * categories together is run for it. What turns out not to help, or stops the chapter, is given up for the next way; an
 * output that none helps is told. Nothing is written: that is for `addProtection`.
 *
 * @param options.output for this output alone
 * @throws UserError EDITION_BROKEN, CHAPTER_UNKNOWN, PROTECTION_BROKEN, WAY_NO_OUTPUT
 */
export async function applyWay(
  choice: Choice,
  { output, ...options }: CheckOptions & { output?: string | undefined },
): Promise<Applied> {
  const { chosen: before, problems } = await readProtection(options.root);
  if (problems[0]) throw problems[0];
  const chosen: WayOut[] = [];
  const given: UserError[] = [];
  const protection = (more: readonly WayOut[]) =>
    withChosen(
      before,
      more.map((one) => one.choice),
    );
  const look = async (more: readonly WayOut[]): Promise<Looked> => {
    const { checks, gated } = await examine({ ...options, chosen: protection(more) });
    return { problems: checks.problems, open: openOutputs(gated, checks.problems) };
  };
  let now = await look([]);
  if (output !== undefined) requireOutput(output, now.open);
  const done = new Set<string>();
  for (;;) {
    const next = now.open.find((one) => !done.has(keyOf(one)) && (output ?? one.output) === one.output);
    if (!next) break;
    const refused = new Set<string>();
    let found: Looked | undefined;
    while (!found) {
      const ways = (await waysOf(next, refused)).filter((way) => isWanted(way, choice, refused));
      const [way] = ways;
      if (!way) break;
      const then = await look([...chosen, way]);
      refused.add(wayKey(way));
      if (helps(now, then, next)) {
        chosen.push(way);
        found = then;
      }
    }
    done.add(keyOf(next));
    now = found ?? now;
    if (!found)
      given.push(
        new UserError("WAY_NO_HELP", { id: next.output, way: WAY_NAMES[choice] }, { chapter: next.chapter }),
      );
  }
  const checks = await checkReport({ ...options, chosen: protection(chosen) });
  return { chosen, checks: { ...checks, problems: [...checks.problems, ...given] } };
}

interface Looked {
  problems: UserError[];
  open: Open[];
}

const isWanted = (way: WayOut, choice: Choice, refused: ReadonlySet<string>): boolean =>
  (choice === "cheapest" || way.way === choice) &&
  !refused.has(wayKey(way)) &&
  (way.way !== "merge" || refused.size < RUNS);

/** Is this output no longer open, and nothing else wrong that was right? */
function helps(before: Looked, after: Looked, { chapter, output }: Open): boolean {
  const nameOf = ({ code, place, values }: UserError) =>
    JSON.stringify([code, place.chapter, values["id"] ?? null]);
  const known = new Set(before.problems.map(nameOf));
  return (
    !after.open.some((one) => one.chapter === chapter && one.output === output) &&
    after.problems.every((problem) => known.has(nameOf(problem)))
  );
}

const keyOf = ({ chapter, output }: Open): string => JSON.stringify([chapter, output]);

/** @throws UserError WAY_NO_OUTPUT */
function requireOutput(name: string, open: readonly Open[]): void {
  if (open.some(({ output }) => output === name)) return;
  throw new UserError("WAY_NO_OUTPUT", { name, known: open.map(({ output }) => output).join(", ") || "–" });
}
