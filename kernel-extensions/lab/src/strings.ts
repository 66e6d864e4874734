import type { Words } from "oshlab/words.ts";
import { CHECK_STRINGS } from "./check/strings.ts";
import { FIGURE_STRINGS } from "./figures/strings.ts";
import { PROSE_STRINGS } from "./prose/strings.ts";
import { REPORT_STRINGS } from "./report/strings.ts";
import { SOURCE_STRINGS } from "./sources/strings.ts";
import { STALE_STRINGS } from "./stale/strings.ts";

/** Every word that the extension itself shows, area by area. */
export const STRINGS = {
  ...CHECK_STRINGS,
  ...FIGURE_STRINGS,
  ...PROSE_STRINGS,
  ...REPORT_STRINGS,
  ...SOURCE_STRINGS,
  ...STALE_STRINGS,
} satisfies Record<string, Words>;
