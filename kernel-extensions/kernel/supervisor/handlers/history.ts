import type { Content, Message } from "../../wire/message.ts";
import type { HistoryEntry, Kernel } from "../kernel.ts";

/** The inputs of this session: the last n, a range, or those that match a pattern (`*` and `?`). */
export function history({ content }: Message, kernel: Kernel): Content {
  const found = select(kernel.history, content);
  const rows = found.map(({ line, input }) => [1, line, content.output === true ? [input, null] : input]);
  return { status: "ok", history: rows };
}

function select(entries: HistoryEntry[], asked: Content): HistoryEntry[] {
  const last = typeof asked.n === "number" ? asked.n : entries.length;
  switch (asked.hist_access_type) {
    case "tail":
      return entries.slice(Math.max(entries.length - last, 0));
    case "search": {
      const pattern = new RegExp(`^${globPattern(String(asked.pattern ?? "*"))}$`, "s");
      const matching = entries.filter(({ input }) => pattern.test(input));
      const unique = new Map(matching.map((entry) => [entry.input, entry]));
      return (asked.unique === true ? [...unique.values()] : matching).slice(-last);
    }
    case "range": {
      const [start, stop] = [Number(asked.start ?? 0), Number(asked.stop ?? Infinity)];
      return entries.filter(({ line }) => line >= start && line < stop);
    }
    default:
      return [];
  }
}

function globPattern(glob: string): string {
  return glob
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
}
