import { optimize } from "svgo";
import type { Config } from "svgo";
import { FONT } from "./charts/frame.ts";
import { escapeHtml as escape } from "./html.ts";
import { PALETTE } from "./palette.ts";

export interface DrawingWords {
  title: string;
  alt: string;
}

type Plugin = Exclude<NonNullable<Config["plugins"]>[number], string>;

/**
 * Plotly's SVG made fit for the site: the same bytes in every run, no style attributes (the site forbids
 * them), colours named by role in a class, a title and a description that a screen reader finds.
 *
 * @param prefix makes the ids unique among all drawings of a page
 */
export function canonicalSvg(svg: string, prefix: string, words: DrawingWords): string {
  const { data } = optimize(svg, {
    multipass: false,
    floatPrecision: 2,
    plugins: [
      { name: "removeAttrs", params: { attrs: ["class", "data-.*", "svg:data-.*"] } },
      "convertStyleToAttrs",
      tidy,
      {
        name: "preset-default",
        params: { overrides: { removeUnknownsAndDefaults: { keepRoleAttr: true, keepDataAttrs: false } } },
      },
      { name: "cleanupIds", params: { minify: true, remove: true } },
      { name: "prefixIds", params: { prefix, delim: "-", prefixClassNames: false } },
      roles,
      "sortAttrs",
    ],
  });
  const ids = { title: `${prefix}-title`, desc: `${prefix}-desc` };
  return data.replace(
    /^<svg([^>]*)>/,
    (_whole, attributes: string) =>
      `<svg${attributes} role="img" aria-labelledby="${ids.title} ${ids.desc}" font-family="${escape(FONT)}">` +
      `<title id="${ids.title}">${escape(words.title)}</title><desc id="${ids.desc}">${escape(words.alt)}</desc>`,
  );
}

/** Takes away what a drawing doesn't need: styles without an attribute, the font that its root names. */
const tidy: Plugin = {
  name: "tidy",
  fn: () => ({
    element: {
      enter: (node) => {
        for (const name of ["style", "font-family", "pointer-events", "white-space", "xml:space", "cursor"]) {
          delete node.attributes[name];
        }
      },
    },
  }),
};

const ROLES = new Map<string, string>(Object.entries(PALETTE).map(([role, { light }]) => [light, role]));

/** Names the role of every colour in a class: `f-text`, `s-grid`. */
const roles: Plugin = {
  name: "roles",
  fn: () => ({
    element: {
      enter: (node) => {
        const classes = (["fill", "stroke"] as const).flatMap((name) => {
          const role = ROLES.get(longHex(node.attributes[name] ?? ""));
          return role ? [`${name[0]}-${role}`] : [];
        });
        if (classes.length > 0) node.attributes.class = classes.join(" ");
      },
    },
  }),
};

/** Colours as SVGO may have shortened them: names and three digits. */
function longHex(value: string): string {
  if (value === "white" || value === "#fff") return "#ffffff";
  return value.toLowerCase();
}
