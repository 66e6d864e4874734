/**
 * The colours of figures by their role, for light and dark pages. The spec carries the light ones; the
 * drawing names the role in a class, so that the site's style sheet can set both.
 *
 * Source of the series: Government Analysis Function, "Data visualisation: colours in charts". Every data
 * colour has a contrast of at least 3:1 with the paper, and text at least 4.5:1, in both schemes.
 */
export const PALETTE = {
  "series-1": { light: "#12436d", dark: "#6fb1e8" },
  "series-2": { light: "#28a197", dark: "#3cc9bd" },
  "series-3": { light: "#801650", dark: "#e58abf" },
  "series-4": { light: "#f46a25", dark: "#ff9a62" },
  /** Names in the colour of their series, dark enough to read. */
  "label-1": { light: "#12436c", dark: "#6fb1e9" },
  "label-2": { light: "#1a766e", dark: "#3cc9be" },
  "label-3": { light: "#801651", dark: "#e58ac0" },
  "label-4": { light: "#b5420c", dark: "#ff9a63" },
  "answer-1": { light: "#12436e", dark: "#9dccf3" },
  "answer-2": { light: "#2673b8", dark: "#64a9e3" },
  "answer-3": { light: "#5598d6", dark: "#3f86c4" },
  "answer-4": { light: "#8793a0", dark: "#77838f" },
  "answer-5": { light: "#5c6874", dark: "#a5b0bb" },
  /** What stands back: bars and lines beside the highlighted ones. */
  context: { light: "#8496a8", dark: "#74869a" },
  text: { light: "#1d2733", dark: "#e9eef3" },
  quiet: { light: "#55606c", dark: "#a9b4bf" },
  grid: { light: "#e1e6eb", dark: "#2d3844" },
  axis: { light: "#6b7682", dark: "#8c97a3" },
  /** Words of warning inside a drawing. */
  notice: { light: "#a63c06", dark: "#ffab7a" },
  paper: { light: "#ffffff", dark: "#141b22" },
  /** Text on dark and on light segments of a bar. */
  "on-dark": { light: "#fffffe", dark: "#10161d" },
  "on-light": { light: "#1d2732", dark: "#10161e" },
} as const;

export type Role = keyof typeof PALETTE;

/** The light colour of a role. */
export const colour = (role: Role): string => PALETTE[role].light;

const SERIES: readonly Role[] = ["series-1", "series-2", "series-3", "series-4"];
const LABELS: readonly Role[] = ["label-1", "label-2", "label-3", "label-4"];
const ANSWERS: readonly Role[] = ["answer-1", "answer-2", "answer-3", "answer-4", "answer-5"];

/** The role of the series in this place; a symbol always goes with it. */
export const seriesRole = (index: number): Role => SERIES[index % SERIES.length]!;
export const labelRole = (index: number): Role => LABELS[index % LABELS.length]!;
export const answerRole = (index: number): Role => ANSWERS[index % ANSWERS.length]!;

/** The symbol of the series in this place. */
export const seriesSymbol = (index: number): string =>
  ["circle", "diamond", "square", "triangle-up"][index % 4]!;

/**
 * The style sheet of drawings: variables `--figure-{role}` for both schemes, and the classes `f-{role}`
 * (fill) and `s-{role}` (stroke) that drawings use. Without it a drawing shows its light colours.
 */
export function paletteCss(): string {
  const roles = Object.keys(PALETTE) as Role[];
  const variables = (scheme: "light" | "dark") =>
    roles.map((role) => `--figure-${role}: ${PALETTE[role][scheme]};`).join(" ");
  return [
    `:root { ${variables("light")} }`,
    `@media (prefers-color-scheme: dark) { :root { ${variables("dark")} } }`,
    ...roles.map(
      (role) => `.f-${role} { fill: var(--figure-${role}); } .s-${role} { stroke: var(--figure-${role}); }`,
    ),
  ].join("\n");
}
