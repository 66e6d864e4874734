/** What markdown-it asks of Node's punycode (which browsers lack), by the browser's own URL. */
export const toASCII = (host: string): string => new URL(`http://${host}`).hostname;

/** Names with other letters stay in their plain form. */
export const toUnicode = (host: string): string => host;
