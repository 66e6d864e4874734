/** MyST prose with bound values and figures; safe for a browser, so that the Lab and the site share it. */
export { expressions } from "./expressions.ts";
export type { FigureInProse } from "./figure.ts";
export { figureWords } from "./figureWords.ts";
export { fill } from "./fill.ts";
export { glossary } from "./glossary.ts";
export type { GlossaryEntry } from "./glossary.ts";
export { headings, headline } from "./headings.ts";
export type { Heading } from "./headings.ts";
export { plainMarkdown } from "./plainMarkdown.ts";
export { problems } from "./problems.ts";
export type { ProseProblem } from "./problems.ts";
export { renderHeadline, renderProse } from "./renderProse.ts";
export type { FilledWords, ProseParts } from "./parts.ts";
export { spaced } from "./spaces.ts";
export { terms } from "./term.ts";
export type { TermInProse } from "./term.ts";
export type { ProseOptions, Source } from "./tree.ts";
export type { FigureWords } from "./words.ts";
