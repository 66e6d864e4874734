import type { CodeCell, ICodeCellModel } from "@jupyterlab/cells";
import type { NotebookPanel } from "@jupyterlab/notebook";
import { Signal } from "@lumino/signaling";
import type { Candidate } from "oshlab/disclosure/candidate.ts";
import { estimatesOf } from "oshlab/disclosure/decide.ts";
import { isConfidential } from "oshlab/disclosure/whole.ts";
import { aboutIn } from "../chapterLanguage.ts";
import { keptValues } from "../prose/keptValues.ts";
import type { Kept } from "../prose/keptValues.ts";
import { answered, askShown, checkOf, reportChecked, setCheck } from "./shown.ts";
import type { Shown } from "./shown.ts";
import { candidateIn } from "./tell.ts";

/** How long a notebook must stay as it is before the report is asked, in milliseconds. */
const PAUSE = 300;

/** Asks after every run, and after every check of the report, what the report, and editions published before, would do with what one notebook shows. */
export class ShownChecks {
  readonly #panel: NotebookPanel;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = 0;

  constructor(panel: NotebookPanel) {
    this.#panel = panel;
    reportChecked.connect(this.later, this);
    panel.disposed.connect(() => {
      clearTimeout(this.#timer);
      Signal.clearData(this);
    });
  }

  later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), PAUSE);
  }

  async #ask(): Promise<void> {
    if (this.#panel.isDisposed) return;
    const { content } = this.#panel;
    const asked = this.#shown();
    const mine = ++this.#last;
    // Open numbers have nothing to hide, whatever was published before.
    if (!asked.some(({ candidate }) => estimatesOf(candidate).some(isConfidential)))
      return setCheck(content, undefined);
    setCheck(content, { state: "waiting", before: answered(checkOf(content)) });
    const stand = await askShown(aboutIn(content).chapter ?? "", asked).catch((error: unknown) => {
      console.error(error);
      return { state: "failed", problem: null } as const;
    });
    // What was run meanwhile has asked again.
    if (mine === this.#last && !this.#panel.isDisposed) setCheck(content, stand);
  }

  #shown(): (Shown & { candidate: Candidate })[] {
    return this.#panel.content.widgets.flatMap((cell) => {
      if (cell.model.type === "markdown") return keptValues(cell.model).flatMap(valueIn);
      return cell.model.type === "code" ? declaredIn((cell as CodeCell).model) : [];
    });
  }
}

function declaredIn({ outputs }: ICodeCellModel) {
  return Array.from({ length: outputs.length }, (_, index) => candidateIn(outputs.get(index).data)).flatMap(
    (one) => (one && one.kind !== "value" ? [{ output: one.id, candidate: one }] : []),
  );
}

function valueIn({ expression, result }: Kept) {
  const candidate = result.status === "ok" ? candidateIn(result.data) : undefined;
  return candidate ? [{ output: expression, candidate }] : [];
}
