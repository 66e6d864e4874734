import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { PATHS } from "../context.ts";
import type { Context } from "../context.ts";
import type { SiteChapter } from "../input.ts";

/** How a figure was made: notebook, cell, data with their checksums, versions, and the code. */
export function provenance(
  { input, language, say, to }: Context,
  chapter: SiteChapter,
  figure: string,
): Html | null {
  const made = input.provenance.find((one) => one.figure === figure && one.chapter === chapter.id);
  if (!made) return null;
  const code = chapter.blocks.find((block) => block.kind === "code" && block.cell === made.cell)?.source;
  const path = PATHS.notebook(chapter.id, language);
  return html`<details class="made">
    <summary>${say.howMade}</summary>
    <dl class="facts">
      <dt>${say.notebook}</dt>
      <dd>
        ${chapter.notebook ? html`<a href="${to(path)}" download>${chapter.id}.ipynb</a>` : chapter.id},
        ${say.cell} <code>${made.cell}</code>
      </dd>
      <dt>${say.data}</dt>
      <dd>
        ${made.sources.map((source) => html`<span class="hash-line">${source.name}, ${source.delivery}: <code class="hash">${source.hash}</code></span>`)}
      </dd>
      <dt>${say.library}</dt>
      <dd><code class="hash">${made.library}</code></dd>
      <dt>${say.runtime}</dt>
      <dd>${made.runtime}</dd>
    </dl>
    ${
      typeof code === "string" &&
      html`<p class="code-name">${say.code}</p>
        <pre class="code" tabindex="0"><code>${code}</code></pre>`
    }
  </details>`;
}
