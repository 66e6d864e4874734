const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML can't hold: XLIFF writes it as the number of the character. */
// eslint-disable-next-line no-control-regex
export const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]!);

/** Text as XML content of an XLIFF element. */
export const content = (text: string): string =>
  escape(text).replace(
    CONTROL,
    (sign) => `<cp hex="${sign.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}"/>`,
  );

/** Text as the value of an XML attribute. */
export const attribute = (text: string): string => escape(text.replace(CONTROL, "")).replace(/\n/g, "&#10;");
