/** The website of the report, written from public records. */
export type { Draw } from "./drawings.ts";
export type { SiteInput } from "./input.ts";
export { searchIndex } from "./search/searchIndex.ts";
export type { SearchFile } from "./search/searchIndex.ts";
export { drawAll } from "./drawings.ts";
export { writeSite } from "./writeSite.ts";
export type { Effects, Written } from "./writeSite.ts";
