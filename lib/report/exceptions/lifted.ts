import type { Candidate } from "../../disclosure/candidate.ts";
import { estimatesOf } from "../../disclosure/decide.ts";
import type { Decisions } from "../../disclosure/decide.ts";
import type { Finding } from "../../disclosure/findings.ts";
import { identity } from "../../disclosure/identity.ts";
import { RULES } from "../../disclosure/rules/all.ts";

/** A rule from which exceptions let cells through, and which. */
export type LiftedRule = Pick<Finding, "code" | "cells">;

/** What exceptions let through of an output, rule by rule. */
export const liftedIn = (candidate: Candidate, { lifted }: Pick<Decisions, "lifted">): LiftedRule[] =>
  RULES.flatMap(({ code }): LiftedRule[] => {
    const meant = new Set(lifted.filter((one) => one.code === code).map((one) => one.identity));
    const cells = estimatesOf(candidate).flatMap((estimates) =>
      estimates.cells.filter((cell) => meant.has(identity(estimates, cell))).map(({ at }) => at),
    );
    return cells.length > 0 ? [{ code, cells }] : [];
  });
