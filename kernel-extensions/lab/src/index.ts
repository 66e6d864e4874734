import { figures } from "./figures/plugin.ts";
import { unchanged } from "./open/plugin.ts";
import { boundValues, contentFactory } from "./prose/plugin.ts";
import { report } from "./report/plugin.ts";
import { stale } from "./stale/plugin.ts";

export default [figures, contentFactory, boundValues, report, stale, unchanged];
