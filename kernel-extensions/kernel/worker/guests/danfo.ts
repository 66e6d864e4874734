import { inspect } from "node:util";
import { language } from "../../locale.ts";
import type { Language } from "../../locale.ts";
import { DISPLAY } from "../display.ts";
import { plots } from "./danfoPlots.ts";
import type { Draw } from "./danfoPlots.ts";
import { ofPresent, valueCounts } from "./danfoRepairs.ts";
import type { MakeSeries, Series, Summarise } from "./danfoRepairs.ts";
import { frameBundle } from "./frameBundle.ts";
import type { Frame } from "./frameBundle.ts";

/** Rows in groups, before anything is computed of them. */
interface Groups {
  keyCol: string[];
  colDict: object;
}

interface Module<T> {
  default: T;
}

/**
 * danfo's data frames: shown as tables, and drawn. danfo draws in browsers only, but its own drawing
 * functions run anywhere, given something in plotly's place. What it would get wrong without a word is put right.
 */
export function atHome(require: NodeJS.Require): void {
  // Whole first: its parts require each other in circles.
  require("./index.js");
  const base = <T>(name: string): T => (require(`../../danfojs-base/${name}.js`) as Module<T>).default;
  const Frames = base<{ prototype: Frame }>("core/generic").prototype;
  const Frame = base<{ prototype: Frame }>("core/frame").prototype;
  const Series = base<MakeSeries>("core/series");
  const Groups = base<{ prototype: Groups & { groupMathLog: Summarise } }>("aggregators/groupby").prototype;
  const drawing = require("../../danfojs-base/plotting/plotly/index.js") as Record<string, Draw>;

  define(Frames, DISPLAY, function (this: Frame) {
    return frameBundle(this);
  });
  define(Frames, inspect.custom, function (this: Frame) {
    return this.toString();
  });
  for (const prototype of [Frame, Series.prototype]) {
    define(prototype, "plot", function (this: Frame, place: string) {
      return plots(this, place, drawing);
    });
  }
  define(Series.prototype, "valueCounts", function (this: Series) {
    return valueCounts(this, Series);
  });
  define(Groups, "groupMathLog", ofPresent(Groups.groupMathLog));
  define(Groups, DISPLAY, function (this: Groups) {
    return { "text/plain": groupsText(this) };
  });
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
