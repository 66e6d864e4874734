/** The languages the kernel speaks to its user. */
export type Language = "nl" | "fr" | "de" | "en";

/** The language of the person at the keyboard: `OSHLAB_LANG`, else the system's locale, else English. */
export function language(env: Record<string, string | undefined> = process.env): Language {
  for (const name of ["OSHLAB_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]) {
    const code = (env[name] ?? "").slice(0, 2).toLowerCase();
    if (code === "nl" || code === "fr" || code === "de" || code === "en") return code;
  }
  return "en";
}
