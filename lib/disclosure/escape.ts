/**
 * A text in which these characters stand for something else, so that its own ones can't be taken for them: percent and
 * the character's number, as in addresses of the web.
 *
 * @example
 * escaped("B|F", "|"); // "B%7CF"
 */
export const escaped = (text: string, reserved: string): string =>
  [...text]
    .map((one) =>
      one === "%" || reserved.includes(one)
        ? `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`
        : one,
    )
    .join("");

export const unescaped = (text: string): string =>
  text.replaceAll(/%([0-9A-F]{2})/g, (_, number: string) => String.fromCharCode(Number.parseInt(number, 16)));
