import type { Content } from "../wire/message.ts";

/** An output of a cell, as nbformat 4.5 stores it. */
export type Output =
  | { output_type: "stream"; name: "stdout" | "stderr"; text: string }
  | { output_type: "display_data"; data: Content; metadata: Content }
  | { output_type: "execute_result"; data: Content; metadata: Content; execution_count: number }
  | { output_type: "error"; ename: string; evalue: string; traceback: string[] };

/** The output that an iopub message brings; undefined when it brings none. */
export function outputOf(type: string, content: Content): Output | undefined {
  switch (type) {
    case "stream":
      return { output_type: type, name: content.name, text: content.text };
    case "display_data":
      return { output_type: type, data: content.data, metadata: content.metadata };
    case "execute_result":
      return {
        output_type: type,
        data: content.data,
        metadata: content.metadata,
        execution_count: content.execution_count,
      };
    case "error":
      return {
        output_type: type,
        ename: content.ename,
        evalue: content.evalue,
        traceback: content.traceback,
      };
    default:
      return undefined;
  }
}

/** Outputs that can be shown anew in their place, by the name that their cell gave them. */
export class Displays {
  readonly #shown = new Map<string, Extract<Output, { output_type: "display_data" }>[]>();

  /** Remembers an output, if its message gives it a name. */
  keep({ transient }: Content, output: Output): void {
    const id: unknown = transient?.display_id;
    if (typeof id !== "string" || output.output_type !== "display_data") return;
    this.#shown.set(id, [...(this.#shown.get(id) ?? []), output]);
  }

  /** Gives every output of that name its new content. */
  update({ transient, data, metadata }: Content): void {
    for (const output of this.#shown.get(transient?.display_id) ?? [])
      Object.assign(output, { data, metadata });
  }
}

/** Adds an output, and gives what stands there for it; text of the same stream that follows is one output. */
export function collect(outputs: Output[], output: Output): Output {
  const last = outputs.at(-1);
  if (output.output_type === "stream" && last?.output_type === "stream" && last.name === output.name) {
    last.text += output.text;
    return last;
  }
  const added = { ...output };
  outputs.push(added);
  return added;
}
