import { afterEach } from "vitest";
import { survey } from "../../lib/index.ts";
import { removeTemporary } from "../data/temporary.ts";
import { times } from "./register.ts";
import { attackedByRows, count } from "./rowAttack.ts";
import type { Attack, Survey } from "./rowAttack.ts";

afterEach(removeTemporary);

/** Women and men of two sectors. By another column of weights everybody of A counts ten times, of B once. */
const rows = ["A", "B"].flatMap((sector) =>
  times(40, (i) => ({
    sector,
    sex: i < (sector === "A" ? 20 : 3) ? "F" : "M",
    weight: 1,
    days: sector === "A" ? 10 : 1,
  })),
);
const bySex = (of: Survey) => of.table("sex", undefined, count);
const weightedByDays = (of: Survey): Survey => survey(of.dataset, { weights: "days" });

const attack: Omit<Attack, "editions"> = {
  rows,
  weights: "weight",
  disclosure: { minimumWeighted: 5 },
  attack: (of) => (10 * of("plain", "F") - of("other", "F")) / 9,
  truth: 3,
};

attackedByRows({
  "women of a sector, by the weights of a sample and by another column": {
    ...attack,
    editions: [(of) => ({ plain: bySex(of), other: bySex(weightedByDays(of)) })],
  },
  "women of a sector, by the weights of a sample, and in the next edition by another column": {
    ...attack,
    editions: [(of) => ({ plain: bySex(of) }), (of) => ({ other: bySex(weightedByDays(of)) })],
  },
  "women of a sector, each counted once and by the weights of a sample": {
    ...attack,
    weights: "days",
    editions: [(of) => ({ plain: bySex(survey(of.dataset, { complete: true })), other: bySex(of) })],
  },
});
