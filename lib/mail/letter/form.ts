import type { Said } from "../../data/quality/say.ts";
import { html } from "../../site/html.ts";
import type { Language } from "../../words.ts";
import { wrap } from "../text.ts";

/** All that a letter says, before it has a form. */
export interface LetterParts {
  language: Language;
  greeting: string;
  thanks: string;
  intro: string;
  /** What is asked: what must be put right, and what to look at. */
  groups: { title: string; items: Said[] }[];
  resolved: { title: string; items: string[] };
  answered: { title: string; items: string[] };
  labels: { why: string; way: string };
  due: string;
  uses: string;
  attached: string;
  reply: string;
  closing: string;
  sender: string;
  synthetic: string;
}

/** The letter as plain text. */
export function letterText(parts: LetterParts): string {
  const { labels, resolved, answered } = parts;
  const list = ({ title, items }: { title: string; items: string[] }) =>
    items.length === 0 ? [] : [[wrap(title), ...items.map((item) => wrap(`* ${item}`, "  "))].join("\n")];
  const blocks = [
    parts.greeting,
    wrap(parts.thanks),
    ...list(resolved),
    wrap(parts.intro),
    ...parts.groups.map(({ title, items }) =>
      [
        title,
        ...items.map(({ what, example, why, way }, index) =>
          [
            wrap(`${index + 1}. ${what} ${example}`.trim(), "   "),
            `   ${wrap(`${labels.why}: ${why}`, "   ")}`,
            `   ${wrap(`${labels.way}: ${way}`, "   ")}`,
          ].join("\n"),
        ),
      ].join("\n\n"),
    ),
    ...list(answered),
    ...[parts.uses, parts.due, parts.synthetic].filter((text) => text !== "").map((text) => wrap(text)),
    wrap(parts.attached),
    wrap(parts.reply),
    `${parts.closing}\n${parts.sender}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The letter as HTML: plain, no image, nothing asked of any server. */
export function letterHtml(parts: LetterParts): string {
  const { labels, language } = parts;
  const list = ({ title, items }: { title: string; items: string[] }) =>
    items.length > 0 &&
    html`<p>${title}</p>
      <ul>
        ${items.map((item) => html`<li>${item}</li> `)}
      </ul>`;
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="color-scheme" content="light dark" />
        <title>${parts.thanks}</title>
      </head>
      <body style="font-family:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif;line-height:1.5">
        <p>${parts.greeting}</p>
        <p>${parts.thanks}</p>
        ${list(parts.resolved)}
        <p>${parts.intro}</p>
        ${parts.groups.map(
          ({ title, items }) =>
            html`<p><strong>${title}</strong></p>
              <ol>
                ${items.map(
                  ({ what, example, why, way }) =>
                    html`<li style="margin-bottom:0.8em">
                      ${what} ${example}<br />${labels.why}: ${why}<br />${labels.way}: ${way}
                    </li> `,
                )}
              </ol> `,
        )}
        ${list(parts.answered)} ${parts.uses && html`<p>${parts.uses}</p>`}
        ${parts.due && html`<p>${parts.due}</p>`} ${parts.synthetic && html`<p>${parts.synthetic}</p>`}
        <p>${parts.attached}</p>
        <p>${parts.reply}</p>
        <p>${parts.closing}<br />${parts.sender}</p>
      </body>
    </html> `;
  return page.toString();
}
