import { checks } from "./check/plugin.ts";
import { figures } from "./figures/plugin.ts";
import { unchanged } from "./open/plugin.ts";
import { boundValues, contentFactory } from "./prose/plugin.ts";
import { report } from "./report/plugin.ts";
import { sources } from "./sources/plugin.ts";
import { stale } from "./stale/plugin.ts";

export default [checks, figures, contentFactory, boundValues, report, sources, stale, unchanged];
