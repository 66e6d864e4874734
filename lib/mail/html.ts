import { html, trusted } from "../site/html.ts";
import type { Html } from "../site/html.ts";
import type { Parts } from "./parts.ts";

const SERIF = "'Source Serif 4',Georgia,'Times New Roman',serif";
const SANS = "'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif";

/** The site's colours (lib/site/style/base.css). Styles stand in the tags, since some mail programs read no others. */
const STYLES = {
  body: "margin:0;padding:0;background-color:#f3f6f9;",
  outer: "background-color:#f3f6f9;",
  sheet: "width:100%;max-width:600px;background-color:#ffffff;border-top:4px solid #12436d;",
  cell: `padding:32px 32px 28px;color:#1d2733;font-family:${SANS};font-size:16px;line-height:1.55;`,
  kicker: "margin:0 0 8px;color:#12436d;font-size:14px;font-weight:bold;",
  title: `margin:0 0 16px;color:#1d2733;font-family:${SERIF};font-size:29px;line-height:1.2;font-weight:bold;`,
  text: "margin:0 0 24px;",
  button: `display:inline-block;padding:11px 20px;border-radius:4px;background-color:#12436d;color:#ffffff;font-weight:bold;text-decoration:none;`,
  theme: `margin:32px 0 0;padding:20px 0 0;border-top:1px solid #d8dfe6;color:#12436d;font-family:${SERIF};font-size:20px;line-height:1.3;font-weight:bold;`,
  chapter: "margin:16px 0 0;",
  name: "color:#55606c;font-size:14px;font-weight:bold;",
  finding: `color:#14508a;font-family:${SERIF};font-size:18px;line-height:1.35;font-weight:bold;`,
  badge:
    "display:inline-block;margin-top:5px;padding:0 8px;border:1px solid #8f3305;border-radius:11px;background-color:#fdf1e8;color:#8f3305;font-size:13px;font-weight:bold;",
  closing: "margin:32px 0 0;padding:20px 0 0;border-top:1px solid #d8dfe6;",
  foot: `padding:24px 32px 32px;color:#55606c;font-family:${SANS};font-size:14px;line-height:1.5;`,
  small: "margin:0 0 12px;",
  link: "color:#14508a;",
} as const;

/** What programs that know the dark scheme add; the names are those of `STYLES`. */
const DARK = `@media (prefers-color-scheme: dark) {
.body, .outer { background-color: #1b242d !important; }
.sheet { background-color: #141b22 !important; border-top-color: #8cc4f0 !important; }
.cell, .title { color: #e9eef3 !important; }
.kicker, .theme { color: #8cc4f0 !important; }
.theme, .closing { border-top-color: #33404d !important; }
.button { background-color: #8cc4f0 !important; color: #10161d !important; }
.name, .foot { color: #a9b4bf !important; }
.finding, .link { color: #9ccdf5 !important; }
.badge { background-color: #2c221b !important; border-color: #ffab7a !important; color: #ffab7a !important; }
}
@media (max-width: 480px) {
.cell { padding: 24px 20px !important; }
.foot { padding: 20px 20px 28px !important; }
.title { font-size: 25px !important; }
}`;

/** Style and name of an element, as attributes. */
const as = (name: keyof typeof STYLES): Html => trusted(`class="${name}" style="${STYLES[name]}"`);

/**
 * The message as HTML: the site's look with styles that mail programs keep; no image, no script, nothing asked
 * of any server. Tables lay it out where style sheets don't.
 */
export function htmlOf(parts: Parts): string {
  const { say, language, themes } = parts;
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no" />
        <title>${parts.title}</title>
        <style>
          ${trusted(DARK)}
        </style>
      </head>
      <body ${as("body")}>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" ${as("outer")}>
          <tr>
            <td align="center">
              <table
                role="presentation"
                width="600"
                cellpadding="0"
                cellspacing="0"
                border="0"
                ${as("sheet")}
              >
                <tr>
                  <td align="left" ${as("cell")}>
                    <main lang="${language}">
                      <p ${as("kicker")}>${parts.kicker}</p>
                      <h1 ${as("title")}>${parts.title}</h1>
                      <p ${as("text")}>${parts.intro}</p>
                      <p style="margin:0"><a href="${parts.home}" ${as("button")}>${say.read}</a></p>
                      ${themes.map((theme) => themeOf(theme, parts))}
                      <p ${as("closing")}>${say.sources}</p>
                      <p style="margin:12px 0 0">${say.answer}</p>
                    </main>
                  </td>
                </tr>
              </table>
              <table
                role="presentation"
                width="600"
                cellpadding="0"
                cellspacing="0"
                border="0"
                style="width:100%;max-width:600px;"
              >
                <tr>
                  <td align="left" ${as("foot")}>
                    <footer lang="${language}">
                      <p ${as("small")}>${parts.why} <a href="${parts.stop}" ${as("link")}>${say.stop}</a></p>
                      <p ${as("small")}>
                        ${parts.responsible}
                        <a href="${parts.about.address}" ${as("link")}>${parts.about.name}</a>
                      </p>
                      <p style="margin:0">${parts.funded}</p>
                    </footer>
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html> `;
  return page.toString();
}

const themeOf = ({ label, chapters }: Parts["themes"][number], { synthetic }: Parts): Html =>
  html`<h2 ${as("theme")}>${label}</h2>
    ${chapters.map(
      (chapter) =>
        html`<p ${as("chapter")}>
          <span ${as("name")}>${chapter.title}</span><br />
          <a href="${chapter.address}" ${as("finding")}>${chapter.finding}</a>
          ${chapter.synthetic && html`<br /><span ${as("badge")}>${synthetic}</span>`}
        </p>`,
    )} `;
