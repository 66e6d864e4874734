import type { IRenderMime } from "@jupyterlab/rendermime";
import { DrawingWidget } from "./drawing.ts";
import type { Drawing } from "./plotly.ts";

export const PLOTLY_MIME = "application/vnd.plotly.v1+json";

/** Shows a bare plotly figure. */
export class PlotlyRenderer extends DrawingWidget implements IRenderMime.IRenderer {
  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    await this.show(model.data[PLOTLY_MIME] as unknown as Drawing);
  }
}
