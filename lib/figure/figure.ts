import type { Encoding } from "../disclosure/parts.ts";
import { UserError } from "../error.ts";
import type { Codes, NameIn } from "../types.ts";
import { dimensionOf, requireApart } from "./cube.ts";
import type { Cube } from "./cube.ts";
import { emit } from "./emit.ts";
import type { Displayable } from "./emit.ts";
import { isCrossed } from "./breaks.ts";
import { requireIdentifier } from "./identifier.ts";

export interface FigureOptions<D extends Codes = Codes> {
  data: Cube<D>;
  /** `line` over time; `bars` to compare or rank; `dots` for groups within categories; `stack` for answers. */
  chart: Encoding["chart"];
  /** The dimension along the axis of categories: years of a line, countries of bars. */
  x: NameIn<D>;
  /** The dimension shown by colour and symbol; the answers of a stack. */
  series?: NameIn<D>;
  /** Categories of `x` or `series` to bring out. */
  highlight?: string[];
  /** `value`: largest first. */
  order?: Encoding["order"];
}

/** Most series a reader can tell apart; the answers of a stack lie in order, so one more is clear. */
const MOST: Record<Encoding["chart"], number> = { line: 4, bars: 4, dots: 4, stack: 5 };

/**
 * Declares a figure of the report: it is shown here, and published after output checking. Its words (title,
 * alternative text, note) stand in the prose.
 *
 * @param id its name and address: lower-case letters, digits, hyphens
 * @throws UserError FIGURE_ID, FIGURE_CHART, FIGURE_OPEN, FIGURE_SERIES, FIGURE_EMPTY, FIGURE_BREAK, CUBE_DIMENSION,
 *   CUBE_CATEGORY
 * @example
 * figure("intensity-by-sex", {
 *   data: intensity.where({ country: "BE", sex: ["F", "M"] }),
 *   chart: "line",
 *   x: "year",
 *   series: "sex",
 * });
 */
export function figure<D extends Codes>(id: string, options: FigureOptions<D>): Displayable | undefined {
  requireIdentifier(id);
  const { data, chart, x, series, highlight = [], order = "given" } = options;
  requireEncoding(id, options);
  return emit({
    schema: "oshlab/candidate/1",
    kind: "figure",
    id,
    encoding: { chart, x, ...(series === undefined ? {} : { series }), highlight, order },
    estimates: data.estimates,
  });
}

function requireEncoding<D extends Codes>(
  id: string,
  { data, chart, x, series, highlight = [] }: FigureOptions<D>,
): void {
  const { estimates } = data;
  if (!Object.hasOwn(MOST, chart)) {
    throw new UserError("FIGURE_CHART", { chart, known: Object.keys(MOST).join(", ") });
  }
  const shown = [x, series].filter((name) => name !== undefined);
  const dimensions = shown.map((name) => dimensionOf(estimates, name));
  const refused = estimates.breaks.find((one) => one.line === "refused" && isCrossed(one, dimensions));
  if (refused) {
    const { dimension, code, label } = refused;
    throw new UserError("FIGURE_BREAK", { id, dimension, code, label });
  }
  const open = estimates.dimensions.find((dimension) => !shown.includes(dimension.name));
  if (open) {
    throw new UserError("FIGURE_OPEN", {
      shown: shown.join(", "),
      open: open.name,
      example: open.total ?? open.categories[0]?.code ?? "",
    });
  }
  const codes = dimensions.flatMap((dimension) => dimension.categories.map((category) => category.code));
  for (const code of highlight) {
    if (!codes.includes(code)) {
      requireApart(code, dimensions);
      throw new UserError("CUBE_CATEGORY", {
        code,
        dimension: shown.join(", "),
        near: codes.slice(0, 12).join(", "),
      });
    }
  }
  const groups = series === undefined ? [] : dimensions[1]!.categories;
  const count = Math.max(1, groups.length);
  const marked = groups.filter((group) => highlight.includes(group.code)).length;
  const context = chart === "line" && marked > 0 && marked <= MOST.line;
  if (count > MOST[chart] && !context) {
    throw new UserError("FIGURE_SERIES", { count, most: MOST[chart], series });
  }
  if (!estimates.cells.some((cell) => cell.value !== null)) throw new UserError("FIGURE_EMPTY", { id });
}
