import type { MimeBundle } from "../channel.ts";
import { show } from "../display.ts";

/** What tslab's `display` hands over, each time that it shows something. */
interface DisplayData {
  data: MimeBundle;
  metadata: object;
  transient: { display_id?: string };
}

interface Jupyter {
  lastWriteDisplayData(content: DisplayData, update?: boolean): void;
}

/** tslab's own module, unchanged: what it shows goes out by this kernel instead of tslab's. */
export function atHome(require: NodeJS.Require): void {
  const jupyter = require("./jupyter.js") as Jupyter;
  jupyter.lastWriteDisplayData = ({ data, metadata, transient }, update = false) =>
    show(readJson(data), metadata, { id: transient.display_id, update });
}

/** `display.raw` takes texts only: one of a kind of JSON is what it says. */
function readJson(data: MimeBundle): MimeBundle {
  const entries = Object.entries(data).map(([type, content]) => [
    type,
    /[/+]json$/.test(type) && typeof content === "string" ? (JSON.parse(content) as unknown) : content,
  ]);
  return Object.fromEntries(entries) as MimeBundle;
}
