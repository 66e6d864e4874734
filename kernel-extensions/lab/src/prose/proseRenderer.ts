import type { IRenderMime } from "@jupyterlab/rendermime";
import { Widget } from "@lumino/widgets";
import { check } from "oshlab/disclosure/check.ts";
import type { PublicValue } from "oshlab/disclosure/public.ts";
import { ownRecord } from "oshlab/disclosure/ownRecord.ts";
import { formatValue } from "oshlab/figure/format.ts";
import { expressions } from "oshlab/prose/expressions.ts";
import { fill } from "oshlab/prose/fill.ts";
import { problems } from "oshlab/prose/problems.ts";
import { renderProse } from "oshlab/prose/renderProse.ts";
import type { FigureWords } from "oshlab/site/input.ts";
import type { Language } from "oshlab/words.ts";
import { chapterLanguage } from "../chapterLanguage.ts";
import type { Exceptions } from "../check/excepted.ts";
import { checkChanged } from "../check/shown.ts";
import { candidateIn, tell } from "../check/tell.ts";
import { element } from "../element.ts";
import { notebookOf } from "../notebookOf.ts";
import { sayIn } from "../say.ts";
import { shown } from "./boundValue.ts";
import type { Answer, Shown } from "./boundValue.ts";
import { proseChanged } from "./changed.ts";

/** Shows a Markdown cell as the site will, with the values that the kernel last gave for its expressions. */
export class ProseRenderer extends Widget implements IRenderMime.IRenderer {
  readonly #lab: Language;
  readonly #readExceptions: () => Promise<Exceptions>;
  /** What the report would do with its numbers. */
  readonly #notes = element("div", { class: "oshlab-value-notes" });
  #source = "";
  #answers = new Map<string, Answer>();
  /** Are the answers of an earlier session? */
  #earlier = false;

  constructor(lab: Language, readExceptions: () => Promise<Exceptions>) {
    super();
    this.#lab = lab;
    this.#readExceptions = readExceptions;
    checkChanged.connect((_sender, notebook) => {
      if (this.isAttached && notebookOf(this) === notebook) this.#tell();
    }, this);
    this.addClass("oshlab-prose");
    this.addClass("jp-RenderedHTMLCommon");
    this.addClass("jp-RenderedMarkdown");
  }

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    this.#source = String(model.data["text/markdown"] ?? "");
    this.#render();
  }

  /** Puts values in the text. */
  answer(answers: Map<string, Answer>, earlier = false): void {
    this.#answers = answers;
    this.#earlier = earlier;
    this.#render();
  }

  #render(): void {
    const language = chapterLanguage(this, this.#lab);
    const find = (expression: string): Shown =>
      shown(expression, this.#answers.get(expression), language, this.#lab);
    const valueText = (expression: string): string => find(expression).text;
    this.node.lang = language;
    try {
      this.node.innerHTML = renderProse(
        this.#source,
        {
          value: (expression) => this.#value(find(expression)).outerHTML,
          valueText,
          figure: (kind, id, words) => this.#figure(kind, id, words, valueText).outerHTML,
        },
        { language },
      );
    } catch (error) {
      // Half-written prose must never be lost from sight.
      console.error(error);
      this.node.replaceChildren(element("pre", {}, this.#source));
    }
    for (const problem of problems(this.#source))
      this.node.append(
        element(
          "p",
          { class: "oshlab-problem" },
          `${sayIn(this.#lab)("line")} ${problem.line}: ${problem.words[this.#lab]}`,
        ),
      );
    for (const link of this.node.querySelectorAll<HTMLAnchorElement>("a[href^=http]")) {
      link.target = "_blank";
      link.rel = "noopener noreferrer";
    }
    this.node.append(this.#notes);
    this.#tell();
    proseChanged.emit();
  }

  #tell(): void {
    const language = chapterLanguage(this, this.#lab);
    const outputs = [...new Set(expressions(this.#source))].flatMap((expression) => {
      const answer = this.#answers.get(expression);
      const candidate = answer?.status === "ok" ? candidateIn(answer.data) : undefined;
      if (candidate?.kind !== "value") return [];
      const text = formatValue(ownRecord(candidate) as PublicValue, language);
      return [{ output: expression, candidate, own: check(candidate), value: { expression, text } }];
    });
    void tell(this.#notes, this, outputs, this.#lab, this.#readExceptions);
  }

  #value({ text, state, hint }: Shown): HTMLElement {
    const old = this.#earlier && state === "value";
    const title = old ? `${hint}\n${sayIn(this.#lab)("lastRun")}` : hint;
    return element("span", { class: `oshlab-value oshlab-value-${old ? "earlier" : state}`, title }, text);
  }

  #figure(
    kind: "figure" | "table",
    id: string,
    words: FigureWords,
    valueText: (one: string) => string,
  ): HTMLElement {
    const say = sayIn(this.#lab);
    const part = (tag: "h4" | "p", text: string): HTMLElement[] =>
      text ? [element(tag, {}, fill(text, valueText))] : [];
    const alt = words.alt
      ? [element("p", { class: "oshlab-quiet" }, `${say("alt")}: ${fill(words.alt, valueText)}`)]
      : [];
    return element(
      "div",
      { class: "oshlab-place" },
      element("p", { class: "oshlab-place-note" }, say(kind === "figure" ? "here" : "hereTable", { id })),
      ...part("h4", words.title),
      ...part("p", words.subtitle),
      ...part("p", words.note),
      ...alt,
    );
  }
}
