import type { State } from "../../mail/journal.ts";
import type { Group } from "../../mail/prepare.ts";
import type { Sent } from "../../mail/send.ts";
import type { Language } from "../../words.ts";
import { MAIL_COMMAND_WORDS } from "./words.ts";

interface Place {
  file: string;
  row: number;
  reply?: string;
}

export interface Summary {
  /** Sent in this run, and in all. */
  now: number;
  sent: number;
  of: number;
  refused: Place[];
  unknown: Place[];
  /** Not tried, or put off by the server. */
  left: number;
  stopped?: { code: string; what: string; way: string };
}

/** How the edition's announcement stands after a run. */
export function summaryOf(
  groups: Group[],
  {
    sent: { replies, stopped },
    before,
    after,
  }: { sent: Sent; before: Map<string, State>; after: Map<string, State> },
): Summary {
  const people = groups.flatMap(({ recipients }) => recipients);
  const isSent = (states: Map<string, State>) => people.filter(({ id }) => states.get(id) === "sent").length;
  const places = (state: State): Place[] =>
    people
      .filter(({ id }) => after.get(id) === state)
      .map(({ id, file, row }) => ({ file, row, ...(replies.has(id) ? { reply: replies.get(id)! } : {}) }));
  const [refused, unknown] = [places("refused"), places("intent")];
  const sent = isSent(after);
  return {
    now: sent - isSent(before),
    sent,
    of: people.length,
    refused,
    unknown,
    left: people.length - sent - refused.length - unknown.length,
    ...(stopped ? { stopped: { code: stopped.code, what: stopped.message, way: stopped.wayOut } } : {}),
  };
}

/** The same for a person. */
export function summaryText(summary: Summary, language: Language): string {
  const say = MAIL_COMMAND_WORDS[language];
  const { now, sent, of, refused, unknown, left, stopped } = summary;
  const rows = (title: string, places: Place[], help: string): string[] =>
    places.length === 0
      ? []
      : [
          "",
          title,
          ...places.map(
            ({ file, row, reply }) => `  • ${file} ${say.row} ${row}${reply ? `: ${reply}` : ""}`,
          ),
          `  → ${help}`,
        ];
  return [
    "",
    ...(stopped ? [`✗ ${stopped.what}`, `  → ${stopped.way}`, `  (${stopped.code})`, ""] : []),
    say.sent(now, sent, of),
    ...rows(say.refused, refused, say.refusedHelp),
    ...rows(say.unknown, unknown, say.unknownHelp),
    ...(left > 0 ? ["", say.left(left), `  → ${say.leftHelp}`] : []),
    "",
    "",
  ].join("\n");
}
