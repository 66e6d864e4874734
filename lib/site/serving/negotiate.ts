/**
 * The language that a reader prefers, by the header `Accept-Language` (RFC 9110, 12.5.4): the highest weight, and
 * within one weight the one that is named first. A region (`de-BE`) counts as its language.
 *
 * @returns undefined when none of the offered languages is asked for: then the reader chooses
 * @example preferredLanguage("pt, fr;q=0.8, en;q=0.5", ["nl", "fr", "en"]) // "fr"
 */
export function preferredLanguage(accept: string | undefined, offered: string[]): string | undefined {
  return (accept ?? "")
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.toLowerCase().split(";");
      const weight = parameters.map((one) => /^\s*q=([01](?:\.\d*)?)\s*$/.exec(one)?.[1]).find(Boolean);
      return { language: tag.trim().split("-")[0]!, weight: Number(weight ?? 1) };
    })
    .filter(({ language, weight }) => weight > 0 && offered.includes(language))
    .sort((one, other) => other.weight - one.weight)[0]?.language;
}
