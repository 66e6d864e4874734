import { say } from "../../data/quality/say.ts";
import { subjectOf } from "../../data/quality/finding.ts";
import { qualityPage } from "../../data/quality/html.ts";
import { qualityJson } from "../../data/quality/json.ts";
import type { QualityState } from "../../data/quality/state.ts";
import { usesOf } from "../../data/quality/uses.ts";
import { hashOf, jsonText } from "../../report/files.ts";
import { day } from "../../site/date.ts";
import type { Language } from "../../words.ts";
import type { Message } from "../message.ts";
import type { MailSettings } from "../schema.ts";
import type { Answers } from "./answers.ts";
import { letterHtml, letterText } from "./form.ts";
import type { LetterParts } from "./form.ts";
import { LETTER_WORDS } from "./words.ts";

/**
 * What a letter is about, as 24 hexadecimal digits: a source, a delivery, and what was found in it and put right by
 * it. Two letters of the same id say the same, so the second one is not sent.
 */
export function letterId({ descriptor, history, open, resolved }: QualityState): string {
  const subjects = [open.map(({ finding }) => subjectOf(finding)), resolved.map(subjectOf)];
  const delivery = history.at(-1)!.delivery.id;
  return hashOf(descriptor.name, delivery, JSON.stringify(subjects.map((one) => one.sort()))).slice(0, 24);
}

/** Is there anything to write about: something to ask, or to thank for? */
export const hasNews = ({ open, resolved }: QualityState, answers: Answers): boolean =>
  resolved.length > 0 || open.some(({ finding }) => !answers[subjectOf(finding)]);

/**
 * The letter about a delivery to the manager of its source, in their language, with the report attached. What they
 * explained before is not asked again.
 *
 * @param before ids of the letters about this source that were sent, oldest first: the new one continues them
 */
export function letterOf(
  state: QualityState,
  mail: MailSettings,
  language: Language,
  answers: Answers = {},
  before: string[] = [],
): Message {
  const { descriptor, history, open, resolved, due } = state;
  const { name, oshlab } = descriptor;
  const { delivery, quality } = history.at(-1)!;
  const words = LETTER_WORDS[language];
  const uses = usesOf(name);
  const asked = open.filter(({ finding }) => !answers[subjectOf(finding)]);
  const told = (severity: "serious" | "look") =>
    asked
      .filter(({ finding }) => finding.severity === severity)
      .map(({ finding }) => say(finding, descriptor, language));
  const parts: LetterParts = {
    language,
    greeting: words.greeting,
    thanks: words.thanks(oshlab.title[language], day(delivery.date, language), quality.rows),
    intro: asked.length > 0 ? words.intro(asked.length) : words.fine,
    groups: [
      { title: words.serious, items: told("serious") },
      { title: words.look, items: told("look") },
    ].filter(({ items }) => items.length > 0),
    resolved: {
      title: words.resolved,
      items: resolved.map((finding) => say(finding, descriptor, language).what),
    },
    answered: {
      title: words.answered,
      items: open.flatMap(({ finding }) => {
        const answer = answers[subjectOf(finding)];
        return answer ? [`${say(finding, descriptor, language).what} — ${answer.text}`] : [];
      }),
    },
    labels: { why: words.why, way: words.way },
    due: due ? words.due(day(due, language)) : "",
    uses: uses.length > 0 ? words.uses(uses.length) : "",
    attached: words.attached,
    reply: words.reply,
    closing: words.closing,
    sender: mail.sender.name[language],
    synthetic: oshlab.kind === "synthetic" ? words.synthetic : "",
  };
  const domain = mail.sender.address.split("@")[1]!;
  const messageId = (id: string) => `<oshlab.quality.${name}.${id}@${domain}>`;
  const references = before.map(messageId);
  return {
    from: { name: mail.sender.name[language], address: mail.sender.address },
    replyTo: mail.replyTo,
    subject: words.subject(oshlab.title[language]),
    text: letterText(parts),
    html: letterHtml(parts),
    headers: {
      "Message-ID": messageId(letterId(state)),
      "Content-Language": language,
      ...(references.length > 0
        ? { "In-Reply-To": references.at(-1)!, References: references.join(" ") }
        : {}),
    },
    attachments: [
      {
        filename: `${name}-${delivery.id}.html`,
        contentType: "text/html; charset=utf-8",
        content: qualityPage(state, language, uses),
      },
      {
        filename: `${name}-${delivery.id}.json`,
        contentType: "application/json",
        content: jsonText(qualityJson(state, language)),
      },
    ],
  };
}
