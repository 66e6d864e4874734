import type { PublicFigure } from "../disclosure/public.ts";
import type { Language } from "../words.ts";

/** What plotly draws. */
export interface PlotlySpec {
  data: Record<string, unknown>[];
  layout: Record<string, unknown>;
  config: Record<string, unknown>;
}

/** Where and how it is drawn. */
export interface SpecOptions {
  /** Width in pixels: 720 on a desk, 360 on a phone. */
  width?: number;
  /** With hover and zoom; the static drawing has neither. */
  interactive?: boolean;
}

export function plotlySpec(
  _record: PublicFigure,
  _language: Language,
  _options: SpecOptions = {},
): PlotlySpec {
  return { data: [], layout: {}, config: {} };
}
