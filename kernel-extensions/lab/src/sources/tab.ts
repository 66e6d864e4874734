import { Widget } from "@lumino/widgets";
import type { Language } from "oshlab/words.ts";
import { element } from "../element.ts";
import type { Say } from "../say.ts";
import type { ImportActions } from "./actions.ts";
import { Busy } from "./busy.ts";
import { chooseSource } from "./chooseSource.ts";
import { fileSection } from "./fileSection.ts";
import { importForm } from "./importForm.ts";
import { outcome } from "./outcome.ts";
import { personsSection } from "./personsSection.ts";
import { problemNote } from "./problem.ts";
import { StepProblem, step } from "./steps.ts";
import type { Look } from "./steps.ts";

const STEPS = ["stepFile", "stepSource", "stepPersons", "stepImport", "stepAfter"] as const;
type Step = (typeof STEPS)[number];

/** The import of a file, step by step on one page; each step is done by the real command, and can be stopped. */
export class ImportTab extends Widget {
  readonly #say: Say;
  readonly #language: Language;
  readonly #actions: ImportActions;
  readonly #sections = new Map<Step, HTMLElement>();
  readonly #busy: Busy;
  #files: string[] = [];
  #source = "";

  constructor(say: Say, language: Language, actions: ImportActions) {
    super();
    this.#say = say;
    this.#busy = new Busy(say);
    this.#language = language;
    this.#actions = actions;
    this.addClass("oshlab-import");
    this.node.append(
      element(
        "div",
        { class: "oshlab-import-head" },
        element("h1", {}, say("importSource")),
        element("p", { class: "oshlab-quiet" }, say("importIntro")),
      ),
    );
    for (const name of STEPS) {
      const section = element("section", { hidden: "", "data-step": name, "aria-label": say(name) });
      this.#sections.set(name, section);
      this.node.append(section);
    }
    this.node.append(this.#busy.node);
    this.#put("stepFile", this.#fileChoice());
  }

  /** Begins with these files, by their paths from the project's folder. */
  async begin(files: string[]): Promise<void> {
    if (files.length === 0) return;
    this.#files = files;
    this.#after("stepFile");
    this.#put("stepFile", element("p", {}, files.join(", ")), this.#fileChoice());
    await this.#try("looking", "stepFile", async () => {
      const look = await step("look", { files }, this.#busy);
      this.#put("stepFile", fileSection(look, this.#say), this.#fileChoice());
      this.#put(
        "stepSource",
        chooseSource(look, this.#say, this.#language, (chosen) => void this.#choose(chosen)),
      );
    });
  }

  #fileChoice(): HTMLElement {
    const button = element("button", { class: "jp-mod-styled", type: "button" }, this.#say("chooseFile"));
    button.addEventListener("click", () => void this.#actions.choose().then((files) => this.begin(files)));
    const hint = element("span", { class: "oshlab-quiet" }, this.#say("chooseHint"));
    return element("p", { class: "oshlab-row" }, button, hint);
  }

  /** The source is named; a new one is described first. */
  async #choose({ name, isNew }: { name: string; isNew: boolean }): Promise<void> {
    this.#source = name;
    this.#after("stepSource");
    await this.#try(isNew ? "describing" : "looking", "stepSource", async () => {
      if (isNew) await step("describe", { files: this.#files, source: name }, this.#busy);
      await this.#state();
    });
  }

  /** What its description does with the file, and what it still needs. */
  async #state(): Promise<void> {
    const look = await step("look", { files: this.#files, source: this.#source }, this.#busy);
    const source = look.source!;
    const { edit } = this.#actions;
    const section = personsSection(source, this.#say, this.#language, {
      edit,
      save: (answers) =>
        void this.#try("saving", "stepPersons", async () => {
          const files = ["datapackage.json", "schema.json"].map((name) => `${source.folder}/${name}`);
          await this.#actions.settle(files);
          if (answers.length > 0) await step("fill", { source: this.#source, answers });
          await this.#actions.reload(files);
          await this.#state();
        }),
    });
    this.#after("stepPersons");
    this.#put("stepPersons", section);
    if (isReady(source))
      this.#put(
        "stepImport",
        importForm(this.#say, (when) => void this.#import(when)),
      );
    this.#goTo(isReady(source) ? "stepImport" : "stepPersons");
  }

  async #import(when: { date: string; from: string }): Promise<void> {
    await this.#try("importing", "stepImport", async () => {
      const imported = await step(
        "import",
        { files: this.#files, source: this.#source, ...when },
        this.#busy,
      );
      this.#busy.begin(this.#say("importing"), { stops: false });
      this.#put("stepAfter", await outcome(imported, this.#say, this.#actions));
      this.#goTo("stepAfter");
    });
  }

  /** Does a step; what must be put right stands where the step is. */
  async #try(words: "looking" | "describing" | "saving" | "importing", at: Step, work: () => Promise<void>) {
    const section = this.#sections.get(at)!;
    section.querySelector(".oshlab-banner-refuse[role=alert]")?.remove();
    this.#busy.begin(this.#say(words));
    section.after(this.#busy.node);
    this.node.setAttribute("aria-busy", "true");
    const buttons = [...this.node.querySelectorAll("button")].filter(
      (button) => !this.#busy.node.contains(button),
    );
    for (const button of buttons) button.disabled = true;
    let said = "";
    try {
      await work();
    } catch (error) {
      if (this.#busy.signal.aborted) said = this.#say("stopped");
      else if (error instanceof StepProblem)
        section.append(problemNote(error.problem, this.#say, this.#actions.edit));
      else {
        console.error(error);
        const failed = element("strong", {}, this.#say("stepFailed"));
        const banner = { class: "oshlab-banner oshlab-banner-refuse", role: "alert" };
        section.append(element("div", banner, failed, ` ${error instanceof Error ? error.message : ""}`));
      }
    } finally {
      for (const button of buttons) button.disabled = false;
      this.#busy.end(said);
      this.node.removeAttribute("aria-busy");
    }
  }

  #put(name: Step, ...content: Node[]): void {
    const section = this.#sections.get(name)!;
    section.replaceChildren(element("h2", { tabindex: "-1" }, this.#say(name)), ...content);
    section.hidden = false;
  }

  /** What comes after a step is gone when that step is done again. */
  #after(name: Step): void {
    for (const later of STEPS.slice(STEPS.indexOf(name) + 1)) this.#sections.get(later)!.hidden = true;
  }

  #goTo(name: Step): void {
    const heading = this.#sections.get(name)!.querySelector("h2")!;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  }
}

const isReady = ({ open, problem, identifiers }: NonNullable<Look["source"]>): boolean =>
  open.length === 0 && !problem && identifiers.every(({ treatment }) => treatment !== "undecided");
