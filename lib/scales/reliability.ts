import type { Dataset } from "../data/dataset.ts";
import { isUserError } from "../error.ts";
import type { SourceTypes } from "../types.ts";
import type { Words } from "../words.ts";
import type { Alpha } from "./alpha.ts";
import type { AnswerOptions } from "./answers.ts";
import type { ItemStatistics } from "./itemStatistics.ts";
import { reliabilityDisplay } from "./reliabilityDisplay.ts";
import type { Scale } from "./scale.ts";

export interface ReliabilityOptions extends Pick<AnswerOptions, "missing"> {
  /** With the weights of the source's design, if it has one: yes unless told. */
  weighted?: boolean;
  /** Of alpha's interval: 0.95 unless told. */
  level?: number;
}

/** One item with its label. */
export interface ReliableItem extends ItemStatistics {
  item: string;
  label: Words;
  reversed: boolean;
}

/** How reliable a scale is in a data set: it shows as a table in the Lab. */
export class Reliability {
  readonly label: Words;
  readonly alpha: Alpha;
  /** McDonald's omega of one factor; null where it can't be computed: fewer than three items, one that follows from others. */
  readonly omega: number | null;
  readonly items: readonly ReliableItem[];
  readonly weighted: boolean;
  readonly synthetic: boolean;

  constructor(parts: Pick<Reliability, "label" | "alpha" | "omega" | "items" | "weighted" | "synthetic">) {
    this.label = parts.label;
    this.alpha = parts.alpha;
    this.omega = parts.omega;
    this.items = parts.items;
    this.weighted = parts.weighted;
    this.synthetic = parts.synthetic;
  }

  [Symbol.for("Jupyter.display")](): Record<string, unknown> {
    return reliabilityDisplay(this);
  }
}

/**
 * Do the items of a scale belong together? Cronbach's alpha with its interval, omega, and for each item what becomes of
 * alpha without it, its correlation with the rest, and how many answer at either end. Respondents without any answer
 * are left out. For reading in the Lab: a reliability has no place in a figure.
 *
 * @throws UserError SCALE_ITEMS, SCALE_CONSTANT, SCALE_RANGE, DATA_COLUMN
 * @example
 * await reliability(await open("synthetic-ewcs"), demands);
 */
export async function reliability<S extends SourceTypes>(
  dataset: Dataset<S>,
  scale: Scale,
  { weighted = true, level = 0.95, missing = "pairwise" }: ReliabilityOptions = {},
): Promise<Reliability> {
  const plain = dataset as unknown as Dataset;
  // The items as the scale counts them: turned round, and none outside the possible answers.
  const names = scale.items.map((_, i) => `item${i}_`);
  const turned = plain.with(Object.fromEntries(scale.items.map((item, i) => [names[i]!, scale.item(item)])));
  const weight = weighted ? dataset.descriptor.oshlab.design?.weights : undefined;
  const found = await turned.columns([...names, ...(weight ? [weight] : [])]);
  const answers = names.map((name) => found[name] as Float64Array);
  const rows = answers[0]!
    .map((_, row) => row)
    .filter((row) => answers.some((item) => !Number.isNaN(item[row]!)));
  const kept = answers.map((item) => Float64Array.from(rows, (row) => item[row]!));
  const options: AnswerOptions = {
    missing,
    ...(weight ? { weights: Float64Array.from(rows, (row) => found[weight]![row] as number) } : {}),
  };
  // Loaded when first needed, with the distribution functions.
  const [{ cronbachAlpha }, { itemStatistics }, { omega }] = await Promise.all([
    import("./alpha.ts"),
    import("./itemStatistics.ts"),
    import("./factor.ts"),
  ]);
  const alpha = cronbachAlpha(kept, { ...options, level });
  return new Reliability({
    label: scale.label,
    alpha,
    omega: whereThereIsOne(() => omega(kept, options).omega),
    items: itemStatistics(kept, scale.range, options).map((statistics, i) => ({
      item: scale.items[i]!,
      label: plain.measureOf(scale.items[i]!).label,
      reversed: scale.reversed.includes(scale.items[i]!),
      ...statistics,
    })),
    weighted: weight !== undefined,
    synthetic: dataset.descriptor.oshlab.kind === "synthetic",
  });
}

/** null where a scale has too few items, or one that follows from others. */
function whereThereIsOne(compute: () => number): number | null {
  try {
    return compute();
  } catch (error) {
    if (isUserError(error) && ["SCALE_ITEMS", "SCALE_SINGULAR"].includes(error.code)) return null;
    throw error;
  }
}
