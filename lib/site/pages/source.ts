import { formatNumber } from "../../figure/format.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS, contextFor } from "../context.ts";
import type { Context, Page } from "../context.ts";
import { day } from "../date.ts";
import type { SiteSource } from "../input.ts";
import { badge } from "../parts/badge.ts";
import { document } from "../parts/document.ts";
import { access } from "../parts/access.ts";
import { scroll } from "../parts/scroll.ts";
import { trail } from "../parts/trail.ts";
import { webLink } from "../parts/webLink.ts";
import type { Language } from "../../words.ts";

/** A source: what it is, whose it is, how it may be used, its limits, its deliveries, where it is used. */
export function source(shared: Parameters<typeof contextFor>[0], language: Language, one: SiteSource): Page {
  const context = contextFor(shared, language, PATHS.source(language, one.name));
  const { say, path } = context;
  const title = one.title[language];
  const description = one.description[language];
  const main = html`<div class="wrap">
    ${trail(context, title, [{ path: PATHS.sources(language), name: say.sources }])}
    <header class="chapter-head">
      <p class="kicker">${say.source}</p>
      <h1>${title}</h1>
      <p class="lede">${description}</p>
      ${one.kind === "synthetic" && html`<p>${badge(context)}</p>`}
    </header>
    <div class="prose">
      <dl class="facts facts-wide">
        <dt>${say.owner}</dt>
        <dd>${one.owner}</dd>
        ${
          one.address &&
          html`<dt>${say.website}</dt>
            <dd>${webLink(one.address, host(one.address))}</dd>`
        }
        <dt>${say.kind}</dt>
        <dd>${one.kind === "synthetic" ? say.kinds.synthetic : say.kinds[one.kind]}</dd>
        <dt>${say.sensitivity}</dt>
        <dd>${access(context, one)}</dd>
        <dt>${capital(say.licence)}</dt>
        <dd>${webLink(one.licenceAddress, one.licence)}</dd>
        ${
          one.unconfirmed &&
          html`<dt>${say.permission}</dt>
            <dd>${say.permissionOpen(one.owner)}</dd>`
        }
        <dt>${say.citation}</dt>
        <dd>${one.citation}</dd>
      </dl>
      ${
        one.limits[language] &&
        html`<h2>${say.limits}</h2>
          ${paragraphs(one.limits[language])}`
      }
      ${download(context, one)} ${qualityOf(context, one)} ${deliveries(context, one)} ${usedIn(context, one)}
    </div>
  </div>`;
  return { path, html: document(context, { title, description, kind: "source", main }).toString() };
}

function download({ say, to }: Context, { name, files }: SiteSource): Html | null {
  if (!files) return null;
  return html`<h2>${say.openDownload}</h2>
    <p>
      ${say.openWhole}${say.colon}<a href="${to(PATHS.openCsv(name))}" download>CSV</a>,
      <a href="${to(PATHS.openParquet(name))}" download>Parquet</a>,
      <a href="${to(PATHS.openJson(name))}" download>JSON-stat</a>.
    </p>`;
}

function qualityOf({ language, say }: Context, { quality }: SiteSource): Html | null {
  if (!quality) return null;
  const { findings, resolved } = quality;
  return html`<h2 id="quality">${say.quality}</h2>
    <p>${say.qualityHelp}</p>
    ${
      findings.length === 0
        ? html`<p>${say.qualityNothing}</p>`
        : html`<ul>
            ${findings.map(
              ({ dimension, severity, what }) =>
                html`<li>
                  <strong>${dimension[language]}</strong> (${say.qualitySeverity[severity]})${
                    what && html`: ${what[language]}`
                  }
                </li> `,
            )}
          </ul>`
    }
    ${resolved > 0 && html`<p>${say.qualityResolved(resolved)}</p>`}`;
}

function deliveries({ language, say }: Context, one: SiteSource): Html | null {
  if (one.deliveries.length === 0) return null;
  const table = html`<table class="data-table deliveries">
    <thead>
      <tr>
        <th scope="col">${say.deliveryName}</th>
        <th scope="col" class="text">${say.date}</th>
        <th scope="col">${say.rows}</th>
        <th scope="col" class="text">${say.hash}</th>
      </tr>
    </thead>
    <tbody>
      ${one.deliveries.map(
        ({ id, date, rows, about, hash }) =>
          html`<tr>
            <th scope="row">${id}</th>
            <td class="text">${day(date, language)}</td>
            <td>${about && "≈\u00a0"}${formatNumber(rows, { digits: 0 }, language)}</td>
            <td class="text long"><code class="hash">${hash}</code></td>
          </tr> `,
      )}
    </tbody>
  </table>`;
  return html`<h2>${say.deliveries}</h2>
    <p>${say.deliveriesHelp}</p>
    ${scroll(say.tableRegion(say.deliveries), table)}`;
}

function usedIn({ input, language, say, to }: Context, one: SiteSource): Html | null {
  const chapters = input.chapters.filter(({ id }) => one.chapters.includes(id));
  if (chapters.length === 0) return null;
  return html`<h2>${say.usedIn}</h2>
    <ul>
      ${chapters.map(
        (chapter) =>
          html`<li><a href="${to(PATHS.chapter(language, chapter.id))}">${chapter.title[language]}</a></li> `,
      )}
    </ul>`;
}

const paragraphs = (text: string): Html[] => text.split(/\n{2,}/).map((one) => html`<p>${one}</p> `);
const host = (address: string): string =>
  URL.canParse(address) ? new URL(address).host || address : address;
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
