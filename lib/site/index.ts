/** The website of the report, written from public records. */
export type { Draw } from "./drawings.ts";
export type { SiteInput } from "./input.ts";
export { writeSite } from "./writeSite.ts";
export type { Effects, Written } from "./writeSite.ts";
