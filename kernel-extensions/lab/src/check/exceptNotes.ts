import { inNumber } from "oshlab/inNumber.ts";
import { signatures } from "oshlab/report/exceptions/signers.ts";
import type { Say } from "../say.ts";
import { element } from "../element.ts";
import { commandFor, exceptedIn, isRule } from "./excepted.ts";
import type { Exceptions, Output } from "./excepted.ts";
import type { Told } from "./shown.ts";

type Finding = NonNullable<Told["lifted"]>[number];

/** An output in its chapter, with the exceptions of the report. */
export interface InChapter {
  output: Output;
  exceptions: Exceptions;
}

/**
 * What people excepted from a rule: why, by whom, and whether it holds.
 *
 * @param isLifted did the report let these cells through? Absent: it wasn't asked.
 */
export const exceptedNodes = (
  finding: Finding,
  inChapter: InChapter | undefined,
  say: Say,
  isLifted?: boolean,
): HTMLElement[] =>
  (inChapter ? exceptedIn(finding, inChapter.output, inChapter.exceptions, isLifted) : []).map(
    ({ exception: { reason, by }, cells, signed, sealed, holds }) =>
      element(
        "p",
        { class: "oshlab-excepted" },
        element(
          "strong",
          {},
          inNumber(
            say(holds ? "excepted" : sealed ? "exceptedNot" : "exceptedUnsealed", {
              cells,
              signed,
              checkers: inChapter!.exceptions.checkers,
            }),
            cells,
          ),
        ),
        ` ${reason} (${signatures(by)})`,
      ),
  );

/** How to except an output from the rules of these findings; only rules that withhold can be named. */
export function exceptNodes(
  findings: readonly Finding[],
  inChapter: InChapter | undefined,
  say: Say,
): HTMLElement[] {
  const ruled = inChapter ? findings.filter(({ code }) => isRule(code)) : [];
  if (ruled.length === 0) return [];
  return [
    element(
      "details",
      { class: "oshlab-except" },
      element("summary", {}, say("except")),
      element("p", {}, say("exceptHow")),
      ...ruled.map((finding) => element("pre", {}, commandFor(finding, inChapter!.output))),
    ),
  ];
}
