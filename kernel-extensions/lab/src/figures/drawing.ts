import { Signal } from "@lumino/signaling";
import { Widget } from "@lumino/widgets";
import type { Message } from "@lumino/messaging";
import { loadPlotly } from "./plotly.ts";
import type { Drawing, Plotly } from "./plotly.ts";
import { themed } from "./theme.ts";
import "../../style/font.css";

/** Nothing is sent anywhere, and no picture is taken away past output checking. */
const CONFIG = {
  displaylogo: false,
  showSendToCloud: false,
  showEditInChartStudio: false,
  plotlyServerURL: "",
  modeBarButtonsToRemove: ["toImage", "sendDataToCloud", "select2d", "lasso2d"],
};

/** Emitted when the Lab's theme has changed. */
export const themeChanged = new Signal<object, void>({});

/** A plotly drawing that follows the width of its place and the Lab's theme. */
export class DrawingWidget extends Widget {
  #drawing: Drawing | null = null;
  #plotly: Plotly | null = null;
  #sizes = new ResizeObserver(() => this.#resize());
  readonly #failed: string;

  constructor(failed: string) {
    super();
    this.#failed = failed;
    this.addClass("oshlab-drawing");
    themeChanged.connect(this.#draw, this);
  }

  async show(drawing: Drawing): Promise<void> {
    this.#drawing = drawing;
    this.#plotly = await loadPlotly();
    // Plotly measures letters as it draws.
    await document.fonts.load('16px "Source Sans 3 Variable"');
    await this.#draw();
  }

  override dispose(): void {
    if (this.isDisposed) return;
    this.#sizes.disconnect();
    this.#plotly?.purge(this.node);
    Signal.clearData(this);
    super.dispose();
  }

  protected override onAfterAttach(message: Message): void {
    super.onAfterAttach(message);
    this.#sizes.observe(this.node);
    void this.#draw();
  }

  protected override onBeforeDetach(message: Message): void {
    this.#sizes.disconnect();
    super.onBeforeDetach(message);
  }

  async #draw(): Promise<void> {
    if (!this.#plotly || !this.#drawing || !this.isAttached || this.isDisposed) return;
    const { data, layout } = themed(this.#drawing, this.node);
    try {
      await this.#plotly.react(this.node, data, layout, { ...this.#drawing.config, ...CONFIG });
    } catch (error) {
      console.error(error);
      this.node.textContent = this.#failed;
    }
  }

  #resize(): void {
    if (this.#plotly && this.node.clientWidth > 0 && this.node.querySelector(".main-svg"))
      void this.#plotly.Plots.resize(this.node);
  }
}
