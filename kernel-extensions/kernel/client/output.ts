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

/** Adds an output; text of the same stream that follows is one output. */
export function collect(outputs: Output[], output: Output): void {
  const last = outputs.at(-1);
  if (output.output_type === "stream" && last?.output_type === "stream" && last.name === output.name) {
    last.text += output.text;
  } else outputs.push({ ...output });
}
