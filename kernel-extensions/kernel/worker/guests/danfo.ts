import { inspect } from "node:util";
import { language } from "../../locale.ts";
import type { Language } from "../../locale.ts";
import { DISPLAY, show } from "../display.ts";
import { frameBundle } from "./frameBundle.ts";
import type { Frame } from "./frameBundle.ts";

/** What danfo's drawing functions want of plotly: they hand over a finished drawing. */
interface Plotly {
  newPlot(place: string, data: object[], layout: object, config: object): void;
}

/** danfo's words for a drawing: its own settings and plotly's, and plotly's layout. */
interface PlotConfig {
  config?: Record<string, unknown>;
  layout?: Record<string, unknown>;
}

type Draw = (frame: Frame, place: string, config: Required<PlotConfig>, plotly: Plotly) => void;

/** Rows in groups, before anything is computed of them. */
interface Groups {
  keyCol: string[];
  colDict: object;
}

interface Class {
  default: { prototype: object };
}

const KINDS = ["line", "bar", "scatter", "hist", "pie", "box", "violin"] as const;

/**
 * danfo's data frames: shown as tables, and drawn. danfo draws in browsers only, but its own drawing
 * functions run anywhere, given something in plotly's place.
 */
export function atHome(require: NodeJS.Require): void {
  const { NDframe } = require("./index.js") as Record<string, { prototype: object }>;
  const drawing = require("../../danfojs-base/plotting/plotly/index.js") as Record<string, Draw>;
  define(NDframe.prototype, DISPLAY, function (this: Frame) {
    return frameBundle(this);
  });
  define(NDframe.prototype, inspect.custom, function (this: Frame) {
    return this.toString();
  });
  const { default: Groupby } = require("../../danfojs-base/aggregators/groupby.js") as Class;
  define(Groupby.prototype, DISPLAY, function (this: Groups) {
    return { "text/plain": groupsText(this) };
  });
  // The classes that both of danfo's own are made from: a column of a frame is one of these.
  for (const name of ["frame", "series"]) {
    const { default: Base } = require(`../../danfojs-base/core/${name}.js`) as {
      default: { prototype: object };
    };
    define(Base.prototype, "plot", function (this: Frame, place: string) {
      return plots(this, place, drawing);
    });
  }
}

/** What `frame.plot("…")` gives: one method a kind of drawing. The name of a place in a page is not needed. */
function plots(frame: Frame, place: string, drawing: Record<string, Draw>): object {
  const kinds = KINDS.map((kind) => {
    const newPlot: Plotly["newPlot"] = (_place, data, layout, config) =>
      show({
        "application/vnd.plotly.v1+json": { data, layout: titled(layout), config },
        "text/plain": `${kind}: ${frame.columns.join(", ")}`,
      });
    const draw = ({ config = {}, layout = {} }: PlotConfig = {}): void =>
      drawing[`${kind}Plot`](frame, place, { config, layout }, { newPlot });
    return [kind, draw] as const;
  });
  const table = ({ config = {} }: PlotConfig = {}): void => {
    const columns = config.columns as string[] | undefined;
    show(frameBundle(columns ? frame.loc({ columns }) : frame));
  };
  return { ...Object.fromEntries(kinds), table };
}

/** Titles that are plain texts, as danfo writes them, in the form that plotly has since its third version. */
function titled(layout: object): object {
  const entries = Object.entries(layout).map(([name, part]: [string, unknown]) => {
    if (name === "title" && typeof part === "string") return [name, { text: part }];
    return [name, /^[xy]axis\d*$/.test(name) ? titled(part as object) : part];
  });
  return Object.fromEntries(entries) as object;
}

const GROUPS: Record<Language, string> = {
  nl: "groepen volgens {by}. Kies kolommen en een samenvatting, bijvoorbeeld:",
  fr: "groupes selon {by}. Choisissez des colonnes et un résumé, par exemple :",
  de: "Gruppen nach {by}. Wählen Sie Spalten und eine Zusammenfassung, zum Beispiel:",
  en: "groups by {by}. Choose columns and a summary, for example:",
};

function groupsText({ keyCol, colDict }: Groups): string {
  const words = GROUPS[language()].replace("{by}", keyCol.join(", "));
  return `${Object.keys(colDict).length} ${words} .col(["…"]).mean()`;
}

function define(prototype: object, name: string | symbol, value: unknown): void {
  Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}
