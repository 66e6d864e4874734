/** A drawing as plotly takes it. */
export interface Drawing {
  data: object[];
  layout?: Record<string, unknown>;
  config?: Record<string, unknown>;
}

export interface Plotly {
  react(node: HTMLElement, data: object[], layout: object, config: object): Promise<unknown>;
  purge(node: HTMLElement): void;
  Plots: { resize(node: HTMLElement): Promise<unknown> };
}

/** Plotly itself, in a chunk of its own that is loaded with the first figure. */
export const loadPlotly = async (): Promise<Plotly> =>
  (await import("plotly.js/dist/plotly-cartesian.min.js")).default;
