import { LOCALES } from "../figure/format.ts";
import { STRINGS } from "../site/strings.ts";
import type { Language } from "../words.ts";
import { addressOf } from "./content.ts";
import type { Content } from "./content.ts";
import { htmlOf } from "./html.ts";
import type { Parts, PartsChapter } from "./parts.ts";
import type { MailList } from "./schema.ts";
import { textOf } from "./text.ts";
import { MAIL_WORDS } from "./words.ts";

/** One message: the same for all readers of a list in a language, but for the way to stop. */
export interface Message {
  from: { name: string; address: string };
  replyTo: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  attachments?: { filename: string; contentType: string; content: string }[];
}

/** The message for one reader, known by id, of a list in a language. */
export function messageOf({ site, mail }: Content, list: MailList, language: Language, id: string): Message {
  const say = MAIL_WORDS[language];
  const strings = STRINGS[language];
  const page = mail.unsubscribe.page
    ?.replaceAll("{id}", id)
    .replaceAll("{list}", encodeURIComponent(list.name));
  const parts: Parts = {
    language,
    say,
    title: site.title[language],
    kicker: strings.edition(site.edition),
    intro: say.intro(namesOf(site.languages, language)),
    home: addressOf(site, `${language}/`),
    themes: themesOf(site, language),
    synthetic: strings.synthetic,
    why: say.why(list.title[language]),
    responsible: say.responsible(strings.ministry),
    funded: strings.funded,
    about: { name: strings.about, address: addressOf(site, `${language}/about/`) },
    stop: page ?? mailto(mail.unsubscribe.mail, say.stopSubject(list.title[language])),
    stopText: page ?? mail.unsubscribe.mail,
    colon: strings.colon.trimEnd(),
  };
  const domain = mail.sender.address.split("@")[1]!;
  const byMail = mailto(mail.unsubscribe.mail, `unsubscribe ${list.name}`);
  return {
    from: { name: mail.sender.name[language], address: mail.sender.address },
    replyTo: mail.replyTo,
    subject: say.subject(site.title[language], site.edition),
    text: textOf(parts),
    html: htmlOf(parts),
    headers: {
      "Message-ID": `<oshlab.${site.edition.replace(/[^\w-]/g, "-")}.${id}@${domain}>`,
      "Content-Language": language,
      "List-ID": `<${list.name}.${domain}>`,
      "List-Unsubscribe": `${page ? `<${page}>, ` : ""}<${byMail}>`,
      ...(page ? { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
      "Auto-Submitted": "auto-generated",
      Precedence: "bulk",
    },
  };
}

function themesOf(site: Content["site"], language: Language): Parts["themes"] {
  const known = site.themes.map(({ id }) => id);
  const chaptersOf = (isOf: (theme: string) => boolean): PartsChapter[] =>
    site.chapters
      .filter(({ theme }) => isOf(theme))
      .map(({ id, title, finding, synthetic }) => ({
        title: title[language],
        finding: finding[language] ?? title[language],
        address: addressOf(site, `${language}/${id}/`),
        synthetic,
      }));
  return [
    ...site.themes.map(({ id, label }) => ({
      label: label[language],
      chapters: chaptersOf((one) => one === id),
    })),
    { label: STRINGS[language].chapters, chapters: chaptersOf((one) => !known.includes(one)) },
  ].filter(({ chapters }) => chapters.length > 0);
}

/** "Nederlands, Frans, Duits en Engels", in a language. */
function namesOf(languages: Language[], language: Language): string {
  const names = new Intl.DisplayNames(LOCALES[language], { type: "language" });
  return new Intl.ListFormat(LOCALES[language]).format(languages.map((code) => names.of(code)!));
}

const mailto = (address: string, subject: string): string =>
  `mailto:${address}?subject=${encodeURIComponent(subject)}`;
