import { formatValue } from "../../figure/format.ts";
import { SYMBOLS } from "../../figure/symbols.ts";
import { html } from "../html.ts";
import type { SiteChapter } from "../input.ts";
import { STRINGS } from "../strings.ts";
import type { Language } from "../../words.ts";

type Value = (expression: string) => string;

/** The values of a chapter as plain text: the number, or the sign in its place with its meaning. */
export const valueText =
  (chapter: SiteChapter, language: Language): Value =>
  (expression) => {
    const value = chapter.values[expression];
    if (!value) return STRINGS[language].noValue;
    const text = formatValue(value, language);
    return value.status === "shown" ? text : `${text} (${SYMBOLS[value.status].words[language]})`;
  };

/** The same as HTML: a number doesn't break over two lines. */
export const valueHtml =
  (chapter: SiteChapter, language: Language): Value =>
  (expression) => {
    const status = chapter.values[expression]?.status ?? "none";
    const text = valueText(chapter, language)(expression);
    return html`<span class="${status === "shown" ? "value" : `value-${status}`}">${text}</span>`.toString();
  };
