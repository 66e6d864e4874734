import { element } from "../element.ts";
import type { Say } from "../say.ts";
import type { CheckStand } from "./shown.ts";

/** With what an output was looked at, in quiet words: the rest of the notebook, the report, earlier editions. */
export function lookedAt(stand: CheckStand | undefined, say: Say): HTMLElement[] {
  if (!stand) return [];
  const quiet = (...words: string[]) => [
    element("p", { class: "oshlab-quiet oshlab-looked-at" }, words.join(" ")),
  ];
  if (stand.state === "waiting") return quiet(say("lookingAt"));
  if (stand.state === "failed")
    return quiet(say("lookFailed"), ...(stand.problem ? [stand.problem.what, `→ ${stand.problem.way}`] : []));
  const { editions, chapters, unseen, problems } = stand.answer;
  return quiet(
    say(chapters.length > 0 ? "lookedAt" : "lookedAtAlone", {
      chapters: chapters.join(", "),
      editions: editions.join(", ") || say("noEditions"),
    }),
    ...(unseen.length > 0 ? [say("unseen", { chapters: unseen.join(", ") })] : []),
    ...problems.map(({ what, way }) => `${what} → ${way}`),
  );
}
