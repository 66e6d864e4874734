/** Asks for a line of text and waits for the answer; an empty answer gives the preset one. */
declare function prompt(question?: string, preset?: string): string;
/** Asks a question that is answered by yes or no. */
declare function confirm(question?: string): boolean;
/** Asks for a line of text that is not shown while it is typed. */
declare function password(question?: string): string;
/** What the last cell that failed has thrown, with its whole stack. */
// oxlint-disable-next-line no-underscore-dangle -- its name in Node's REPL
declare let _error: Error;
