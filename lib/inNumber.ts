/**
 * A text in the singular or plural: of each `[one|many]` what fits the number.
 *
 * @example
 * inNumber("{count} [cell|cells] with few respondents: [is|are] not published.", 2); // "2 cells with … are …"
 */
export const inNumber = (text: string, count: number): string =>
  text
    .replace(/\[([^[\]|]*)\|([^[\]|]*)\]/g, (_, one: string, many: string) => (count === 1 ? one : many))
    .replaceAll("{count}", String(count));
