import type { Language } from "../../words.ts";
import { FRAME } from "./frame.ts";

/** What commander says of wrong use, in a language; what isn't known stays as it is. */
export function wrongUse(message: string, language: Language): string {
  const say = FRAME[language];
  const [, what, near] = /^error: (.*?)(?:\n\(Did you mean (?:one of )?(.*)\?\))?\s*$/s.exec(message) ?? [];
  if (what === undefined) return message;
  const patterns: [RegExp, (...parts: string[]) => string][] = [
    [/^option '(.+)' argument '.*' is invalid\.\s*(?:Allowed choices are )?(.*?)\.?$/s, say.invalid],
    [/^command-argument value '.*' is invalid for argument '(.+)'\.\s*(.*)$/s, say.invalid],
    [/^option '(.+)' argument missing$/, say.missingValue],
    [/^required option '(.+)' not specified$/, say.missingOption],
    [/^missing required argument '(.+)'$/, say.missingArgument],
    [/^unknown option '(.+)'$/, say.unknownOption],
    [/^unknown command '(.+)'$/, say.unknownCommand],
    [/^too many arguments.* but got \d+: (.+)\.$/, say.tooMany],
  ];
  for (const [pattern, words] of patterns) {
    const parts = pattern.exec(what)?.slice(1);
    if (parts) return `✗ ${words(...parts)}${near ? ` ${say.meant(near)}` : ""}\n`;
  }
  return message;
}
