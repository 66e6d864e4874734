/** A bound expression inside a text: `` {eval}`…` ``, with as many backticks as it needs. */
const BOUND = /\{eval\}(`+)(.+?)\1(?!`)/gs;

/** The bound expressions in a text, in order. */
export const expressionsIn = (text: string): string[] =>
  [...text.matchAll(BOUND)].map((match) => match[2]!.trim());

/**
 * A text with its bound expressions replaced by their values.
 *
 * @example fill("{eval}`share` report stress", () => "31 %") // "31 % report stress"
 */
export const fill = (text: string, valueText: (expression: string) => string): string =>
  text.replace(BOUND, (_whole, _ticks, expression: string) => valueText(expression.trim()));

/** The text without its bound expressions, for names that must not change with a number. */
export const withoutValues = (text: string): string => text.replace(BOUND, "");

/** How a bound expression is written. */
export const bound = (expression: string): string => {
  const ticks = expression.includes("`") ? "``" : "`";
  return `{eval}${ticks}${expression}${ticks}`;
};
