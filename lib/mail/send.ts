import { setTimeout as sleep } from "node:timers/promises";
import { UserError, isUserError } from "../error.ts";
import { encode } from "./encode.ts";
import type { Journal } from "./journal.ts";
import type { Message } from "./message.ts";
import type { Recipients } from "./recipients.ts";
import { connect } from "./smtp/connection.ts";
import type { Connection } from "./smtp/connection.ts";
import type { Outcome } from "./smtp/outcome.ts";
import type { SmtpSettings } from "./smtp/settings.ts";

/** One message and whom it is for. */
export interface Letter {
  recipient: Recipients["recipients"][number];
  message: Message;
}

export type Step =
  | { kind: "done"; done: number; of: number }
  | { kind: "waiting"; count: number; seconds: number; reply: string };

export interface Sending {
  settings: SmtpSettings;
  journal: Journal;
  /** At most so many messages a minute. */
  perMinute: number;
  /** Milliseconds to wait before each new attempt: when the server takes nothing, and for readers put off. */
  patience?: { busy: number[]; deferred: number[] };
  signal?: AbortSignal;
  onStep?: (step: Step) => void;
}

export interface Sent {
  /** What the server said of readers that it refused, by id. */
  replies: Map<string, string>;
  /** Why it stopped before the end. */
  stopped?: UserError;
}

const PATIENCE = { busy: [3_000, 15_000, 60_000], deferred: [60_000, 300_000, 900_000] };

/** So many refusals in a row are no longer about the readers. */
const REFUSED_IN_A_ROW = 10;

/**
 * Sends letters one after another over one connection. Before each attempt the journal says so, after it what
 * came of it; an attempt whose end nobody knows is left for a person to decide on. Whatever stops it, the next
 * run goes on where it stopped.
 *
 * @throws UserError MAIL_LOGIN, MAIL_TLS, MAIL_SERVER_SLOW, MAIL_SERVER_DOWN when nothing could be begun
 */
export async function send(letters: Letter[], sending: Sending): Promise<Sent> {
  const { settings, journal, perMinute, patience = PATIENCE, signal, onStep } = sending;
  const replies = new Map<string, string>();
  if (letters.length === 0) return { replies };
  let connection: Connection = await connect(settings);
  let next = Date.now();
  let refused = 0;
  let done = 0;
  const pause = async (milliseconds: number): Promise<void> => {
    await sleep(Math.max(0, milliseconds), undefined, signal ? { signal } : {}).catch(() => {});
  };

  /** One attempt; a server that takes nothing is asked again with patience. */
  async function attempt({
    recipient: { id, address, name, list },
    message,
  }: Letter): Promise<Outcome | null> {
    for (let tries = 0; ; tries++) {
      await pause(next - Date.now());
      if (signal?.aborted) return null;
      next = Date.now() + 60_000 / perMinute;
      const outcome = await once();
      const wait = patience.busy[tries];
      if (outcome.kind !== "busy") return outcome;
      if (wait === undefined) return { ...outcome, kind: "stop" };
      onStep?.({ kind: "waiting", count: 1, seconds: wait / 1000, reply: outcome.reply });
      await pause(wait);
    }
    async function once(): Promise<Outcome> {
      try {
        if (!connection.open) connection = await connect(settings);
      } catch (error) {
        if (!isUserError(error)) throw error;
        const isFinal = error.code === "MAIL_LOGIN" || error.code === "MAIL_TLS";
        return { kind: isFinal ? "stop" : "busy", reply: error.message, error };
      }
      const bytes = await encode(message, { name, address }, new Date());
      await journal.write({ id, list, event: "intent" });
      const outcome = await connection.send({ from: message.from.address, to: address }, bytes);
      const event = EVENTS[outcome.kind];
      const code =
        outcome.kind === "sent" ? undefined : /^\d{3}(?:[ -]\d\.\d+\.\d+)?/.exec(outcome.reply)?.[0];
      if (event) await journal.write({ id, list, event, ...(code ? { code } : {}) });
      return outcome;
    }
  }

  try {
    let round = letters;
    for (const wait of [0, ...patience.deferred]) {
      if (wait > 0) {
        const reply = replies.get(round[0]!.recipient.id) ?? "";
        onStep?.({ kind: "waiting", count: round.length, seconds: wait / 1000, reply });
        await connection.close();
        await pause(wait);
      }
      const later: Letter[] = [];
      for (const letter of round) {
        const outcome = await attempt(letter);
        if (outcome === null) return { replies };
        if (outcome.kind === "stop") return { replies, stopped: outcome.error };
        if (outcome.kind === "deferred") later.push(letter);
        refused = outcome.kind === "refused" ? refused + 1 : 0;
        if (outcome.kind !== "sent") {
          const reply = masked(outcome.reply, letter);
          replies.set(letter.recipient.id, reply);
          if (refused === REFUSED_IN_A_ROW)
            return { replies, stopped: new UserError("MAIL_ALL_REFUSED", { count: refused, reply }) };
        }
        if (outcome.kind !== "deferred") onStep?.({ kind: "done", done: ++done, of: letters.length });
      }
      round = later;
      if (round.length === 0) break;
    }
    return { replies };
  } finally {
    await connection.close();
  }
}

/** What the journal says after an attempt; nothing after one whose end is unknown. */
const EVENTS = {
  sent: "sent",
  refused: "refused",
  deferred: "deferred",
  busy: "deferred",
  stop: "deferred",
  unknown: undefined,
} as const;

/** The server's words without the reader's address. */
const masked = (reply: string, { recipient }: Letter): string =>
  reply.replace(new RegExp(RegExp.escape(recipient.address), "gi"), "…");
