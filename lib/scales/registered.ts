import { UserError } from "../error.ts";
import type { Words } from "../words.ts";
import { scale } from "./scale.ts";
import type { Scale, ScaleOptions } from "./scale.ts";

/** The structure of a published scale. Question texts are not here: they belong to their owners. */
export interface Registered extends Omit<ScaleOptions, "items" | "reversed"> {
  /** How many items it has, where that is fixed. */
  count?: number;
  /** Where structure and scoring come from. */
  source: string;
  /** What its owners allow; read it before you ask its questions or print them. */
  licence: string;
}

const LABELS: Record<"who5" | "poor" | "veryPoor" | "copsoq", Words> = {
  who5: {
    nl: "Welzijn (WHO-5)",
    fr: "Bien-être (WHO-5)",
    de: "Wohlbefinden (WHO-5)",
    en: "Well-being (WHO-5)",
  },
  poor: {
    nl: "Laag welzijn (WHO-5 van 50 of minder)",
    fr: "Bien-être faible (WHO-5 de 50 ou moins)",
    de: "Niedriges Wohlbefinden (WHO-5 von 50 oder weniger)",
    en: "Low well-being (WHO-5 of 50 or less)",
  },
  veryPoor: {
    nl: "Zeer laag welzijn (WHO-5 van 28 of minder)",
    fr: "Bien-être très faible (WHO-5 de 28 ou moins)",
    de: "Sehr niedriges Wohlbefinden (WHO-5 von 28 oder weniger)",
    en: "Very low well-being (WHO-5 of 28 or less)",
  },
  copsoq: { nl: "COPSOQ-schaal", fr: "Échelle COPSOQ", de: "COPSOQ-Skala", en: "COPSOQ scale" },
};

const TOPP = "Topp, Østergaard, Søndergaard & Bech (2015), Psychotherapy and Psychosomatics 84, 167–176";

export const SCALES = {
  /** Five items, 0 (at no time) to 5 (all of the time), all of them answered; the sum of the answers times four. */
  "who-5": {
    count: 5,
    range: [0, 5],
    minimum: 5,
    label: LABELS.who5,
    cutOffs: {
      poor: { atMost: 50, label: LABELS.poor, source: TOPP },
      very_poor: { atMost: 28, label: LABELS.veryPoor, source: TOPP },
    },
    source: TOPP,
    licence:
      "Free to use without permission, with its source named (INSPQ, information sheet 14; What Works Centre for Wellbeing). The World Health Organization's own editions carry their own licence: read it before printing the questions.",
  },
  /**
   * Any scale of the Copenhagen Psychosocial Questionnaire whose answers are kept as delivered scores, 0, 25, 50, 75, 100:
   * the mean, if at least half of its items are answered. Which items a scale has, stands in its guidelines.
   */
  copsoq: {
    range: [0, 100],
    label: LABELS.copsoq,
    source:
      "Burr et al. (2019), Safety and Health at Work 10, 482–503; COPSOQ International Network, guidelines",
    licence:
      "CC BY-NC-ND 4.0 with the guidelines of the COPSOQ International Network (copsoq-network.org): a changed scale may not be called COPSOQ; researchers contact the network's member of their country first.",
  },
} as const satisfies Record<string, Registered>;

export type ScaleName = keyof typeof SCALES;

/**
 * A published scale on the columns of a data set, with the scoring and the thresholds of its source.
 *
 * @param items its columns, in the order of the questionnaire
 * @param options.reversed columns whose answers were not turned round yet
 * @param options.label instead of the scale's own name
 * @throws UserError SCALE_UNKNOWN, SCALE_DEFINITION (another number of items than it has)
 * @example
 * const who5 = registered("who-5", { items: ["who5_1", "who5_2", "who5_3", "who5_4", "who5_5"] });
 * who5.cut("poor"); // a score of 50 or less
 */
export function registered(
  name: ScaleName,
  options: Pick<ScaleOptions, "items" | "reversed"> & { label?: Words },
): Scale {
  const found: Registered | undefined = Object.hasOwn(SCALES, name) ? SCALES[name] : undefined;
  if (!found) throw new UserError("SCALE_UNKNOWN", { name, known: Object.keys(SCALES).join(", ") });
  const { count, source: _source, licence: _licence, ...definition } = found;
  if (count !== undefined && options.items.length !== count)
    throw new UserError("SCALE_DEFINITION", { problem: `${options.items.length} items ≠ ${count}` });
  return scale({ ...definition, ...options });
}
