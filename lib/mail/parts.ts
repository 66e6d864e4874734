import type { Language } from "../words.ts";
import type { MailWords } from "./words.ts";

/** All that one message says, before it has a form. */
export interface Parts {
  language: Language;
  say: MailWords;
  title: string;
  kicker: string;
  intro: string;
  home: string;
  themes: { label: string; chapters: PartsChapter[] }[];
  synthetic: string;
  why: string;
  responsible: string;
  funded: string;
  about: { name: string; address: string };
  /** Where a click on "no more messages" leads. */
  stop: string;
  /** The same to be read: a page, or an address to write to. */
  stopText: string;
  colon: string;
}

export interface PartsChapter {
  title: string;
  finding: string;
  address: string;
  synthetic: boolean;
}
