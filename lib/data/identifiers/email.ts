/**
 * Is there an e-mail address in it, alone or among other text?
 *
 * @example
 * holdsEmail("write to nobody@example.org, please"); // true
 */
export const holdsEmail = (value: string): boolean =>
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}{2,24}/u.test(value);
