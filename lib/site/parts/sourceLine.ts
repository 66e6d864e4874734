import type { PublicContent } from "../../disclosure/public.ts";
import type { Source } from "../../disclosure/parts.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS } from "../context.ts";
import type { Context } from "../context.ts";
import { day } from "../date.ts";
import { webLink } from "./webLink.ts";

/** Where the numbers come from: source, period, delivery and its date, licence. */
export const sourceLine = (context: Context, record: PublicContent): Html =>
  html`<p class="figure-source">
    <span>${context.say.source}${context.say.colon}</span>${record.sources.map((source, index) => [
      index > 0 && html`; `,
      one(context, source),
    ])}.
  </p>`;

function one({ input, language, say, to }: Context, source: Source): Html {
  const known = input.sources.find(({ name }) => name === source.name);
  const date = known?.deliveries.find(({ id }) => id === source.delivery)?.date;
  const title = source.title[language];
  const name = known ? html`<a href="${to(PATHS.source(language, source.name))}">${title}</a>` : title;
  const details = [
    source.period,
    say.delivery(date ? day(date, language) : source.delivery),
    html`${say.licence} ${webLink(known?.licenceAddress, source.licence)}`,
  ];
  return html`${name}${details.filter((detail) => detail !== "").map((detail) => html`, ${detail}`)}`;
}
