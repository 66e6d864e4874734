/** The author's door: what a chapter imports from "oshlab". */
export { change, ratio } from "./figure/change.ts";
export { Cube } from "./figure/cube.ts";
export { figure } from "./figure/figure.ts";
export { table } from "./figure/table.ts";
export { Value } from "./figure/value.ts";
export { open } from "./data/open.ts";
export { display } from "./display.ts";
export { pool } from "./rates/pool.ts";
export { rate } from "./rates/rate.ts";
export { survey } from "./survey/survey.ts";
